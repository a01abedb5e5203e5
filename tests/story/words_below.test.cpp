// Words that stand where a line of its own should.
#include "fixture.h"

#include <doctest/doctest.h>

using namespace fresque;
using namespace fresque::test;

TEST_CASE("the words of a line without a colon are not indented") {
    std::string const text = in_scene("quote altman official via=abc short=\"B\"\n  Je viens.");
    CHECK(problems(text) == "5:3 missing-words [Je viens.]");
    CHECK(hint(text) == "write a colon at the end of that line, and indent these more deeply");
}

TEST_CASE("words at the margin, of the last line of a scene") {
    for (std::string const words : {"Bonjour", "Bonjour à tous, dit-il."}) {
        CAPTURE(words);
        CHECK(problems("scene s: S\n  text:\n" + words + "\n") == "3:1 missing-words [" + words + "]");
    }
}

TEST_CASE("a sentence that a line break cut in two") {
    std::string const text = in_scene("text: Une phrase\n  coupée en deux lignes.");
    CHECK(problems(text) == "5:3 divided-words [coupée en deux lignes.]");
    CHECK(hint(text).starts_with("join them to that line"));
    // A new sentence does not go on.
    CHECK(problems(in_scene("text: Une phrase.\n  Notre ville nage.")) == "5:3 unknown-keyword [Notre]");
    CHECK(problems(in_scene("text: Une phrase\n  Notre ville nage.")) == "5:3 unknown-keyword [Notre]");
}

TEST_CASE("a sentence that goes on at the margin") {
    std::string const beside = "scene s: S\n  text: Une phrase\nqui va plus loin.\n  step\n  text: y\n";
    CHECK(problems(beside) == "3:1 divided-words [qui va plus loin.]");
    std::string const below = "scene s: S\n  text:\n    Une phrase\nqui va\n    plus loin.\n";
    CHECK(problems(below) == "4:1 divided-words [qui va]");
    Read const story = read(beside);
    CHECK(story.story.scenes.front().steps.size() == 2); // nothing of the scene is lost
    // What may be a line of its own is none of them.
    CHECK(problems("scene s: S\n  text: Une phrase\ntheme nuit\n").find("divided-words") ==
          std::string::npos);
    CHECK(problems("scene s: S\n  text: Une phrase\ntableau de fin: Fin\n  text: y\n") ==
          "3:1 unknown-keyword [tableau]");
    // A sentence that had ended does not go on.
    CHECK(problems("scene s: S\n  text: Une phrase.\nqui va plus loin.\n") == "3:1 unknown-keyword [qui]");
}

TEST_CASE("the words of an option, below it") {
    std::string const text =
        "scene s: S\n  choice: Q\n    option -> b:\n      Aller en B\nscene b: B\n  text: x\n";
    CHECK(problems(text) == "4:7 missing-words [Aller en B]");
    CHECK(hint(text) == "write it as: option -> b: Aller en B");
}

TEST_CASE("the title of a scene, at the margin below it") {
    std::string const text = "scene quai:\nLe quai ferme\n  text: Un mot.\n";
    CHECK(problems(text) == "2:1 missing-words [Le quai ferme]");
    CHECK(hint(text) == "write it as: scene quai: Le quai ferme");
    // A line that is a slip for another scene is no title.
    CHECK(problems("scene quai:\nscen pont: Le pont\n  text: Un mot.\n").find("2:1 unknown-keyword") !=
          std::string::npos);
}
