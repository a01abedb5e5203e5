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
    CHECK(problems(in_bars("item a value=3: an item of value: b")) == "");
    CHECK(problems(in_bars("item a value=3: the item b: c")) == "");
    CHECK(problems("scene s: S\n  counter a to=3 step\n  text: x\n") == "2:18 joined-lines [step]");
    CHECK(read("scene s: S\n  counter a to=3 step\n  text: x\n").story.scenes[0].steps.size() == 2);
    CHECK(problems("scene s: S\n  counter a to=3: the next step\n  text: x\n") == "");
}
