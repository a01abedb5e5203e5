#include "app/binding_file.h"

#include <doctest/doctest.h>

#include <string>

using namespace fresque;

TEST_CASE("keys of one's own: a text or a list of texts for each command") {
    Bindings talk(Room::Talk);
    REQUIRE(read_bindings("[present]\nblack = [\"F9\", \"Ctrl+B\"]\nswap = \"X\"\n[play]\nnext = \"J\"\n",
                          Room::Talk, talk));
    CHECK(std::holds_alternative<ToggleBlack>(*talk.find({SDLK_F9, false, false, false})));
    CHECK(std::holds_alternative<SwapDisplays>(*talk.find({SDLK_x, false, false, false})));
    CHECK(talk.find({SDLK_b, false, false, false}) == nullptr);
    CHECK(talk.find({SDLK_j, false, false, false}) == nullptr);
}

TEST_CASE("what is wrong in a binding file is told with its line, and changes nothing") {
    auto const told = [](std::string const& text) {
        Bindings talk(Room::Talk);
        auto const done = read_bindings(text, Room::Talk, talk);
        REQUIRE_FALSE(done);
        CHECK(std::holds_alternative<ToggleBlack>(*talk.find({SDLK_b, false, false, false})));
        return done.failure().message;
    };
    CHECK(told("[present]\nblack = \"F9\"\ndance = \"D\"\n") ==
          "line 3: there is no command dance; fresque keys lists them");
    CHECK(told("[present]\nblack = \"Nonsense\"\n") == "line 2: there is no key Nonsense (for black)");
    CHECK(told("[present]\nblack = 7\n").starts_with("line 2: the keys of black are a text"));
    CHECK(told("[talk]\nblack = \"F9\"\n").starts_with("line 1: there are two tables"));
    CHECK(told("[present\n").starts_with("line "));
    CHECK(told(std::string(1000, '[')).starts_with("line 1"));
}
