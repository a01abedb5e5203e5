// What the loops of all windows share: they sleep until something happens, and take all that has.
#pragma once

#include "app/held_modifiers.h"
#include "app/wakeups.h"
#include "base/seconds.h"

#include <SDL_events.h>

#include <algorithm>
#include <cmath>

namespace fresque {

// What happens to the windows.
class Events {
  public:
    // Sleeps for at most `wait`; each event goes to `handle`.
    template<typename Handle>
    void take(Seconds wait, Handle handle) {
        held_.listen();
        SDL_Event event;
        // Rounded up: a wait that ends too early is begun again, a hundred times a frame.
        int const milliseconds = std::max(0, static_cast<int>(std::ceil(wait * 1000)));
        if (SDL_WaitEventTimeout(&event, milliseconds) == 0)
            return;
        do
            handle(event);
        while (SDL_PollEvent(&event) != 0);
    }

  private:
    HeldModifiers held_;
};

// The graphics card lost what it held.
inline bool textures_were_lost(SDL_Event const& event) {
    return event.type == SDL_RENDER_TARGETS_RESET || event.type == SDL_RENDER_DEVICE_RESET;
}

} // namespace fresque
