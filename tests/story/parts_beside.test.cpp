// Parts that are not indented below the element they belong to.
#include "fixture.h"

#include <doctest/doctest.h>

using namespace fresque;
using namespace fresque::test;

TEST_CASE("parts beside their element are its parts, and one mistake") {
    Read const story = read(in_scene("relations\n  node a: A\n  node b: B\n  link a -> b: x"));
    REQUIRE(story.diagnostics.size() >= 1);
    CHECK(problems(in_scene("relations\n  node a: A\n  node b: B\n  link a -> b: x")) ==
          "5:3 wrong-place [node]");
    CHECK(hint(in_scene("relations\n  node a: A\n  node b: B")) == "write it indented under relations");
    CHECK(story.story.scenes.front().steps.front().elements.front().parts.size() == 3);
}

TEST_CASE("parts of which the first alone is not indented") {
    std::string const text =
        in_scene("items\n  item a value=1: A\n    item b value=2: B\n    item c value=3: C");
    CHECK(problems(text) == "5:3 wrong-place [item]");
    CHECK(read(text).story.scenes.front().steps.front().elements.front().parts.size() == 3);
}

TEST_CASE("an option beside its choice") {
    CHECK(problems("scene s: S\n  choice: Q\n  option -> a: x\n  option -> b: y\nscene a: A\n  text: x\n"
                   "scene b: B\n  text: y\n") == "3:3 wrong-place [option]");
}

TEST_CASE("a part of an element that is not above it stays where it is") {
    CHECK(problems(in_scene("text: x\n  item a value=1: A")) == "5:3 wrong-place [item]");
    CHECK(hint(in_scene("text: x\n  item a value=1: A")) == "write it indented under items");
}

TEST_CASE("parts beside an element that is misspelt") {
    CHECK(problems("scene s: S\n  chioce: Q\n  option -> a: x\n  option -> b: y\nscene a: A\n  text: x\n"
                   "scene b: B\n  text: y\n") == "2:3 unknown-keyword [chioce]\n3:3 wrong-place [option]");
}

TEST_CASE("lines of a spreadsheet as parts") {
    for (std::string const line : {"A pied\t8 200", "pied = 8200"})
        CHECK(hint(in_scene("items\n    " + line)).find("value=…") != std::string::npos);
    CHECK(hint(in_scene("items\n    A pied\t8200")) == "write it as: item a-pied value=8200: A pied");
    CHECK(problems(in_scene("items\n    item pied\t8200")) == "5:15 missing-attribute [8200]");
    CHECK(hint(in_scene("items\n    item pied 8200")) == "write it as: item pied value=8200: words");
}
