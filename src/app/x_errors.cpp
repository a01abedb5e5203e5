#include "app/x_errors.h"

#include <SDL.h>
#include <SDL_syswm.h>

#include <cstring>
#include <string_view>

namespace fresque {

#if defined(SDL_VIDEO_DRIVER_X11) && defined(__linux__)

namespace {

XErrorHandler others = nullptr;

int handle(Display* display, XErrorEvent* error) {
    constexpr unsigned char send_event = 25; // source: X Window System Protocol, major opcodes
    if (error->error_code == BadWindow && error->request_code == send_event)
        return 0;
    return others != nullptr ? others(display, error) : 0;
}

} // namespace

void outlive_late_wakeups() {
    char const* const driver = SDL_GetCurrentVideoDriver();
    void* const x11 = driver != nullptr && std::string_view(driver) == "x11"
                          ? SDL_LoadObject("libX11.so.6") // stays loaded: SDL has it, too
                          : nullptr;
    void* const found = x11 != nullptr ? SDL_LoadFunction(x11, "XSetErrorHandler") : nullptr;
    if (found == nullptr)
        return;
    XErrorHandler (*set)(XErrorHandler) = nullptr;
    std::memcpy(&set, &found, sizeof set);
    if (XErrorHandler const before = set(handle); before != handle)
        others = before;
}

#else

void outlive_late_wakeups() {}

#endif

} // namespace fresque
