#include "app/wakeups.h"

#include <SDL.h>
#include <SDL_syswm.h>

#include <cstring>

namespace fresque {

namespace {

std::recursive_mutex& wakeups() {
    static std::recursive_mutex mutex;
    return mutex;
}

} // namespace

void push_event(std::uint32_t type) {
    HeldWakeups const held;
    SDL_Event event{};
    event.type = type;
    SDL_PushEvent(&event);
}

HeldWakeups::HeldWakeups() : held_(wakeups()) {}

#if defined(SDL_VIDEO_DRIVER_X11) && defined(__linux__)

namespace {

XErrorHandler others = nullptr; // what ends the program

int handle(Display* display, XErrorEvent* error) {
    constexpr unsigned char send_event = 25; // source: X Window System Protocol, major opcodes
    if (error->error_code == BadWindow && error->request_code == send_event)
        return 0;
    return others != nullptr ? others(display, error) : 0;
}

} // namespace

void outlive_late_wakeups() {
    void* const x11 =
        SDL_getenv("DISPLAY") != nullptr ? SDL_LoadObject("libX11.so.6") : nullptr; // as SDL has it
    void* const found = x11 != nullptr ? SDL_LoadFunction(x11, "XSetErrorHandler") : nullptr;
    if (found == nullptr)
        return;
    XErrorHandler (*set)(XErrorHandler) = nullptr;
    std::memcpy(&set, &found, sizeof set);
    XErrorHandler const before = set(handle);
    if (others == nullptr) // later it may be SDL's, which goes on to this one
        others = before;
}

#else

void outlive_late_wakeups() {}

#endif

} // namespace fresque
