#include "app/overflow.h"

#include "base/findings.h"
#include "story/moment.h"

#include <set>
#include <utility>

namespace fresque {

std::vector<Diagnostic> overflow_warnings(Storyboard const& storyboard) {
    Findings findings;
    std::set<std::pair<std::uint32_t, std::uint32_t>> told; // a text that stays is told of once
    Story const& story = storyboard.story();
    for (std::optional<Position> at = first(story); at; at = next(story, *at))
        for (auto const* actor : storyboard.overflowing(*at))
            if (told.emplace(actor->source.file, actor->source.begin).second)
                findings.warning(
                    "text-overflow", "this text does not fit, even at its smallest size", actor->source,
                    "shorten it, or give it a scene of its own (" + place_name(story, *at) + ")");
    return findings.take();
}

} // namespace fresque
