// Courses: what a piece does at a pace of its own, whatever moves around it. A number counts, an image
// drifts, and what was left on its way goes on a little before it turns.
#pragma once

#include "motion/tween.h"
#include "stage/stage.h"

namespace fresque {

bool is_image(Piece const& piece);

// How long a piece goes on at a pace of its own; `from` is null where it enters. No time for all others.
Tween course_of(Piece const* from, Piece const& to, Seconds delay);
// Sets what goes at a pace of its own, when `part` of its course has passed.
void follow_course(Piece& piece, Piece const* from, double part);

// Units a second, from where it is and where it will be after glimpse_after.
Rect speed_between(Rect const& now, Rect const& later);
// So long after it was left with that speed.
Piece carried_on(Piece const& from, Rect const& speed, Seconds time);

} // namespace fresque
