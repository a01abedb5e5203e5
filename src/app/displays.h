// Displays: which there are, and where the windows of a talk stand on them. Choosing is a pure function; it
// is asked again whenever a display comes, goes or changes.
#pragma once

#include "base/geometry.h"

#include <string>
#include <string_view>
#include <vector>

namespace fresque {

// In the desktop's coordinates.
struct DesktopRect {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    friend bool operator==(DesktopRect const&, DesktopRect const&) = default;
};

struct Display {
    std::string name; // HDMI-1, DUMMY0; may be empty
    DesktopRect bounds;
    DesktopRect usable; // without panels and docks

    friend bool operator==(Display const&, Display const&) = default;
};

enum class TalkWindows {
    Apart,      // the stage in full screen on one display, the console on another
    SideBySide, // two windows on one display
    One,        // the stage in full screen; the console takes its place when it is asked for
};

struct DisplayWish {
    std::string stage; // the name or the number of the display for the stage; empty: the other one
    bool windowed = false;
    bool swapped = false;
};

struct Placement {
    TalkWindows windows = TalkWindows::One;
    DesktopRect stage;
    DesktopRect console;

    friend bool operator==(Placement const&, Placement const&) = default;
};

// The first display is the presenter's. `displays` is not empty.
Placement place_windows(std::vector<Display> const& displays, DisplayWish const& wish);

// The display of that name, or of that number counted from 0; the size of the list where there is none.
std::size_t find_display(std::vector<Display> const& displays, std::string_view wanted);

// «0: eDP-1, 1920x1080 at 0,0; 1: …»
std::string displays_text(std::vector<Display> const& displays);

} // namespace fresque
