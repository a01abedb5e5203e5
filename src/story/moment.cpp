#include "story/moment.h"

#include "script/vocabulary.h"
#include "story/clamped.h"

#include <algorithm>
#include <charconv>

namespace fresque {

namespace {

std::optional<std::size_t> scene_named(Story const& story, std::string_view id) {
    for (std::size_t i = 0; i < story.scenes.size(); ++i)
        if (story.scenes[i].id == id)
            return i;
    return std::nullopt;
}

// A number counted from 1, as a person writes it, counted from 0.
std::optional<std::size_t> number_from(std::string_view text) {
    std::size_t number = 0;
    auto const [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc{} || end != text.data() + text.size() || number == 0)
        return std::nullopt;
    return number - 1;
}

std::string steps_text(std::size_t count) {
    return count == 1 ? "one step" : std::to_string(count) + " steps";
}

Failure no_scene(Story const& story, std::string_view name) {
    std::vector<std::string_view> ids;
    for (Scene const& scene : story.scenes)
        ids.push_back(scene.id);
    std::string message = "there is no scene “" + std::string(name) + "”";
    std::string_view const near = nearest(name, ids);
    if (!near.empty())
        return {FailureKind::Usage, message + "; did you mean “" + std::string(near) + "”?"};
    constexpr std::size_t most_named = 12;
    for (std::size_t i = 0; i < std::min(ids.size(), most_named); ++i)
        message += (i == 0 ? "; there are: " : ", ") + std::string(ids[i]);
    if (ids.size() > most_named)
        message += " and " + std::to_string(ids.size() - most_named) + " more";
    return {FailureKind::Usage, message};
}

Result<Position> step_of_scene(Story const& story, std::size_t scene, std::string_view step) {
    auto const number = number_from(step);
    std::size_t const steps = story.scenes[scene].steps.size();
    if (number && *number < steps)
        return Position{scene, *number};
    return Failure{FailureKind::Usage, "there is no step “" + std::string(step) + "” in “" +
                                           story.scenes[scene].id + "”: it has " + steps_text(steps)};
}

} // namespace

Position clamped(Story const& story, Position position) {
    if (story.scenes.empty())
        return {};
    std::size_t const scene = std::min(position.scene, story.scenes.size() - 1);
    std::size_t const steps = story.scenes[scene].steps.size();
    return {scene, scene < position.scene ? steps - 1 : std::min(position.step, steps - 1)};
}

std::string place_name(Story const& story, Position position) {
    if (story.scenes.empty())
        return {};
    Position const there = clamped(story, position);
    return story.scenes[there.scene].id + "." + std::to_string(there.step + 1);
}

Result<Position> find_place(Story const& story, std::string_view name) {
    if (auto const scene = scene_named(story, name))
        return Position{*scene, 0};
    if (auto const number = number_from(name)) {
        std::size_t const count = step_count(story);
        if (*number < count)
            return position_of_step(story, *number);
        return Failure{FailureKind::Usage,
                       "there is no step " + std::string(name) + ": the story has " + steps_text(count)};
    }
    std::size_t const dot = name.rfind('.');
    if (dot != std::string_view::npos)
        if (auto const scene = scene_named(story, name.substr(0, dot)))
            return step_of_scene(story, *scene, name.substr(dot + 1));
    return no_scene(story, name.substr(0, dot));
}

Position first(Story const&) {
    return {};
}

Position last(Story const& story) {
    if (story.scenes.empty())
        return {};
    return {story.scenes.size() - 1, story.scenes.back().steps.size() - 1};
}

std::optional<Position> next(Story const& story, Position position) {
    if (story.scenes.empty())
        return std::nullopt;
    Position const there = clamped(story, position);
    if (there.step + 1 < story.scenes[there.scene].steps.size())
        return Position{there.scene, there.step + 1};
    if (there.scene + 1 < story.scenes.size())
        return Position{there.scene + 1, 0};
    return std::nullopt;
}

std::optional<Position> previous(Story const& story, Position position) {
    if (story.scenes.empty())
        return std::nullopt;
    Position const there = clamped(story, position);
    if (there.step > 0)
        return Position{there.scene, there.step - 1};
    if (there.scene > 0)
        return Position{there.scene - 1, story.scenes[there.scene - 1].steps.size() - 1};
    return std::nullopt;
}

std::size_t step_count(Story const& story) {
    std::size_t count = 0;
    for (Scene const& scene : story.scenes)
        count += scene.steps.size();
    return count;
}

std::size_t step_number(Story const& story, Position position) {
    Position const there = clamped(story, position);
    std::size_t number = there.step;
    for (std::size_t i = 0; i < there.scene; ++i)
        number += story.scenes[i].steps.size();
    return number;
}

Position position_of_step(Story const& story, std::size_t number) {
    for (std::size_t i = 0; i < story.scenes.size(); ++i) {
        std::size_t const steps = story.scenes[i].steps.size();
        if (number < steps)
            return {i, number};
        number -= steps;
    }
    return last(story);
}

std::vector<Element const*> elements_at(Story const& story, Position position) {
    std::vector<Element const*> standing;
    if (story.scenes.empty())
        return standing;
    Position const there = clamped(story, position);
    auto const& steps = story.scenes[there.scene].steps;
    for (std::size_t i = 0; i <= there.step; ++i) {
        for (Cue const& cue : steps[i].cues)
            if (cue.verb == "hide")
                std::erase_if(standing, [&](Element const* element) { return element->id == cue.target; });
        for (Element const& element : steps[i].elements) {
            auto const earlier = std::find_if(standing.begin(), standing.end(),
                                              [&](Element const* other) { return other->id == element.id; });
            if (earlier == standing.end())
                standing.push_back(&element);
            else
                *earlier = &element; // a picture that goes on keeps its place
        }
    }
    return standing;
}

Position relocate(Story const& before, Position position, Story const& after) {
    if (before.scenes.empty() || after.scenes.empty())
        return first(after);
    Position const there = clamped(before, position);
    for (std::size_t i = there.scene + 1; i-- > 0;) {
        auto const scene = scene_named(after, before.scenes[i].id);
        if (!scene)
            continue;
        std::size_t const last_step = after.scenes[*scene].steps.size() - 1;
        return {*scene, i == there.scene ? std::min(there.step, last_step) : last_step};
    }
    return first(after);
}

namespace {

// A choice is the last step of its scene, however many there are now.
Position relocate_choice(Story const& before, Position choice, Story const& after) {
    Position moved = relocate(before, choice, after);
    bool const was_last =
        choice.scene < before.scenes.size() && choice.step + 1 == before.scenes[choice.scene].steps.size();
    if (was_last && before.scenes[choice.scene].id == after.scenes[moved.scene].id)
        moved.step = after.scenes[moved.scene].steps.size() - 1;
    return moved;
}

} // namespace

Journey relocate_journey(Story const& before, Journey const& journey, Story const& after) {
    auto const relocated = [&](std::vector<Turn> const& turns) {
        std::vector<Turn> moved;
        for (Turn const& turn : turns)
            if (turn.scene < before.scenes.size())
                if (auto const scene = scene_named(after, before.scenes[turn.scene].id))
                    moved.push_back({relocate_choice(before, turn.from, after), *scene});
        return moved;
    };
    return {relocate(before, journey.position, after), relocated(journey.turns), relocated(journey.chosen)};
}

} // namespace fresque
