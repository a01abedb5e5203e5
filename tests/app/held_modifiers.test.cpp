// Which modifiers were held when a key was pressed.
#include "app/held_modifiers.h"

#include <doctest/doctest.h>

#include <SDL_syswm.h>

using namespace fresque;

namespace {

SDL_Event key_down(int modifiers) {
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.keysym.mod = static_cast<Uint16>(modifiers);
    return event;
}

} // namespace

TEST_CASE("Ctrl and Shift as the server has them, and the rest as SDL has it") {
    CHECK(with_held(static_cast<SDL_Keymod>(KMOD_LCTRL | KMOD_NUM), 0) == KMOD_NUM);
    CHECK(with_held(KMOD_NONE, 1U << 2) == KMOD_LCTRL);
    CHECK(with_held(KMOD_RCTRL, 1U << 2) == KMOD_RCTRL);
    CHECK(with_held(KMOD_RSHIFT, 0) == KMOD_NONE);
    CHECK(with_held(KMOD_NONE, 1U << 0) == KMOD_LSHIFT);
    CHECK(with_held(KMOD_LALT, 0) == KMOD_LALT);
}

TEST_CASE("a key of which the server said nothing stays as SDL has it") {
    HeldModifiers held;
    SDL_Event event = key_down(KMOD_LCTRL);
    CHECK(held.correct(event));
    CHECK(event.key.keysym.mod == KMOD_LCTRL);
}

#if defined(SDL_VIDEO_DRIVER_X11)

TEST_CASE("what the server says holds for the next key alone") {
    SDL_SysWMmsg message{};
    message.subsystem = SDL_SYSWM_X11;
    message.msg.x11.event.type = KeyPress;
    message.msg.x11.event.xkey.state = 0;
    SDL_Event said{};
    said.type = SDL_SYSWMEVENT;
    said.syswm.msg = &message;
    HeldModifiers held;
    CHECK_FALSE(held.correct(said)); // no loop is woken by it
    SDL_Event letter = key_down(KMOD_LCTRL);
    held.correct(letter);
    CHECK(letter.key.keysym.mod == KMOD_NONE);
    SDL_Event next = key_down(KMOD_LCTRL);
    held.correct(next);
    CHECK(next.key.keysym.mod == KMOD_LCTRL);

    message.msg.x11.event.type = FocusIn; // after a key that SDL took for none
    held.correct(said);
    held.correct(next);
    CHECK(next.key.keysym.mod == KMOD_LCTRL);
}

#endif
