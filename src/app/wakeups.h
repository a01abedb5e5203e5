// Waking the loop that waits for events, from other threads. SDL sends an event to one of its windows for
// that, through what it has of the display; both may be going away at that moment.
#pragma once

#include <cstdint>
#include <mutex>

namespace fresque {

// Wakes the loop, from any thread. Waits while the display is opened again.
void push_event(std::uint32_t type);

// As long as it lives nobody else wakes the loop: to be held while SDL's video ends or begins.
class HeldWakeups {
  public:
    HeldWakeups();

  private:
    std::lock_guard<std::recursive_mutex> held_;
};

// Where a window has gone before a wake-up comes to it, the display server answers that there is none, and
// Xlib ends a program for that. From here on it does not. To be called whenever SDL's video is about to
// begin: SDL's own handler goes on to the one before it, and gives way to it when it ends, before the last
// answers have come. Source: XSetErrorHandler(3).
void outlive_late_wakeups();

} // namespace fresque
