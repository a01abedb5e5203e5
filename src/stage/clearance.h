// Clearance: when the place of something new is free of what moves out of it. Words of both would cross
// otherwise, each unreadable.
#pragma once

#include "base/geometry.h"
#include "base/seconds.h"
#include "motion/tween.h"

namespace fresque {

// What moves from one place to another, in stage units.
struct Moving {
    Rect from;
    Rect to;
};

// When `moving`, on its way by `tween`, no longer covers `place`. 0 where it never does, and where it does to
// the end: then the two are meant to lie above each other.
Seconds clear_time(Moving const& moving, Tween const& tween, Rect const& place);

} // namespace fresque
