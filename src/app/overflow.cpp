#include "app/overflow.h"

#include "base/findings.h"
#include "story/moment.h"

#include <algorithm>
#include <set>
#include <utility>

namespace fresque {

namespace {

// Whether what stands on the stage changes with this step.
bool changes_stage(Story const& story, Position position) {
    Step const& step = story.scenes[position.scene].steps[position.step];
    return position.step == 0 || !step.elements.empty() ||
           std::any_of(step.cues.begin(), step.cues.end(), [](Cue const& cue) { return cue.verb == "hide"; });
}

} // namespace

std::vector<Diagnostic> overflow_warnings(Storyboard const& storyboard) {
    Findings findings;
    std::set<std::pair<std::uint32_t, std::uint32_t>> told; // a text that stays is told of once
    Story const& story = storyboard.story();
    for (std::optional<Position> at = first(story); at; at = next(story, *at)) {
        if (!changes_stage(story, *at))
            continue;
        for (Actor const& actor : storyboard.overflowing(*at))
            if (told.emplace(actor.source.file, actor.source.begin).second)
                findings.warning(
                    "text-overflow", "this text does not fit, even at its smallest size", actor.source,
                    "shorten it, or give it a scene of its own (" + place_name(story, *at) + ")");
    }
    return findings.take();
}

} // namespace fresque
