// Slips of the keys and habits from elsewhere: each is one mistake, and what is said of it is what to write.
#include "fixture.h"

#include "base/findings.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace fresque;
using namespace fresque::test;

TEST_CASE("a value with a space and without quotation marks") {
    std::string const torn = in_scene("quote altman reported short=deux mots via=abc: x");
    CHECK(problems(torn) == "4:31 surplus-argument [deux mots]");
    CHECK(hint(torn) == "words that belong together stand in quotation marks: short=\"deux mots\"");
    CHECK(hint(in_scene("quote altman reported short='deux mots': x")).ends_with("short=\"deux mots\""));
    CHECK(problems(in_scene("quote altman reported said=mars 2019: x")) == "4:30 bad-date [mars 2019]");
    CHECK(hint(in_scene("bar to=1 000")) == "write to=1000");
}

TEST_CASE("a keyword in another language or of another program") {
    CHECK(hint("chapitre 2018: Un\nscene s: S\n  text: x\n") == "did you mean “chapter”?");
    CHECK(hint("scene s: S\n  text: x\n  Étape\n  text: y\n") == "did you mean “step”?");
    // What stands below it is read as what it was meant to be: one mistake is one message.
    CHECK(problems("voix a: A\n  role: R\nscène s: S\n  remarque:\n    Mots.\n  text: x\n") ==
          "1:1 unknown-keyword [voix]\n3:1 unknown-keyword [scène]\n4:3 unknown-keyword [remarque]");
}

TEST_CASE("spaces beside the equals sign") {
    for (std::string const way : {"via = abc", "via= abc", "via =abc"}) {
        CAPTURE(way);
        std::string const text = in_scene("quote altman reported " + way + ": x");
        CHECK(problems(text) == "4:25 surplus-argument [" + way + "]");
        CHECK(hint(text) == "write via=abc");
    }
    CHECK(hint(in_scene("quote altman reported via:abc: x")) == "write it as: via=abc");
}

TEST_CASE("an argument that is written like an attribute, and the other way round") {
    CHECK(problems(in_scene("quote altman kind=reported via=abc: x")) == "4:16 unknown-attribute [kind]");
    CHECK(hint(in_scene("quote altman kind=reported: x")) ==
          "write its value alone: quote altman reported: x");
    CHECK(problems("scene s: S\n  text as=t: x\n  step\n  move t left\n") == "4:10 missing-attribute [left]");
    CHECK(hint("scene s: S\n  text as=t: x\n  step\n  move t left\n") == "write at=left");
}

TEST_CASE("a name of several words") {
    CHECK(problems("voice sam altman: Sam\nscene s: S\n  text: x") == "1:11 surplus-argument [altman]");
    CHECK(hint("voice sam altman: Sam\nscene s: S\n  text: x") == "write it as: voice sam-altman: Sam");
    CHECK(hint("voice Sam Altman\nscene s: S\n  text: x") == "write it as: voice sam-altman: Sam Altman");
    CHECK(hint("scene Un long titre:\n  text: x") == "write it as: scene un-long-titre: Un long titre");
    CHECK(hint("voice l'élu: X\nscene s: S\n  text: x").ends_with("such as l-élu"));
    CHECK(problems(in_scene("quote sam altman reported via=abc: x")) == "4:9 surplus-argument [sam]");
}

TEST_CASE("a colon without a space") {
    CHECK(problems(in_scene("text:mots collés : voilà")) == "4:7 missing-space [:]");
    CHECK(hint(in_scene("text:mots")) == "write it as: text: mots");
    CHECK(problems(in_scene("quote altman reported via=abc:deux mots")) == "4:32 missing-space [:]");
    CHECK(
        problems("scene s:S deux\n  text: x\nscene t: T\n  choice\n    option -> s: S\n    option -> t: T") ==
        "1:8 missing-space [:]");
    CHECK(problems("voice a: A\n  role:PDG\nscene s: S\n  text: x") == "2:7 missing-space [:]");
    CHECK(problems("voice a: A\n  role=PDG\nscene s: S\n  text: x") == "2:7 missing-colon [=]");
    CHECK(read("scene s:S deux\n  text: x").story.scenes[0].title == "S deux");
    CHECK(problems("source s: S\n  url: https://x.org/a:b\nscene t: T\n  text: x") == "");
}

TEST_CASE("an arrow in the wrong place") {
    std::string const nodes = "scene a: A\n  relations\n    node b: B\n    ";
    CHECK(problems(nodes + "link b ->: x") == "4:5 missing-argument [link]");
    CHECK(hint(nodes + "link b ->: x") == "write it as: link b -> TO: x");
    CHECK(hint(nodes + "link -> b: x") == "write it as: link FROM -> b: x");
    CHECK(problems(nodes + "link ->") == "4:5 missing-argument [link]");
    CHECK(hint(nodes + "link b b: x") == "write it as: link b -> b: x");
    CHECK(problems("scene a: A\n  choice\n    option a -> Encore\n") == "3:14 swapped-arguments [->]");
}

TEST_CASE("attributes that have lost their place") {
    CHECK(problems("voice a: A\nrole: PDG\nscene s: S\n  text: x") == "2:1 wrong-place [role]");
    CHECK(hint("voice a: A\nrole: PDG\nscene s: S\n  text: x") == "write it indented under voice");
    CHECK(problems("topic t: T\nvoices: one\nscene s: S\n  text: x") == "2:1 wrong-place [voices]");
    CHECK(hint(in_scene("via: abc\n  text: x")) == "write it before the colon of quote, as via=…");
}

TEST_CASE("items, headings and free words outside a text") {
    CHECK(problems("# Titre\n## x\nscene s: S\n  text: x") == "");
    CHECK(problems(in_scene("- un\n  - deux\n  text: x")) == "4:3 missing-keyword [-]");
    CHECK(problems(in_scene("Bonjour à tous.\n  Et à vous.\n  txet: x")) ==
          "4:3 unknown-keyword [Bonjour]\n6:3 unknown-keyword [txet]");
    CHECK(hint("---\nscene s: S\n  text: x") == "remove it, or write # before it where nobody is to read it");
}

TEST_CASE("the same trouble in lines one after another is one mistake, with its places") {
    Read const margin = read("scene s: S\ntext: x\nstep\ntext: y\nscene t: T\n  voice a: A\n  text: x\n");
    CHECK(problems(margin) == "2:1 wrong-place [text]\n6:3 wrong-place [voice]");
    REQUIRE(margin.diagnostics[0].related.size() == 2);
    CHECK(margin.sources.place(0, margin.diagnostics[0].related[1].span.begin) == Place{4, 1});
    CHECK(problems("scene s: S\n  choice: C\n  option -> s: S\n  option -> t: T\nscene t: T\n  text: x\n") ==
          "3:3 wrong-place [option]");
}

TEST_CASE("a name that is missing is one mistake, with the places where it is used") {
    Read const story = read(in_scene("quote musk reported via=abc: x\n  quote musk reported via=abc: y\n"
                                     "  quote altman reported via=abc: z"));
    CHECK(problems(story) == "4:9 unknown-voice [musk]");
    REQUIRE(story.diagnostics[0].related.size() == 1);
    CHECK(story.diagnostics[0].related[0].message == "also");
    CHECK(story.sources.place(0, story.diagnostics[0].related[0].span.begin) == Place{5, 9});
}

TEST_CASE("of a mistake at many places all are counted") {
    std::string text = "scene s: S\n";
    for (int i = 0; i < 4; ++i)
        text += "  quote musk reported via=abc: x\n";
    auto const told = [](Read const& story) {
        auto const found = std::find_if(story.diagnostics.begin(), story.diagnostics.end(),
                                        [](Diagnostic const& d) { return d.code == "unknown-voice"; });
        return found == story.diagnostics.end() ? Diagnostic{} : *found;
    };
    CHECK(told(read(text)).message == "there is no voice “musk”");
    CHECK(told(read(text)).related.size() == 3);
    text += "  quote musk reported via=abc: x\n";
    CHECK(told(read(text)).message == "there is no voice “musk”, here and at 4 more places");
    CHECK(told(read(text)).related.size() == 3);
}

TEST_CASE("of a mistake beyond the limit every place is counted too") {
    Findings findings;
    for (std::size_t i = 0; i < Findings::limit; ++i)
        findings.error("one", "one", {});
    std::size_t const beyond = findings.error("two", "two", {});
    findings.also(beyond, {});
    findings.also(beyond, {});
    auto const diagnostics = findings.take();
    REQUIRE(diagnostics.size() == Findings::limit + 1);
    CHECK(diagnostics.back().message == "and 3 more errors");
}

TEST_CASE("a name with words behind it is that name") {
    std::string const text = in_scene("quote altman reported via=abc lundi soir: x");
    CHECK(problems(text) == "4:33 surplus-argument [lundi soir]");
    CHECK(hint(text) == "write via=abc alone");
}

TEST_CASE("a line that is indented too far") {
    CHECK(problems(in_scene("text: x\n    step\n  text: y")) == "5:5 divided-words [step]");
    CHECK(hint(in_scene("text: x\n    note: y")) == "indent it by 2 spaces, as “text”");
    CHECK(problems(in_scene("text:\n    mots\n    note: dix secondes")) == "6:5 keyword-in-words [note]");
    CHECK(problems(in_scene("text:\n    mots\n    quote altman reported via=abc: x")) ==
          "6:5 keyword-in-words [quote]");
    CHECK(problems(in_scene("text:\n    mots\n    step\n    suite")) == "6:5 keyword-in-words [step]");
    for (std::string const words : {"note : dix", "quote altman: x", "step by step", "Note: dix", "text"})
        CHECK(problems(in_scene("text:\n    mots\n    " + words)) == "");
}

TEST_CASE("tabs are one mistake") {
    CHECK(problems("scene s: S\n\ttext: x\n\ttext: y\n") == "2:1 tab-indentation [\t]");
    CHECK(problems("scene s: S\n  text: x\n\ttext: y\n") == "3:1 tab-indentation [\t]");
}

TEST_CASE("a time ends after it has begun") {
    std::vector<KeywordRow> rows = story_keywords();
    rows.push_back({.name = "span",
                    .parents = {"scene"},
                    .arguments = {{.name = "from", .kind = ValueKind::Date, .presence = Presence::Required},
                                  {.name = "arrow", .kind = ValueKind::Arrow, .presence = Presence::Required},
                                  {.name = "to", .kind = ValueKind::Date, .presence = Presence::Required}},
                    .body = Body::Line,
                    .on_stage = OnStage::Element});
    Vocabulary const words(rows);
    SourceText sources;
    sources.add({"0.scene", "scene s: S\n  span 2018 -> 2015: x\n  span 2015 -> 2015-03: y\n"});
    auto const found = check({parse(sources, 0, words).value}, words).diagnostics;
    REQUIRE(found.size() == 1);
    CHECK(brief(found[0], sources) == "2:8 swapped-arguments [2018 -> 2015]");
    CHECK(found[0].hint == "write it as: span 2015 -> 2018: x");
}

namespace {

std::string dated(std::string const& date) {
    return "source s: S\n  date: " + date + "\nscene s: S\n  text: x\n";
}

} // namespace

TEST_CASE("a date, a number or a time in the words of another country") {
    CHECK(hint(dated("25 mars 2023")) == "write 2023-03-25");
    CHECK(hint(dated("1er juin 2024")) == "write 2024-06-01");
    CHECK(hint(dated("March 25, 2023")) == "write 2023-03-25");
    CHECK(hint(dated("25/06/2024")) == "write 2024-06-25");
    CHECK(hint(dated("06/06/2024")) == "write 2024-06-06");
    CHECK(hint(dated("4/06/2024")).starts_with("write the year first")); // in April, or in June
    CHECK(hint(dated("2024-6-4")) == "write 2024-06-04");
    CHECK(hint(dated("2023-02-30")).starts_with("there is no such day"));
    CHECK(hint(in_scene("bar to=3400000€")) ==
          "write 3400000, and what is counted apart, as unit=€ with bar");
    CHECK(hint(in_scene("image p.png zoom=2x")) == "write 2 alone");
    std::string const apart = ", and what is counted apart, as unit=";
    CHECK(hint(in_scene("counter to=3400000€: x")) == "write 3400000" + apart + "€ with counter");
    CHECK(hint(in_scene("counter to=€3400000: x")) == "write 3400000" + apart + "€ with counter");
    CHECK(hint(in_scene("counter to=35%: x")) == "write 35" + apart + "% with counter");
    CHECK(hint(in_scene("counter to=4.2M: x")) == "write 4200000");
    CHECK(hint(in_scene("counter to=12k: x")) == "write 12000");
    CHECK(hint(in_scene("counter to=x12: x")) == "write digits alone, such as 12 or 0.5");
    CHECK(hint(dated("today")).starts_with("write the day itself"));
    CHECK(hint(in_scene("bar to=−34")) == "write -34");
    CHECK(hint(in_scene("bar to=3.400.000")) == "write 3400000");
    CHECK(hint(in_scene("step hold=2\n  text: x")) == "write 2s");
    CHECK(hint(in_scene("step hold=0,5s\n  text: x")) == "write 0.5s");
    CHECK(hint("story: S\n  language: français\nscene s: S\n  text: x\n") == "write fr");
    CHECK(hint(in_scene("quote altman anonyme: x")) == "did you mean “anonymous”?");
}

TEST_CASE("words that are not indented under their keyword") {
    std::string const text =
        in_scene("quote altman reported via=abc:\n  Personne ne m’a parlé\n  d’une fuite d’eau");
    CHECK(problems(text) == "5:3 missing-words [Personne ne m’a parlé]");
    CHECK(hint(text) == "indent them more deeply than “quote”");
}

TEST_CASE("a name is the same however its accents are spelled") {
    CHECK(problems("voice e\u0301lue: Élue\nscene s: S\n  quote élue reported: x\n") == "");
}

TEST_CASE("lines of a text that look like its attributes") {
    std::string const text = in_scene("quote altman anonymous:\n    via: abc\n    Elle a vu.");
    CHECK(all_problems(text).find("5:5 line-in-quote [via]") != std::string::npos);
    CHECK(hint(in_scene("text: x\n    note: y")).find("indent it by 2") != std::string::npos);
}

TEST_CASE("words of another program") {
    for (std::string const words : {"# Titre", "> cité", "* un", "1. un", "[le site](https://a.fr)",
                                    "![photo](a.png)", "un `code` là"}) {
        CAPTURE(words);
        CHECK(all_problems("scene s: S\n  text:\n    Un.\n    " + words + "\n").find("foreign-markup") !=
              std::string::npos);
    }
    for (std::string const words : {"#ici", "+ 12 % en un an", "> 50 % des voix", "[…] et puis",
                                    "a [sic] (b)", "10. Dix", "le 1.", "l'un ` seul"}) {
        CAPTURE(words);
        CHECK(all_problems("scene s: S\n  text:\n    Un.\n    " + words + "\n") == "");
    }
}

TEST_CASE("a comment is a comment, unless it hides the head of the lines below it") {
    std::string const scene = "scene s: S\n  text: x\n";
    CHECK(all_problems(scene + "# source: Le Monde, 12 March\n  text: y\n") == "");
    CHECK(all_problems(scene + "# scene t: T\n#   text: z\n  text: y\n") == "");
    CHECK(all_problems(scene + "# scene t: T\n  text: y\n") == "3:3 head-in-comment [scene]");
}

TEST_CASE("one mistake is told once: quotation marks that are never closed, a title without a colon") {
    CHECK(problems(in_scene("quote altman direct short=\"deux mots as=x:\n    Trois mots.")) ==
          "4:29 unclosed-quotes [\"deux mots]");
    CHECK(problems("scene Promis, investi\n  text: x") == "1:15 missing-colon [investi]");
}

TEST_CASE("a name that is cut short is the only one that begins so") {
    CHECK(hint("voice maire: M\nscene s: S\n  quote mai reported: x") == "did you mean “maire”?");
    CHECK(hint("voice maire: M\nvoice mairie: N\nscene s: S\n  quote mai reported: x").find("did you mean") ==
          std::string::npos);
}

TEST_CASE("several voices at one quote") {
    std::string const text =
        "voice maire: M\nvoice quai: Q\nscene s: S\n  quote maire, quai reported on=x: y\n";
    CHECK(all_problems(text).find("4:16 surplus-argument [quai]") != std::string::npos);
    CHECK(all_problems(text).find("4:14") == std::string::npos);
    CHECK(hint(text).starts_with("one voice speaks at a time: write a quote for each"));
}

TEST_CASE("an equals sign where the colon of a scene should be") {
    CHECK(problems("scene pont= Le pont\n  text: x") == "1:11 missing-colon [=]");
    CHECK(hint("scene pont= Le pont\n  text: x") == "write it as: scene pont: Le pont");
    CHECK(hint("scene = Encore\n  text: x") == "write it as: scene encore: Encore");
}

TEST_CASE("what a program leaves that could not bring two versions together") {
    std::string const text = "scene s: S\n  text: x\n<<<<<<< HEAD\n";
    CHECK(hint(text).starts_with("two versions of this file were put together"));
}

TEST_CASE("a number in groups, and what is counted") {
    CHECK(hint(in_scene("counter a to=1 234")) == "write to=1234");
    CHECK(problems(in_scene("counter a 12 élèves")) == "4:13 missing-attribute [12]");
    CHECK(hint(in_scene("counter a 12 élèves")) == "write it as: counter a to=12 unit=élèves");
}

TEST_CASE("an arrow as web pages have it") {
    CHECK(problems(in_scene("relations\n    node a: A\n    node b: B\n    link a -&gt; b")) ==
          "7:12 missing-arrow [-&gt;]");
}

TEST_CASE("lines that were glued behind a sentence") {
    CHECK(all_problems(in_scene("text: Laisser lire. note: Attendre.")).find("4:23 keyword-in-words") !=
          std::string::npos);
    CHECK(all_problems(in_scene("text: Un. scene b: Encore")).find("keyword-in-words") != std::string::npos);
    for (std::string const sound : {"Il lit. le texte : rien.", "Voir note: deux.", "Un mot. note de bas"})
        CHECK(all_problems(in_scene("text: " + sound)).find("keyword-in-words") == std::string::npos);
}

TEST_CASE("a colon too early, and another where it should be") {
    std::string const text = in_scene("quote altman direct: via=abc:\n    Des mots.");
    CHECK(all_problems(text).find("4:22 divided-words [:]") != std::string::npos);
    CHECK(all_problems(text).find("line-in-quote") == std::string::npos);
}

TEST_CASE("what follows a step on its line") {
    auto const line = [](std::string const& step) {
        return "scene s: S\n  text as=t: x\n  " + step + "\n  text: y\n";
    };
    CHECK(problems(line("step dim t")) == "3:8 surplus-argument [dim t]");
    CHECK(hint(line("step dim t")) == "write step alone, and below it a line of its own: dim t");
    CHECK(hint(line("step 5s")) == "write it as: step hold=5s");
}

TEST_CASE("numbers that are not one") {
    CHECK(hint(in_scene("counter a to=2018 2019")) == "write it as: counter a to=2018: 2019");
    CHECK(problems(in_scene("counter a 12 %")) == "4:13 missing-attribute [12]");
    CHECK(problems(in_scene("counter a too=12")) == "4:13 unknown-attribute [too]");
}
