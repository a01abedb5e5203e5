// Autoplay: the story goes on by itself, as in a kiosk. What comes next, and how long a step stays; the clock
// is told to whoever asks.
#pragma once

#include "app/command.h"
#include "base/seconds.h"

namespace fresque {

// The next step; where the story asks, an option; behind the last step, the first.
Command command_by_itself(Story const& story, Journey const& journey);

// How much longer the moment's position stays: what leads to it, then the time in which it is read. An image
// that drifts is looked at meanwhile.
Seconds stay(Storyboard const& storyboard, Moment const& moment);

} // namespace fresque
