// Quotes that stand twice in a scene.
#include "fixture.h"

#include <doctest/doctest.h>

using namespace fresque;
using namespace fresque::test;

namespace {

// A quote of a passage, in the sixth line.
std::string quoted_from(std::string const& passage, std::string const& quote) {
    return "voice maire: La maire\nvoice port: Le port\nsource abc: ABC\n  extract: " + passage +
           "\nscene s: S\n  quote maire " + quote + "\n";
}

} // namespace

TEST_CASE("the same quote twice in a scene") {
    std::string const words = "reported via=abc: Ils ferment.";
    std::string const once = quoted_from("x", words);
    CHECK(problems(once + "  quote maire " + words + "\n") == "7:3 repeated-quote [quote]");
    CHECK(problems(once + "  quote port " + words + "\n") == "");
    CHECK(problems(once + "  quote maire reported via=abc: Ils rouvrent.\n") == "");
    CHECK(problems(once + "scene t: T\n  quote maire " + words + "\n") == "");
    CHECK(problems(quoted_from(
              "x", "reported via=abc as=q: Oui.\n  step\n  hide q\n  step\n  quote maire reported "
                   "via=abc: Oui.")) == "");
}
