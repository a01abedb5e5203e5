#include "app/autoplay.h"

#include "story/pace.h"

#include <algorithm>
#include <cmath>

namespace fresque {

namespace {

constexpr Seconds words_stand = 2; // after the entry at the latest, whatever still moves then

} // namespace

Command command_by_itself(Story const& story, Journey const& journey) {
    if (waits_for_choice(story, journey.position))
        return Choose{option_by_itself(story, journey)};
    if (onward(story, journey))
        return Next{};
    return First{};
}

Seconds stay(Storyboard const& storyboard, Moment const& moment) {
    Seconds const moves =
        std::isinf(moment.since) ? 0 : std::max(0.0, storyboard.rest_after(moment) - moment.since);
    Seconds const read = reading_time(storyboard.story(), moment.position);
    return std::max(moves, std::min(moves, words_stand) + read);
}

} // namespace fresque
