#include "app/bindings.h"

#include <doctest/doctest.h>

#include <set>

using namespace fresque;

TEST_CASE("chords are written as people write them") {
    CHECK(chord_from("Ctrl+R") == Chord{SDLK_r, true, false, false});
    CHECK(chord_from("shift+pagedown") == Chord{SDLK_PAGEDOWN, false, true, false});
    CHECK(chord_from(",") == Chord{SDLK_COMMA, false, false, false});
    CHECK(chord_from("Ctrl++") == Chord{SDLK_PLUS, true, false, false});
    CHECK(chord_from("Keypad-") == Chord{SDLK_KP_MINUS, false, false, false});
    CHECK_FALSE(chord_from("Ctrl+"));
    CHECK_FALSE(chord_from("Nonsense"));
    CHECK_FALSE(chord_from(""));
}

TEST_CASE("every command has a name of its own, and no key gives two commands") {
    std::set<std::string_view> names;
    for (NamedCommand const& command : named_commands()) {
        CHECK(names.insert(command.name).second);
        CHECK_FALSE(command.does.empty());
        for (Room const room : {Room::Play, Room::Talk}) {
            Bindings const bindings(room);
            for (std::string const& keys : bindings.keys_of(command.name)) {
                CAPTURE(keys);
                auto const chord = chord_from(keys);
                REQUIRE(chord);
                auto const* const found = bindings.find(*chord);
                REQUIRE(found != nullptr);
                CHECK(found->index() == command.command.index());
            }
        }
    }
}

TEST_CASE("Shift counts where a chord names it") {
    Bindings const bindings(Room::Talk);
    CHECK(std::holds_alternative<ToggleFullScreen>(*bindings.find({SDLK_f, false, false, false})));
    CHECK(std::holds_alternative<ToggleFreeze>(*bindings.find({SDLK_f, false, true, false})));
    CHECK(std::holds_alternative<ToggleBlack>(*bindings.find({SDLK_b, false, true, false})));
    CHECK(bindings.find({SDLK_b, true, false, false}) == nullptr);
}

TEST_CASE("a key that is bound anew is no other command's") {
    Bindings bindings(Room::Talk);
    CHECK_FALSE(bindings.bind("dance", {"B"}));
    CHECK_FALSE(bindings.bind("white", {"B", "Nonsense"}));
    CHECK(std::holds_alternative<ToggleBlack>(*bindings.find({SDLK_b, false, false, false})));
    REQUIRE(bindings.bind("white", {"B"}));
    CHECK(std::holds_alternative<ToggleWhite>(*bindings.find({SDLK_b, false, false, false})));
    CHECK(std::holds_alternative<ToggleBlack>(*bindings.find({SDLK_PERIOD, false, false, false})));
    CHECK(bindings.find({SDLK_w, false, false, false}) == nullptr);
}
