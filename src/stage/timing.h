// Timing: how long things take on the stage, in seconds. A scene change takes longer than a step; a line is
// traced at a nearly constant speed of ink.
#pragma once

#include "motion/tween.h"
#include "stage/transition.h"

namespace fresque {

struct Timing {
    Seconds move;
    Seconds leave;
    Seconds after_leaving; // what enters waits until what leaves is nearly gone
    Seconds enter;
    Seconds most_stagger; // of all that enters, together
};

Timing const& timing_of(Travel travel);

inline constexpr Seconds stagger = 0.075;
inline constexpr Seconds reduced_duration = 0.12;
inline constexpr Tween count_tween{0, 1.2, Easing::QuintOut}; // what grows, and the number that tells how far
inline constexpr Seconds drift_duration = 16;

Seconds trace_duration(Piece const& piece);

// What the delays of an actor's pieces are multiplied by: they are kept in bounds, however many there are.
double delay_scale(Actor const& actor);

// The part of its time after which what is left of a change is less than half a unit, or a shade.
double seen_part(Easing easing);

} // namespace fresque
