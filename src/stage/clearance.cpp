#include "stage/clearance.h"

namespace fresque {

namespace {

constexpr double frame_margin = 30; // between a panel's frame and its words; frames may cross
constexpr int instants = 24;        // of the move that are looked at

} // namespace

Seconds clear_time(Moving const& moving, Tween const& tween, Rect const& place) {
    Rect const words = place.inset(frame_margin);
    if (words.empty() || moving.from.empty() || moving.to.empty())
        return 0;
    if (!overlap(moving.from, words) || overlap(moving.to, words))
        return 0;
    for (int i = 1; i < instants; ++i) {
        Seconds const time = tween.delay + tween.duration * i / instants;
        if (!overlap(mix(moving.from, moving.to, tween.at(time)), words))
            return time;
    }
    return tween.end();
}

} // namespace fresque
