#include "stage/arrangements/cast.h"

#include <algorithm>
#include <map>
#include <utility>

namespace fresque {

namespace {

bool hides(Step const& step) {
    return std::any_of(step.cues.begin(), step.cues.end(), [](Cue const& cue) { return cue.verb == "hide"; });
}

// The last move of an element up to a position; null: it was not moved.
Cue const* move_of(Scene const& scene, Position position, std::string_view element) {
    Cue const* last = nullptr;
    for (std::size_t i = 0; i <= position.step; ++i)
        for (Cue const& cue : scene.steps[i].cues)
            if (cue.verb == "move" && cue.target == element)
                last = &cue;
    return last;
}

void place(Member& member, Cue const* move) {
    member.at = move != nullptr ? move->values["at"] : member.finally->value("at");
    member.width = move != nullptr ? move->values["width"] : std::string_view{};
    if (member.width.empty())
        member.width = member.finally->value("width");
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
            bool const visible = shown != now.end();
            members.push_back({visible ? shown->second : element, element, kind, visible});
            members.back().order = members.size();
            place(members.back(), move_of(scene, position, element->id));
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
        bool const placed = !member.at.empty();
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
