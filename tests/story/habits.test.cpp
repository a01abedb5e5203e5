// Habits of people who write and do not program: each is one message, and its hint is what to write.
#include "fixture.h"

#include <doctest/doctest.h>

using namespace fresque;
using namespace fresque::test;

namespace {

// The line is the sixth.
std::string in_words(std::string const& line) {
    return in_scene("text:\n    Des mots.\n    " + line);
}

std::string message(std::string const& text) {
    Read story = read(text);
    std::erase_if(story.diagnostics, is_about_the_whole);
    return story.diagnostics.empty() ? "" : story.diagnostics.front().message;
}

} // namespace

TEST_CASE("a line that is indented too far under a text") {
    for (std::string const line :
         {"image pont.png alt=\"x\"", "image pont.png", "scene encore: Encore", "viewpoints on=depart",
          "quote altman official via=abc", "quote altman official on=depart:", "link a -> b: vers",
          "option -> s: Encore", "move avis at=left", "camera avis zoom=1.5", "text as=avis: Un mot."}) {
        CAPTURE(line);
        std::string const keyword = line.substr(0, line.find(' '));
        CHECK(problems(in_words(line)) == "6:5 keyword-in-words [" + keyword + "]");
    }
    CHECK(hint(in_words("image pont.png")) == "if “image” begins a line of its own, indent it less");
    CHECK(hint(in_words("scene encore: Encore")) ==
          "if “scene” begins a line of its own, write it at the margin, without spaces before it");
}

TEST_CASE("what changes an element, among words") {
    std::string const avis = "scene s: S\n  text as=avis: x\n  text:\n    Des mots.\n    hide ";
    CHECK(problems(avis + "avis\n") == "5:5 keyword-in-words [hide]");
    CHECK(hint(avis + "avis\n") == "if “hide” begins a line of its own, indent it less");
    CHECK(problems(avis + "rien\n") == "");
    CHECK(problems(avis + "avis and seek\n") == "");
}

TEST_CASE("sentences are no lines") {
    for (std::string const line : {"Note : dix pages.",
                                   "Note the colour: red.",
                                   "note : dix pages",
                                   "note the colour: red",
                                   "Image de la ville : un pont.",
                                   "image de la ville, en hiver",
                                   "image of the town: a bridge",
                                   "Text of the law: article 3",
                                   "text of the law, article 3",
                                   "Scene four: the bridge",
                                   "scene of the crime: the bridge",
                                   "scene quatre : le pont",
                                   "Source : Le Monde, 12 mars",
                                   "source: Le Monde, 12 mars",
                                   "source inconnue : le journal",
                                   "source code: open",
                                   "voice over: a man speaks",
                                   "voice of the town: its mayor",
                                   "voice actor: Tom",
                                   "Notre ville : elle nage.",
                                   "Notre ville nage",
                                   "Voici : le tableau",
                                   "Voici le tableau",
                                   "link between the two: money",
                                   "link by link",
                                   "topic: money",
                                   "chapter and verse: all of it",
                                   "story: a bridge falls",
                                   "quote unquote: fine",
                                   "quote me on this: no",
                                   "hide and seek",
                                   "focus group: twelve people",
                                   "move on",
                                   "step by step: a plan",
                                   "bars and restaurants: closed",
                                   "span of time: ten years",
                                   "cut the costs",
                                   "option one: leave",
                                   "camera obscura: a dark room",
                                   "choice of words: poor",
                                   "color blind: one in ten",
                                   "a -> b",
                                   "x=1, y=2",
                                   "- scene une: le pont",
                                   "- image pont.png"}) {
        CAPTURE(line);
        CHECK(all_problems("scene s: S\n  text:\n    Des mots.\n    " + line + "\n    et la suite.\n") == "");
    }
    // In the middle of a sentence a line may begin with anything.
    CHECK(problems(in_scene("text:\n    Nobody heard the end of\n    scene two: the bridge falls.")) == "");
}

TEST_CASE("a direct quote with a line that was indented too far is not compared") {
    std::string const text = "voice a: A\nsource abc: ABC\n  extract: Le pont est sûr.\nscene s: S\n"
                             "  quote a direct via=abc:\n    Le pont est sûr.\n";
    CHECK(problems(text) == "");
    CHECK(problems(text + "    step\n") == "7:5 line-in-quote [step]");
}

TEST_CASE("a sentence without a keyword that begins like one") {
    for (std::string const line :
         {"Voici le tableau.", "Notre ville nage.", "Tout le monde parle.", "Notre ville : elle nage.",
          "Sceaux nage.", "Texte de loi.", "Images de la ville.", "Linz nage.", "Quoi de neuf ?"}) {
        CAPTURE(line);
        std::string const first = line.substr(0, line.find(' '));
        CHECK(problems(in_scene(line)) == "4:3 unknown-keyword [" + first + "]");
        CHECK(hint(in_scene(line)) == "if these are words for the audience, write it as: text: " + line);
    }
    CHECK(hint(in_scene("Il dit \"non\" et « oui ».")).ends_with("text: Il dit \"non\" et « oui » ."));
    CHECK(hint(in_scene("Note: dix secondes\n  text: x")) == "did you mean “note”?");
    CHECK(hint(in_scene("qoute altman direct via=abc: x")) == "did you mean “quote”?");
    CHECK(hint(in_scene("imgae pont.png")) == "did you mean “image”?");
    CHECK(hint("scen pont: Le pont\n  text: x\n") == "did you mean “scene”?");
}

TEST_CASE("words with a colon in them that are not indented") {
    std::string const words = "La fuite serait une excuse : la ville veut fermer.";
    std::string const below = in_scene("quote altman reported via=abc:\n  " + words);
    CHECK(problems(below) == "5:3 missing-words [" + words + "]");
    CHECK(hint(below) == "indent them more deeply than “quote”");
    CHECK(message(below) == "the words of “quote” are not indented under it");
    CHECK(problems("voice altman: A\nsource abc: ABC\nscene s: S\n    quote altman reported via=abc:\n  " +
                   words + "\n") == "5:3 missing-words [" + words + "]");
    CHECK(problems(in_scene("text:\n  Rien.\n  Il a dit : non.")) == "5:3 missing-words [Rien.]");
    CHECK(problems(in_scene("text:\n  qoute altman direct via=abc: x")) ==
          "4:7 missing-words [:]\n5:3 unknown-keyword [qoute]");
}

TEST_CASE("a heading of Markdown in place of a scene") {
    std::string const scene = "scene s: S\n  text: x\n";
    CHECK(problems(scene + "## Qui dit quoi\n  text: y\n") == "3:4 head-in-comment [Qui dit quoi]");
    CHECK(hint(scene + "### Qui dit quoi\n\n  text: y\n") == "write it as: scene qui-dit-quoi: Qui dit quoi");
    CHECK(message(scene + "## Qui dit quoi\n  text: y\n") ==
          "this line is a comment, so what is below it belongs to “scene s”");
    for (std::string const comment : {"# Qui dit quoi", "## -----", "#### Deux ####", "##", "##deux"}) {
        CAPTURE(comment);
        CHECK(all_problems(scene + comment + "\n  text: y\n") == "");
    }
    CHECK(all_problems(scene + "## Qui dit quoi\nscene t: T\n  text: y\n") == "");
}

TEST_CASE("straight quotation marks inside straight ones") {
    std::string const inner = in_scene("quote altman reported via=abc short=\"une \"excuse\"\": x");
    CHECK(problems(inner) == "4:39 quotes-in-quotes [\"une \"excuse\"\"]");
    CHECK(hint(inner) == "write the inner ones as “…” or « … »: \"une “excuse”\"");
    CHECK(hint(in_scene("image a.png alt=\"le \"vieux\" pont\" caption=\"b\""))
              .ends_with("\"le “vieux” pont\""));
    CHECK(problems(in_scene("image a.png alt=\"a\"caption=\"b\"")).find("quotes-in") == std::string::npos);
    CHECK(problems(in_scene("image a.png alt=\"a\" caption=\"b\"")) == "");
    CHECK(hint(in_scene("quote altman reported via=abc short=„une excuse“: x"))
              .ends_with("short=\"une excuse\""));
}

TEST_CASE("signs of another habit in a head") {
    std::string const commas = in_scene("quote altman reported via=abc, short=\"x\", said=2019: x");
    CHECK(problems(commas) == "4:32 surplus-argument [,]");
    CHECK(hint(commas) == "write it as: quote altman reported via=abc said=2019 short=x: x");
    CHECK(message(commas) == "no comma stands between the parts of a line");
    CHECK(problems(in_scene("quote altman reported via: abc said=2019:\n    Des mots.")) ==
          "4:25 surplus-argument [via: abc]");
    CHECK(hint(in_scene("quote altman reported via: abc said=2019:\n    Des mots.")) ==
          "write it as: via=abc");
    CHECK(problems(in_scene("quote altman reported via: abc\n    Des mots.")) ==
          "4:25 surplus-argument [via: abc]");
    CHECK(hint("scene fin = Qui\n  text: x\n") == "write it as: scene fin: Qui");
    CHECK(hint("chapter L’eau s’en va\nscene s: S\n  text: x\n") == "write it as: chapter: L’eau s’en va");
    CHECK(hint("chapter 2018 Le départ\nscene s: S\n  text: x\n") == "write it as: chapter 2018: Le départ");
}

TEST_CASE("what other programs call it") {
    std::string const scene = "scene s: S\n  text: x\n";
    CHECK(hint("title: Le pont\n" + scene) == "did you mean “story”?");
    CHECK(hint("titre: Le pont\n  language: fr\n" + scene) == "did you mean “story”?");
    CHECK(hint("source a: A\n  published: 2024-03\n" + scene) == "did you mean “date”?");
    CHECK(hint("scene s: S\n  title: Le pont\n  text: x\n") ==
          "write it on the line of “scene”, after its colon");
}

TEST_CASE("a number whose digits are grouped with a point") {
    CHECK(problems(in_scene("bar to=420.000")) == "4:10 grouped-digits [420.000]");
    CHECK(hint(in_scene("bar to=420.000")) ==
          "write 420000 if the point groups digits, 420 if a part of one begins there");
    CHECK(hint("story: S\n  language: de\nscene s: S\n  bar to=12.345\n").starts_with("write 12345 if"));
    for (std::string const number : {"0.125", "3.142", "12.5", "420000", "1234.500", "1.25"}) {
        CAPTURE(number);
        CHECK(problems(in_scene("bar to=" + number)) == "");
    }
}

TEST_CASE("a link that was refused may be the one that is cut") {
    std::string const nodes = "scene a: A\n  relations\n    node b: B\n    node c: C\n";
    std::string const cut = "  step\n  relations\n    cut b -> c\n";
    CHECK(problems(nodes + "    link b → c: vers\n" + cut) == "5:12 missing-arrow [→]");
    CHECK(problems(nodes + "    link d -> c: vers\n" + cut) == "5:10 unknown-node [d]");
    CHECK(problems(nodes + cut) == "7:9 no-such-link [b -> c]");
}

TEST_CASE("a name that quotes use and its line does not give") {
    std::string const scene = "source abc: ABC\nscene s: S\n  quote nageurs reported via=abc: x\n";
    CHECK(problems("voice: Des nageurs\n" + scene) == "1:1 missing-argument [voice]");
    CHECK(hint("voice: Des nageurs\n" + scene) == "write it as: voice nageurs: Des nageurs");
    CHECK(problems("voice Des nageurs\n" + scene) == "1:11 missing-colon [nageurs]");
    CHECK(hint("voice Des nageurs\n" + scene) == "write it as: voice nageurs: Des nageurs");
    std::string const twice = "voice maire: La maire\nvoice maire: Des nageurs\n" + scene;
    CHECK(problems(twice) == "2:7 duplicate-name [maire]");
    CHECK(hint(twice) == "choose another name, such as nageurs");
}

TEST_CASE("a copied file is one mistake") {
    std::string const file = "scene a: A\n  text: x\nscene b: B\n  text: x\nscene c: C\n  text: x\n";
    Read const story = read({file, "scene d: D\n  text: x\n" + file});
    CHECK(problems(story) == "3:7 duplicate-name [a]");
    CHECK(story.diagnostics.front().message == "3 names of this file are given in another one too");
    CHECK(problems(read({"scene a: A\n  text: x\n", file})) == "1:7 duplicate-name [a]");
}
