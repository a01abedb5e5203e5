// The film: the story unrolled in time, so that one can wind it on and back and stop anywhere. Story time is
// the sum of the steps: each takes as long as what leads to it, and then rests.
//
//     ├─ what leads to step 1 ─┼─ rest ─┼─ what leads to step 2 ─┼─ rest ─┤
//     0 ─────── since ──────▶ end
//
// Nothing counts it from the beginning: a story of a thousand steps is not laid out to be wound by one.
#pragma once

#include "stage/storyboard.h"
#include "story/moment.h"

namespace fresque {

// Where the film stands: a moment on the way onward, the turns that led there, and what was last chosen.
struct FilmPlace {
    Moment moment;
    std::vector<Turn> turns = {};
    std::vector<Turn> chosen = {};
};

inline constexpr Seconds film_rest = 0.4; // behind each step

// Wound on by so much, or back where it is negative. It stops at the first step and at the last. Where the
// story asks, it goes on along what was chosen before, else along the first option.
FilmPlace wound(Storyboard const& storyboard, FilmPlace place, Seconds by);

// The place whose bright thread reaches to `x` of the timeline, and where a place's thread reaches to. One
// comes to it by the way that leads there by itself. An image stands as one comes upon it; where the film was
// `taken` in hand it stands as it was seen there.
FilmPlace place_at_thread(Storyboard const& storyboard, double x,
                          FilmPlace const& taken = {Moment{{}, 0, {}}});
double thread_reach(Storyboard const& storyboard, Moment const& moment);

} // namespace fresque
