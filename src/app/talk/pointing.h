// Pointing: what a presenter shows on the stage with the mouse. All points are in stage units.
#pragma once

#include "display/display_list.h"
#include "stage/theme.h"

namespace fresque {

// A point of light.
void add_light(DisplayList& list, Vec2 point, Theme const& theme);

// All but a circle goes dark.
void add_spotlight(DisplayList& list, Vec2 point);

// What is at `point` comes close, and stays where it is.
void zoom_in(DisplayList& list, Vec2 point);

} // namespace fresque
