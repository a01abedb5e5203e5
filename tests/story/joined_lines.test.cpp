// Two lines of the script on one: each is told of once, and read as the two that are meant.
#include "fixture.h"

#include <doctest/doctest.h>

using namespace fresque;
using namespace fresque::test;

namespace {

std::string in_bars(std::string const& line) {
    return "scene s: S\n  items\n    " + line + "\n";
}

} // namespace

TEST_CASE("two lines on one") {
    CHECK(problems(in_bars("item a value=3: a item b value=2: b")) == "3:23 joined-lines [item]");
    CHECK(read(in_bars("item a value=3: a item b value=2: b"))
              .story.scenes[0]
              .steps[0]
              .elements[0]
              .parts.size() == 2);
    CHECK(problems(in_bars("item a value=3: a item value=2: b")).starts_with("3:23 joined-lines [item]"));
    CHECK(problems(in_bars("item a value=3: an item of value: b")) == "");
    CHECK(problems(in_bars("item a value=3: the item b: c")) == "");
    CHECK(problems("scene s: S\n  counter a to=3 step\n  text: x\n") == "2:18 joined-lines [step]");
    CHECK(read("scene s: S\n  counter a to=3 step\n  text: x\n").story.scenes[0].steps.size() == 2);
    CHECK(problems("scene s: S\n  counter a to=3: the next step\n  text: x\n") == "");
}

TEST_CASE("several names where one is given") {
    std::string const scene = "scene s: S\n  relations\n    node a, b\n    link a -> b: x\n";
    CHECK(problems(scene) == "3:10 surplus-argument [a, b]");
    CHECK(hint(scene) == "write a line for each: node a: a, and node b: b");
    CHECK(hint("scene s: S\n  relations\n    node a, b et c: Un port\n") ==
          "write a line for each: node a: Un port, node b: Un port, and node c: Un port");
    CHECK(read(scene).story.scenes[0].steps[0].elements[0].parts.size() == 3);
}

TEST_CASE("a step behind words that are no sentence") {
    auto const in = [](std::string const& language, std::string const& line) {
        return "story: S\n  language: " + language + "\nscene s: S\n  " + line + "\n  text: x\n";
    };
    CHECK(problems(in("fr", "counter a to=3: repas servis step")) == "4:32 keyword-in-words [step]");
    CHECK(problems(in("fr", "counter a to=3: repas step")) == "4:25 keyword-in-words [step]");
    CHECK(problems(in("fr", "counter a to=3: cours de step")) == "");
    CHECK(problems(in("en", "counter a to=3: the first step")) == "");
}
