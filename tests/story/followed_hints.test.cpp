// Each mistake is one message, and who does what its hint says has a story that passes and means what was
// meant.
#include "fixture.h"

#include <doctest/doctest.h>

using namespace fresque;
using namespace fresque::test;

namespace {

struct Slip {
    std::string wrong; // a line
    std::string hint;
    std::string right; // the line, or what is underlined of it, as the hint has it
};

std::string in_story(std::string const& line) {
    return "voice maire: La maire\nsource abc: ABC\nscene s: S\n  " + line + "\n";
}

std::string in_picture(std::string const& line) {
    return in_story("relations\n    node a: A\n    node la-mairie: B\n    " + line);
}

std::string under_voice(std::string const& line) {
    return "voice maire: La maire\n  " + line + "\nscene s: S\n  text: x\n";
}

template<typename InStory>
void check_slip(Slip const& slip, InStory in) {
    CAPTURE(slip.wrong);
    Read story = read(in(slip.wrong));
    std::erase_if(story.diagnostics, is_about_the_whole);
    REQUIRE_MESSAGE(story.diagnostics.size() == 1, all_problems(story));
    CHECK(story.diagnostics.front().hint == slip.hint);
    CHECK(slip.hint.find(slip.right) != std::string::npos);
    Span const place = story.diagnostics.front().span;
    std::string const text = in(slip.wrong);
    std::string const underlined = text.substr(place.begin, place.end - place.begin);
    bool const is_line = slip.hint.find("write it as: ") != std::string::npos;
    std::string mended = slip.wrong;
    std::size_t const at = mended.find(underlined);
    REQUIRE(at != std::string::npos);
    mended = is_line ? slip.right : mended.replace(at, underlined.size(), slip.right);
    CHECK(problems(in(mended)) == "");
}

} // namespace

TEST_CASE("numbers with what is counted") {
    for (Slip const& slip : std::vector<Slip>{
             {"counter to=3 millions: x", "write to=3000000, or to=3 unit=millions", "3000000"},
             {"counter to=2,5 millions unit=€: x", "write to=2500000, or to=2.5 unit=\"millions €\"",
              "2500000"},
             {"counter to=0,25 milliard: x", "write to=250000000, or to=0.25 unit=milliard", "250000000"},
             {"bar to=3 millions", "write to=3000000", "3000000"},
             {"counter to=25OO: x", "a letter stands among the digits: write 2500", "2500"},
             {"counter to=1 000: x", "write to=1000", "1000"}})
        check_slip(slip, in_story);
    CHECK(hint(in_story("counter to=12 %: x")) == "write to=12 unit=%");
    CHECK(hint(in_story("counter to=3 euros: x")) == "write to=3 unit=euros");
    CHECK(hint(in_story("counter to=3 unit=euros par an: x")).ends_with("marks: unit=\"euros par an\""));
    CHECK(hint(in_story("counter: 2 500 000 pains")) == "write it as: counter to=2500000: pains");
    CHECK(hint(in_story("counter: pains")) == "write it as: counter to=…: pains");
    for (std::string const line : {"counter millions to=3: x", "counter to=3 pains: x", "counter to=25: x"})
        CHECK(problems(in_story(line)) == "");
}

TEST_CASE("another sign where the colon should stand") {
    for (Slip const& slip : std::vector<Slip>{
             {"text; Bonjour à tous", "write it as: text: Bonjour à tous", "text: Bonjour à tous"},
             {"text：Bonjour", "write it as: text: Bonjour", "text: Bonjour"},
             {"quote maire reported via=abc; Non.", "write it as: quote maire reported via=abc: Non.",
              "quote maire reported via=abc: Non."}})
        check_slip(slip, in_story);
    check_slip({"role, élue", "write it as: role: élue", "role: élue"}, under_voice);
    std::string const scene = "scene a; Un titre\n  choice\n    option -> a: A\n    option -> b: B\n"
                              "scene b: B\n  text: x\n";
    CHECK(problems(scene) == "1:8 missing-colon [;]");
    CHECK(hint(scene) == "write it as: scene a: Un titre");
    CHECK(problems("chapter 2018; Un\nscene s: S\n  text: x") == "1:13 missing-colon [;]");
    CHECK(problems(in_story("text: x ; y")) == "");
}

TEST_CASE("a slip for a keyword whose colon was forgotten too") {
    check_slip({"texte Bonjour à tous", "write it as: text: Bonjour à tous", "text: Bonjour à tous"},
               in_story);
    check_slip({"txt Bonjour", "write it as: text: Bonjour", "text: Bonjour"}, in_story);
    check_slip(
        {"![La place](p.png)", "write it as: image p.png alt=\"La place\"", "image p.png alt=\"La place\""},
        in_story);
}

TEST_CASE("attributes among the words") {
    CHECK(all_problems(in_story("quote maire reported via=abc: Non. short=Non")) ==
          "4:38 line-in-quote [short=Non]");
    CHECK(hint(in_story("quote maire reported via=abc: Non. short=Non"))
              .ends_with("quote maire reported via=abc short=Non: Non."));
    CHECK(problems(in_story("counter to=3: pains unit=pains")) == "4:23 attribute-in-words [unit=pains]");
    CHECK(problems(under_voice("role: élue color: teal")) == "2:14 attribute-in-words [color: teal]");
    for (std::string const line : {"text: a=b", "text: as = x", "text: (as=x)", "text: as="})
        CHECK(problems(in_story(line)) == "");
    CHECK(problems("story: S\n  subtitle: The author: a life\nscene s: S\n  text: x\n") == "");
}

TEST_CASE("a line that was joined to the one above") {
    CHECK(problems(in_story("text: Ils servent. step")) == "4:22 keyword-in-words [step]");
    for (std::string const line : {"text: Un step", "text: step", "text: Un pas. Step", "text: Un. steps"})
        CHECK(problems(in_story(line)) == "");
}

TEST_CASE("what stands on the two sides of an arrow") {
    for (Slip const& slip : std::vector<Slip>{
             {"span 1er avril 1994 -> 31 mars 2024: x", "write it as: span 1994-04-01 -> 2024-03-31: x",
              "span 1994-04-01 -> 2024-03-31: x"},
             {"span 1994 – 2024: x", "write it as: span 1994 -> 2024: x", "span 1994 -> 2024: x"},
             {"span 1994-2024: x", "write it as: span 1994 -> 2024: x", "span 1994 -> 2024: x"},
             {"span du 3 mai 1994 au 4 juin 1995: x", "write it as: span 1994-05-03 -> 1995-06-04: x",
              "span 1994-05-03 -> 1995-06-04: x"}})
        check_slip(slip, in_story);
    check_slip({"link a to la-mairie: x", "write it as: link a -> la-mairie: x", "link a -> la-mairie: x"},
               in_picture);
    check_slip({"link la mairie -> a: x", "write it as: link la-mairie -> a: x", "link la-mairie -> a: x"},
               in_picture);
    check_slip({"link la mairie -> a", "write it as: link la-mairie -> a", "link la-mairie -> a"},
               in_picture);
}

TEST_CASE("quotation marks of which one is missing or another") {
    for (Slip const& slip : std::vector<Slip>{
             {"quote maire reported via=abc short=\"deux mots: x", "write \"deux mots\"", "\"deux mots\""},
             {"quote maire reported short=\"deux mots via=abc: x", "write \"deux mots\"", "\"deux mots\""},
             {"quote maire reported via=abc short=“deux mots\": x", "write “deux mots”", "“deux mots”"},
             {"quote maire reported via=abc short=\"deux mots’: x", "write \"deux mots\"", "\"deux mots\""},
             {"image \"p.png alt=\"Rue vide\"", "write p.png", "p.png"}})
        check_slip(slip, in_story);
    CHECK(hint(in_story("quote maire reported short=deux mots\": x")).ends_with("short=\"deux mots\""));
    CHECK(hint(in_story("image p.png alt=Une rue, vide")).ends_with("alt=\"Une rue, vide\""));
    CHECK(hint(in_story("image p.png alt='Une rue, vide'")).ends_with("alt=\"Une rue, vide\""));
}

TEST_CASE("a colon that stands too early, and one too many") {
    for (Slip const& slip :
         std::vector<Slip>{{"quote maire reported: via=abc\n    Des mots.",
                            "write it as: quote maire reported via=abc:", "quote maire reported via=abc:"},
                           {"quote maire: reported via=abc\n    Des mots.",
                            "write it as: quote maire reported via=abc:", "quote maire reported via=abc:"}}) {
        Slip whole = slip;
        CHECK(hint(in_story(slip.wrong)) == slip.hint);
        CHECK(all_problems(in_story(slip.wrong)).find('\n') == std::string::npos);
        CHECK(problems(in_story(slip.right + "\n    Des mots.")) == "");
    }
    check_slip({"image: p.png alt=\"Une rue\"", "write it as: image p.png alt=\"Une rue\"",
                "image p.png alt=\"Une rue\""},
               in_story);
}

TEST_CASE("a colon that stands before attributes and words") {
    std::string const right = "quote maire reported via=abc: Nous fermons.";
    for (Slip const& slip : std::vector<Slip>{
             {"quote maire reported: via=abc: Nous fermons.", "write it as: " + right, right},
             {"quote maire reported: via=abc Nous fermons.", "write it as: " + right, right},
             {"quote maire: reported via=abc: Nous fermons.", "write it as: " + right, right}}) {
        CHECK(all_problems(in_story(slip.wrong)).find("divided-words [:]") != std::string::npos);
        CHECK(hint(in_story(slip.wrong)) == slip.hint);
        Read const story = read(in_story(slip.wrong));
        CHECK(story.story.scenes.front().steps.front().elements.front().prose ==
              read(in_story(right)).story.scenes.front().steps.front().elements.front().prose);
    }
    CHECK(problems(in_story("text: a = b, dit-il")) == "");
    CHECK(problems(in_story("text: as=x le dit.")) == "4:9 attribute-in-words [as=x le dit.]");
}

TEST_CASE("what a quote cannot hold is an error") {
    CHECK(problems(in_story("quote maire reported via=abc:\n    Non.\n    step")) ==
          "6:5 line-in-quote [step]");
    CHECK(hint(in_story("quote maire reported via=abc:\n    Non.\n    step"))
              .starts_with("if it was said, write all"));
    CHECK(hint(in_story("quote maire reported via=abc:\n    via: abc\n    Non."))
              .ends_with("else remove it here"));
}

TEST_CASE("attributes without a space between them, and addresses for sources") {
    CHECK(problems(in_story("quote maire reported via=abcshort=x: x")) == "4:31 missing-space [short]");
    CHECK(hint(in_story("quote maire reported via=abc,short=x: x")) == "write via=abc short=x");
    std::string const address = in_story("quote maire reported via=https://a.fr/b: x");
    CHECK(problems(address) == "4:28 unknown-source [https://a.fr/b]");
    CHECK(hint(address).find("with url: https://a.fr/b below it") != std::string::npos);
}

TEST_CASE("values with something behind or within") {
    check_slip({"image images\\p.png", "write images/p.png", "images/p.png"}, in_story);
    CHECK(problems("source a: A\n  date: 2019 # avant\nscene s: S\n  text: x\n") ==
          "2:14 surplus-argument [# avant]");
    CHECK(problems(under_voice("couleur: teal")) == "2:3 unknown-keyword [couleur]");
    CHECK(problems("source a: A\n  dat: 12 avril 2024\nscene s: S\n  text: x\n") ==
          "2:3 unknown-keyword [dat]\n2:8 bad-date [12 avril 2024]");
    CHECK(problems(in_story("quote maire reported vai=abcd: x")) ==
          "4:24 unknown-attribute [vai]\n4:28 unknown-source [abcd]");
    CHECK(problems(in_story("quote maire reported vai=abc: x")) == "4:24 unknown-attribute [vai]");
}

TEST_CASE("a picture is no letter of a name") {
    std::string const scene = "scene 🥖a: A\n  choice\n    option -> a: A\n    option -> b: B\n"
                              "scene b: B\n  text: x\n";
    CHECK(problems(scene) == "1:7 bad-name [🥖a]");
    CHECK(hint(scene).ends_with("such as a"));
}

TEST_CASE("the head alone is shown where the words stand below it") {
    CHECK(
        hint(in_story("quote reported maire via=abc short=\"un service continu et long\":\n    Des mots.")) ==
        "write it as: quote maire reported via=abc short=\"un service continu et long\":");
}

namespace {

std::string quoted_from(std::string const& passage, std::string const& words) {
    return "voice maire: La maire\nsource abc: ABC\n  extract: " + passage +
           "\nscene s: S\n  quote maire direct via=abc: " + words + "\n";
}

} // namespace

TEST_CASE("what to do with one word of a direct quote") {
    std::string const passage = "Je n'ai pas fermé par plaisir. La farine a doublé";
    CHECK(
        hint(quoted_from(passage, "Je n'ai pas fermé par ennui. La farine")).starts_with("write “plaisir”:"));
    CHECK(hint(quoted_from(passage, "Je n'ai pas vraiment fermé par plaisir")).starts_with("remove it:"));
    CHECK(hint(quoted_from(passage, "Je n'ai fermé par plaisir")).starts_with("write “pas” before it:"));
    CHECK(problems(quoted_from(passage, "J'ai fermé par plaisir")) == "5:31 quote-differs [J'ai]");
    CHECK(problems(quoted_from(passage, "Il a fermé la porte")) ==
          "5:31 quote-differs [Il a fermé la porte]");
    CHECK(problems(quoted_from(passage, "Je n'ai (...) par plaisir")) == "5:39 quote-differs [(...)]");
}

TEST_CASE("an attribute without its equals sign") {
    for (Slip const& slip :
         std::vector<Slip>{{"quote maire reported via abc: x", "write via=abc", "via=abc"},
                           {"quote maire reported via=abc short \"x\": x y", "write short=x", "short=x"},
                           {"counter pains to 4200 unit=pains: x", "write to=4200", "to=4200"},
                           {"counter pains to=4200 unit pains: x", "write unit=pains", "unit=pains"}})
        check_slip(slip, in_story);
    // Words without a colon, in which the name of an attribute stands.
    CHECK(problems(in_story("quote maire reported via=abc Ils partent after midi et reviennent")) ==
          "4:32 missing-colon [Ils partent after midi et reviennent]");
}

TEST_CASE("what a line takes one of, given as a list") {
    std::string const shown = "text as=a: x\n  text as=b: y\n  step\n  ";
    CHECK(hint(in_story(shown + "hide a, b")) == "write a line for each: hide a, and hide b");
    CHECK(hint(in_story(shown + "hide a et b")) == "write a line for each: hide a, and hide b");
    CHECK(problems(in_story(shown + "hide a\n  hide b")) == "");
    CHECK(hint(in_picture("link a, maire -> la-mairie: x")) ==
          "write a line for each: link a -> la-mairie: x, and link maire -> la-mairie: x");
    CHECK(hint("topic toit: T\ntopic vote: V\n" + in_story("quote maire reported on=toit,vote: Non.")) ==
          "only one may stand here: write toit or vote");
}

TEST_CASE("the two sides of a line, the wrong way round") {
    CHECK(hint("chapter La querelle: 2021\nscene s: S\n  text: x\n") ==
          "write it as: chapter 2021: La querelle");
    std::string const choice =
        "scene s: S\n  choice\n    option Vers le quai -> quai\nscene quai: Q\n  text: x\n";
    CHECK(problems(choice) == "3:12 swapped-arguments [Vers le quai]");
    CHECK(hint(choice) == "write it as: option -> quai: Vers le quai");
}

TEST_CASE("dashes of a word processor in dates") {
    check_slip({"quote maire reported via=abc said=2021–03–12: x", "write 2021-03-12", "2021-03-12"},
               in_story);
}

TEST_CASE("an equals sign where the colon should stand") {
    check_slip({"color = teal", "write it as: color: teal", "color: teal"}, under_voice);
    check_slip({"role = élue du port", "write it as: role: élue du port", "role: élue du port"}, under_voice);
    check_slip({"text = Bonjour à tous", "write it as: text: Bonjour à tous", "text: Bonjour à tous"},
               in_story);
    CHECK(problems(in_story("text: a = b")) == "");
}

TEST_CASE("lines that other languages have") {
    CHECK(hint("**scene s:** S\n  text: x\n") == "remove ** around it: write scene");
    CHECK(hint("scene s: S\n  text: x\n  step 2: Le prix\n  text: y\n") ==
          "“step” takes no words: write it alone, and these below it, such as text: Le prix");
    CHECK(hint("scene s: S\n  text: x\nend scene\n") ==
          "remove it: each part of a story ends where the next begins");
    CHECK(problems("voice maire: La maire, role: élue\nscene s: S\n  text: x\n") ==
          "1:22 attribute-in-words [, role: élue]");
    CHECK(hint("voice maire: La maire, role: élue, color: teal\nscene s: S\n  text: x\n") ==
          "give it a line of its own, indented below this one: role: élue");
    CHECK(problems("scene s: S\n  color: teal\n  text: x\n") == "2:3 wrong-place [color]");
}

TEST_CASE("marks of other programs among the words") {
    for (std::string const line :
         {"text: ** quarante ** étals", "text: _1887_ déjà", "text: un ==mot== marqué",
          "text:\n    -Quarante étals.\n    -Rien à payer.", "text:\n    # à vérifier aux archives"})
        CHECK_MESSAGE(problems(in_story(line)).find("foreign-markup") != std::string::npos, line);
    CHECK(problems("scene s: **Qui paie ?**\n  text: x\n") == "1:10 foreign-markup [**Qui paie ?**]");
    for (std::string const line : {"text: 2 * 3 * 4", "text: a == b == c", "text: un_mot_long", "text: -Non.",
                                   "text:\n    -5 degrés.\n    -7 degrés."})
        CHECK_MESSAGE(problems(in_story(line)) == "", line);
    CHECK(problems("scene s: M*A*S*H\n  text: x\n") == "");
}

TEST_CASE("a voice that is missing is one mistake, wherever it was meant") {
    CHECK(problems("source abc: ABC\nscene s: S\n  quote halles reported via=abc: Non.\n  relations\n"
                   "    node b: B\n    link halles -> b: x\n") == "3:9 unknown-voice [halles]");
}

TEST_CASE("values as people write them") {
    CHECK(hint(in_story("image p.png zoom=150%")) == "write 1.5: it is no part of a hundred");
    auto const dated = [](std::string const& date) {
        return "source a: A\n  date: " + date + "\nscene s: S\n  text: x\n";
    };
    CHECK(hint(dated("Feb 14, 2023")) == "write 2023-02-14");
    CHECK(hint(dated("3 sept. 2023")) == "write 2023-09-03");
    CHECK(hint(dated("2023-02-14T10:00")) == "write 2023-02-14");
    CHECK(hint("source a: A\n  https://a.fr/b\nscene s: S\n  text: x\n") ==
          "write it as: url: https://a.fr/b");
    CHECK(hint("scene s: S\n  text: x\nTODO: relire\n").starts_with("write # before it"));
    CHECK(hint("scene s: S\n  text: x\nend\n").starts_with("remove it"));
    CHECK(hint(in_story("image ma photo.png")).find("a line for each") == std::string::npos);
}

TEST_CASE("attributes whose line is not there are one mistake") {
    CHECK(problems("subtitle: x\nlanguage: fr\ntheme: nuit\nscene s: S\n  text: x\n") ==
          "1:1 wrong-place [subtitle]");
}

TEST_CASE("a scene by its title") {
    CHECK(hint("scene s: S\n  choice: Q\n    option -> Qui dit quoi: x\n    option -> s: y\n"
               "scene bilan: Qui dit quoi ?\n  text: x\n") ==
          "write bilan, the name that stands for “Qui dit quoi ?”");
}

TEST_CASE("of a quote that was changed, the few words are not judged") {
    std::string const story = "voice maire: La maire\nsource abc: ABC\n  extract: Nous fermons ce pont.\n"
                              "scene s: S\n  quote maire direct via=abc short=\"fermons ce\": ";
    CHECK(problems(story + "Nous fermons le pont.\n") == "5:63 quote-differs [le]");
    CHECK(problems(story + "Nous **fermons ce pont.\n") == "5:55 stray-star [**]\n5:55 quote-differs [*]");
}
