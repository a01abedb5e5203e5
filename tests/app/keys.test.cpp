#include "app/keys.h"

#include "fixture.h"

using namespace fresque;

namespace {

SDL_KeyboardEvent press(SDL_Keycode key, SDL_Scancode scancode = SDL_SCANCODE_UNKNOWN, int modifiers = 0,
                        int repeat = 0) {
    SDL_KeyboardEvent event{};
    event.type = SDL_KEYDOWN;
    event.keysym.sym = key;
    event.keysym.scancode = scancode;
    event.keysym.mod = static_cast<std::uint16_t>(modifiers);
    event.repeat = static_cast<std::uint8_t>(repeat);
    return event;
}

template<typename T>
bool gives(Keyboard& keyboard, SDL_KeyboardEvent const& event, Seconds now = 10) {
    auto const command = keyboard.command(event, now);
    return command && std::holds_alternative<T>(*command);
}

} // namespace

TEST_CASE("the keys of readers and clickers") {
    Keyboard keyboard;
    for (auto const key : {SDLK_RIGHT, SDLK_DOWN, SDLK_SPACE, SDLK_RETURN, SDLK_PAGEDOWN, SDLK_n})
        CHECK(gives<Next>(keyboard, press(key)));
    for (auto const key : {SDLK_LEFT, SDLK_UP, SDLK_BACKSPACE, SDLK_PAGEUP, SDLK_p})
        CHECK(gives<Back>(keyboard, press(key)));
    CHECK(gives<First>(keyboard, press(SDLK_HOME)));
    CHECK(gives<Last>(keyboard, press(SDLK_END)));
    for (auto const key : {SDLK_f, SDLK_F11, SDLK_F5})
        CHECK(gives<ToggleFullScreen>(keyboard, press(key)));
    CHECK(gives<NextTheme>(keyboard, press(SDLK_t)));
    CHECK(gives<ToggleMotion>(keyboard, press(SDLK_m)));
    CHECK(gives<NextLanguage>(keyboard, press(SDLK_e)));
    CHECK(gives<ToggleAutoplay>(keyboard, press(SDLK_a)));
    CHECK(gives<ToggleExplaining>(keyboard, press(SDLK_i)));
    for (auto const key : {SDLK_PLUS, SDLK_EQUALS, SDLK_KP_PLUS}) {
        CHECK(gives<LargerText>(keyboard, press(key)));
        CHECK(gives<LargerText>(keyboard, press(key, SDL_SCANCODE_UNKNOWN, KMOD_LCTRL)));
    }
    for (auto const key : {SDLK_MINUS, SDLK_KP_MINUS}) {
        CHECK(gives<SmallerText>(keyboard, press(key)));
        CHECK(gives<SmallerText>(keyboard, press(key, SDL_SCANCODE_UNKNOWN, KMOD_RCTRL)));
    }
    CHECK(gives<PlainText>(keyboard, press(SDLK_0, SDL_SCANCODE_0, KMOD_LCTRL)));
    CHECK(gives<LeaveMode>(keyboard, press(SDLK_ESCAPE)));
    CHECK(gives<Quit>(keyboard, press(SDLK_q, SDL_SCANCODE_Q, KMOD_LCTRL)));
    CHECK_FALSE(keyboard.command(press(SDLK_q), 10));
}

TEST_CASE("digits and Enter go to a step, on a French keyboard too") {
    Keyboard keyboard;
    CHECK_FALSE(
        keyboard.command(press(SDLK_AMPERSAND, SDL_SCANCODE_1), 1)); // the unshifted digit row of AZERTY
    CHECK_FALSE(keyboard.command(press(SDLK_2, SDL_SCANCODE_2), 1.5));
    auto const command = keyboard.command(press(SDLK_RETURN), 2);
    REQUIRE(command);
    REQUIRE(std::holds_alternative<GoToStep>(*command));
    CHECK(std::get<GoToStep>(*command).number == 11);
    CHECK(gives<Next>(keyboard, press(SDLK_RETURN), 2.1)); // used up
}

TEST_CASE("digits without Enter are forgotten after three seconds") {
    Keyboard keyboard;
    keyboard.command(press(SDLK_7, SDL_SCANCODE_7), 1);
    CHECK(gives<Next>(keyboard, press(SDLK_RETURN), 4.5));
}

TEST_CASE("a held key gives no more than a step each 150 ms") {
    Keyboard keyboard;
    CHECK(gives<Next>(keyboard, press(SDLK_RIGHT), 1));
    int steps = 0;
    for (int i = 1; i <= 33; ++i)
        if (keyboard.command(press(SDLK_RIGHT, SDL_SCANCODE_RIGHT, 0, 1), 1 + i * 0.03))
            ++steps;
    CHECK(steps <= 6);
    CHECK(steps >= 4);
    CHECK_FALSE(keyboard.command(press(SDLK_f, SDL_SCANCODE_F, 0, 1), 5));
}
