// A drawing on the stage: every stroke is a piece that traces itself, every fill one that fades in behind
// its stroke. One pen draws the whole in the order of the file, at one speed.
//
//     pen     ──stroke 0──▶─1─▶────stroke 2────▶
//     fills               ╱0‾‾‾                 ╱2‾‾‾
#pragma once

#include "asset/drawing.h"
#include "stage/stage.h"
#include "stage/theme.h"

#include <string_view>

namespace fresque {

// The largest box of the drawing's shape inside another, centred.
Rect fitted_box(Drawing const& drawing, Rect const& box);

// How long a pen takes for so much ink (stage units).
Seconds tracing_time(double ink);

struct Pen {
    Theme const& theme;
    Color own;        // of lines that have no colour of their own
    double width = 4; // of most lines, stage units, at any size of the drawing
};

// The pieces of the drawing in its fitted box, named KEYstroke/0, KEYfill/0…
void add_traced(Actor& actor, std::string_view key, Drawing const& drawing, Rect const& box, Pen const& pen);

} // namespace fresque
