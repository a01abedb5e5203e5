#include "stage/arrangements/cast.h"

#include <algorithm>
#include <map>
#include <utility>

namespace fresque {

namespace {

bool hides(Step const& step) {
    return std::any_of(step.cues.begin(), step.cues.end(), [](Cue const& cue) { return cue.verb == "hide"; });
}

std::vector<Member> members_at(Story const& story, Position position) {
    Scene const& scene = story.scenes[position.scene];
    Position until = position;
    while (until.step + 1 < scene.steps.size() && !hides(scene.steps[until.step + 1]))
        ++until.step;
    std::map<std::string_view, Element const*> now;
    for (auto const* element : elements_at(story, position))
        now.emplace(element->id, element);
    std::vector<Member> members;
    for (auto const* element : elements_at(story, until))
        if (auto const* kind = find_element_kind(element->kind)) {
            auto const shown = now.find(element->id);
            members.push_back(
                {shown == now.end() ? element : shown->second, element, kind, shown != now.end()});
        }
    return members;
}

std::vector<Member>& among_its_kind(Cast& cast, Member const& member) {
    switch (member.kind->standing) {
    case Standing::Narration:
        return cast.narrations;
    case Standing::Panel:
        return cast.panels;
    case Standing::Figure:
        return cast.figures;
    case Standing::Band:
        return cast.bands;
    case Standing::Numeral:
        return cast.numerals;
    case Standing::Backdrop:
        return cast.backdrops;
    case Standing::Whole:
        return cast.wholes;
    }
    return cast.panels;
}

} // namespace

Cast cast_at(Story const& story, Position position) {
    Cast cast;
    for (Member const& member : members_at(story, position)) {
        bool const placed = !member.finally->value("at").empty();
        (placed ? cast.placed : among_its_kind(cast, member)).push_back(member);
    }
    bool const alone = cast.backdrops.size() == 1 && cast.narrations.size() + 1 == cast.size();
    bool const wanted = story.scenes[position.scene].layout == "backdrop" && !cast.backdrops.empty();
    if (alone)
        return cast;
    auto const first = cast.backdrops.begin() + (wanted ? 1 : 0);
    cast.figures.insert(cast.figures.end(), first, cast.backdrops.end());
    cast.backdrops.erase(first, cast.backdrops.end());
    return cast;
}

void return_placed(Cast& cast) {
    for (Member const& member : std::exchange(cast.placed, {}))
        if (member.kind->standing == Standing::Backdrop)
            cast.figures.push_back(member);
        else
            among_its_kind(cast, member).push_back(member);
}

} // namespace fresque
