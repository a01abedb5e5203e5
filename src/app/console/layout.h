// Where the console's panels stand, for a size of console and a shape of stage. Nothing overlaps, nothing
// leaves the console.
#pragma once

#include "base/geometry.h"

namespace fresque {

struct ConsoleLayout {
    Rect whole;
    Rect stage;      // what the audience sees
    Rect next_label; // above the next step
    Rect next;
    Rect clock;
    Rect progress;
    Rect notes;
    Rect chapters;
    Rect keys;
};

ConsoleLayout lay_out_console(Size console, Size stage);

} // namespace fresque
