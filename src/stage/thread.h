// The thread: one continuous line, the signature of the whole. It runs along the bottom as the
// timeline (timeline.h); at the opening it rises into a knot (knot.h), which unties when the story begins.
//
//     opening   ____╱‾◯‾╲____        timeline   ━━●━━━━◉━━━┄┄○┄┄┄┄○┄┄
#pragma once

#include "stage/setting.h"
#include "stage/stage.h"
#include "story/moment.h"

#include <optional>
#include <string_view>

namespace fresque {

// The thread as it lies at a settled position: the knot on the title, else the timeline with a
// milestone for each chapter (for each scene, where the story has no chapters).
void add_thread(std::vector<Actor>& actors, Position position, Setting const& setting);

// Where a click on a region of the thread leads; nothing for other regions.
std::optional<Position> milestone_of(std::string_view region_id, Story const& story);

// How far the bright thread reaches when a step has settled, in stage units from the left.
double thread_x(Story const& story, Size stage, Position position);

// A place on the timeline: a step, and the part of the way to the next one, [0, 1).
struct ThreadPlace {
    Position position;
    double part = 0;
};

// The other way round: the place to which the bright thread reaches at `x`.
ThreadPlace thread_place(Story const& story, Size stage, double x);

// Where the bottom of the stage begins that belongs to the thread, in stage units from the top.
double thread_top(Size stage);

} // namespace fresque
