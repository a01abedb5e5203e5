// What X11 would end the program for, where nothing is wrong with it.
#pragma once

namespace fresque {

// SDL wakes a waiting window by an event from another thread. Where the window is made anew at that moment,
// the display server answers that there is none, and Xlib ends a program for that. From here on it does not.
// To be called whenever SDL's video was begun. Source: XSetErrorHandler(3).
void outlive_late_wakeups();

} // namespace fresque
