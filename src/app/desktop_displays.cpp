#include "app/desktop_displays.h"

#include "app/wakeups.h"

#include <SDL.h>

#include <algorithm>
#include <memory>
#include <string_view>

namespace fresque {

namespace {

DesktopRect from_sdl(SDL_Rect const& rect) {
    return {rect.x, rect.y, rect.w, rect.h};
}

std::optional<std::vector<DesktopRect>> in_order(std::vector<DesktopRect> all) {
    std::sort(all.begin(), all.end(), [](DesktopRect const& a, DesktopRect const& b) {
        return std::pair(a.x, a.y) < std::pair(b.x, b.y);
    });
    return all;
}

#ifdef __linux__
// What is asked of X11, found while running: neither library is needed to build, and a desktop without X11
// has none. Sources: XOpenDisplay(3), Xrandr(3).
struct XMonitor {
    unsigned long name;
    int primary;
    int automatic;
    int outputs;
    int x;
    int y;
    int width;
    int height;
    int width_mm;
    int height_mm;
    unsigned long* output;
};

class Monitors {
  public:
    Monitors() {
        char const* const driver = SDL_GetCurrentVideoDriver();
        if (driver == nullptr || std::string_view(driver) != "x11")
            return;
        x11_ = SDL_LoadObject("libX11.so.6");
        randr_ = SDL_LoadObject("libXrandr.so.2");
        if (x11_ == nullptr || randr_ == nullptr)
            return;
        find(x11_, "XOpenDisplay", open_);
        find(x11_, "XCloseDisplay", close_);
        find(x11_, "XDefaultRootWindow", root_);
        find(randr_, "XRRGetMonitors", get_);
        find(randr_, "XRRFreeMonitors", free_);
        find(randr_, "XRRGetScreenResources", resources_);
        find(randr_, "XRRFreeScreenResources", free_resources_);
        if (open_ != nullptr && root_ != nullptr && get_ != nullptr && free_ != nullptr && close_ != nullptr)
            display_ = open_(nullptr);
    }

    ~Monitors() {
        if (display_ != nullptr)
            close_(display_);
        // The libraries stay loaded: SDL has them, too.
    }
    Monitors(Monitors const&) = delete;
    Monitors& operator=(Monitors const&) = delete;

    std::optional<std::vector<DesktopRect>> ask() const {
        if (display_ == nullptr)
            return std::nullopt;
        int count = 0;
        XMonitor* const all = get_(display_, root_(display_), 1, &count);
        if (all == nullptr)
            return std::nullopt;
        std::vector<DesktopRect> bounds;
        for (int i = 0; i < count; ++i)
            bounds.push_back({all[i].x, all[i].y, all[i].width, all[i].height});
        free_(all);
        return bounds;
    }

    // Has the server look at its outputs: only then do others learn which are connected.
    void probe() const {
        if (display_ == nullptr || resources_ == nullptr || free_resources_ == nullptr)
            return;
        if (void* const resources = resources_(display_, root_(display_)); resources != nullptr)
            free_resources_(resources);
    }

  private:
    template<typename Function>
    static void find(void* library, char const* name, Function& function) {
        function = reinterpret_cast<Function>(SDL_LoadFunction(library, name));
    }

    void* x11_ = nullptr;
    void* randr_ = nullptr;
    void* (*open_)(char const*) = nullptr;
    int (*close_)(void*) = nullptr;
    unsigned long (*root_)(void*) = nullptr;
    XMonitor* (*get_)(void*, unsigned long, int, int*) = nullptr;
    void (*free_)(XMonitor*) = nullptr;
    void* (*resources_)(void*, unsigned long) = nullptr;
    void (*free_resources_)(void*) = nullptr;
    void* display_ = nullptr;
};

// A connection of its own: what is asked here disturbs nothing that SDL has in hand.
Monitors const& monitors() {
    static Monitors const all;
    return all;
}

std::optional<std::vector<DesktopRect>> asked() {
    return monitors().ask();
}

void probe() {
    monitors().probe();
}
#else
std::optional<std::vector<DesktopRect>> asked() {
    return std::nullopt;
}

void probe() {}
#endif

} // namespace

std::vector<Display> desktop_displays() {
    std::vector<Display> displays;
    for (int i = 0; i < SDL_GetNumVideoDisplays(); ++i) {
        SDL_Rect bounds{};
        SDL_Rect usable{};
        if (SDL_GetDisplayBounds(i, &bounds) != 0)
            continue;
        if (SDL_GetDisplayUsableBounds(i, &usable) != 0)
            usable = bounds;
        char const* const name = SDL_GetDisplayName(i);
        displays.push_back({name != nullptr ? name : "", from_sdl(bounds), from_sdl(usable)});
    }
    return displays;
}

bool connect_to_displays() {
    for (bool const again : {false, true}) {
        outlive_late_wakeups();
        if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
            return false;
        if (again || desktop_bounds_now() == in_order(bounds_of(desktop_displays())))
            break;
        probe();
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
    }
    return true;
}

std::optional<std::vector<DesktopRect>> desktop_bounds_now() {
    if (auto bounds = asked())
        return in_order(std::move(*bounds));
    return in_order(bounds_of(desktop_displays()));
}

std::vector<DesktopRect> bounds_of(std::vector<Display> const& displays) {
    std::vector<DesktopRect> bounds;
    for (Display const& display : displays)
        bounds.push_back(display.bounds);
    return bounds;
}

} // namespace fresque
