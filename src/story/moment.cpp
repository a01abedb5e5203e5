#include "story/moment.h"

#include "script/vocabulary.h"

#include <algorithm>
#include <charconv>

namespace fresque {

namespace {

// The position itself where the story has it, else the nearest that it has.
Position clamped(Story const& story, Position position) {
    if (story.scenes.empty())
        return {};
    std::size_t const scene = std::min(position.scene, story.scenes.size() - 1);
    std::size_t const steps = story.scenes[scene].steps.size();
    return {scene, scene < position.scene ? steps - 1 : std::min(position.step, steps - 1)};
}

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

constexpr std::size_t most_turns = 1000; // going round in circles must not fill the memory

Element const* choice_at(Story const& story, Position position) {
    if (story.scenes.empty())
        return nullptr;
    Position const there = clamped(story, position);
    auto const& steps = story.scenes[there.scene].steps;
    if (there.step + 1 != steps.size())
        return nullptr;
    auto const& elements = steps.back().elements;
    auto const choice = std::find_if(elements.begin(), elements.end(), [](Element const& element) {
        return element.kind == "choice" && !element.parts.empty();
    });
    return choice == elements.end() ? nullptr : &*choice;
}

bool contains(std::vector<std::size_t> const& scenes, std::size_t scene) {
    return std::find(scenes.begin(), scenes.end(), scene) != scenes.end();
}

bool leads_to(Story const& story, std::size_t choice, std::size_t scene) {
    auto const options = options_of(story, choice);
    return std::any_of(options.begin(), options.end(),
                       [scene](Option const& option) { return option.scene == scene; });
}

// A choice of which all options are heard, and those that were.
struct Round {
    std::size_t choice = 0; // its scene
    std::vector<std::size_t> heard;
};

// The round that the journey's scene belongs to, if one led there. The scene behind it is no part of it.
std::optional<Round> round_of(Story const& story, Journey const& journey) {
    Round round{journey.position.scene, {}};
    for (auto turn = journey.turns.rbegin(); turn != journey.turns.rend(); ++turn) {
        if (turn->scene != round.choice)
            return std::nullopt;
        round.heard.push_back(turn->scene);
        round.choice = turn->from.scene;
        Element const* const choice = choice_at(story, turn->from);
        if (choice == nullptr)
            continue;
        bool const within = hears_all(*choice) && leads_to(story, round.choice, journey.position.scene);
        return within ? std::optional(round) : std::nullopt;
    }
    return std::nullopt;
}

Journey turned(Journey journey, std::size_t scene) {
    if (journey.turns.size() == most_turns)
        journey.turns.erase(journey.turns.begin());
    journey.turns.push_back({journey.position, scene});
    journey.position = {scene, 0};
    return journey;
}

// From the end of an option's scene to the next one, or behind them all.
std::optional<Journey> further(Story const& story, Journey const& journey, Round const& round) {
    std::size_t behind = 0;
    for (Option const& option : options_of(story, round.choice)) {
        if (!contains(round.heard, option.scene))
            return turned(journey, option.scene);
        behind = std::max(behind, option.scene + 1);
    }
    return behind < story.scenes.size() ? std::optional(turned(journey, behind)) : std::nullopt;
}

void remember(std::vector<Turn>& chosen, Turn const& turn) {
    std::erase_if(chosen, [&](Turn const& other) { return other.from == turn.from; });
    chosen.push_back(turn);
}

bool has_led(Journey const& journey, std::size_t scene) {
    return std::any_of(journey.turns.begin(), journey.turns.end(), [&](Turn const& turn) {
        return turn.from == journey.position && turn.scene == scene;
    });
}

} // namespace

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

bool hears_all(Element const& choice) {
    return choice.value("then") == "others";
}

bool waits_for_choice(Story const& story, Position position) {
    return choice_at(story, position) != nullptr;
}

std::optional<Journey> onward(Story const& story, Journey const& journey) {
    if (waits_for_choice(story, journey.position)) {
        bool const single = options_of(story, journey.position.scene).size() == 1;
        return single ? choose(story, journey, 0) : std::nullopt;
    }
    auto const to = next(story, journey.position);
    if (to && to->scene == journey.position.scene)
        return Journey{*to, journey.turns, journey.chosen};
    if (auto const round = round_of(story, journey))
        return further(story, journey, *round);
    return to ? std::optional<Journey>({*to, journey.turns, journey.chosen}) : std::nullopt;
}

std::optional<Journey> backward(Story const& story, Journey journey) {
    if (journey.position.step == 0 && !journey.turns.empty() &&
        journey.turns.back().scene == journey.position.scene) {
        journey.position = clamped(story, journey.turns.back().from);
        journey.turns.pop_back();
        return journey;
    }
    auto const to = previous(story, journey.position);
    return to ? std::optional<Journey>({*to, std::move(journey.turns), std::move(journey.chosen)})
              : std::nullopt;
}

std::optional<Journey> choose(Story const& story, Journey journey, std::size_t option) {
    if (!waits_for_choice(story, journey.position))
        return std::nullopt;
    auto const options = options_of(story, journey.position.scene);
    if (option >= options.size())
        return std::nullopt;
    remember(journey.chosen, {journey.position, options[option].scene});
    return turned(std::move(journey), options[option].scene);
}

std::size_t option_by_itself(Story const& story, Journey const& journey) {
    auto const options = options_of(story, journey.position.scene);
    auto const before = std::find_if(journey.chosen.begin(), journey.chosen.end(),
                                     [&](Turn const& turn) { return turn.from == journey.position; });
    for (std::size_t i = 0; i < options.size() && before != journey.chosen.end(); ++i)
        if (options[i].scene == before->scene && !has_led(journey, before->scene))
            return i;
    for (std::size_t i = 0; i < options.size(); ++i)
        if (!has_led(journey, options[i].scene))
            return i;
    return 0;
}

std::optional<Journey> onward_by_itself(Story const& story, Journey const& journey) {
    if (waits_for_choice(story, journey.position))
        return choose(story, journey, option_by_itself(story, journey));
    return onward(story, journey);
}

Journey journey_to(Story const& story, Position position, std::vector<Turn> chosen) {
    Journey const unknown{position, {}, chosen};
    if (story.scenes.empty())
        return unknown;
    Journey journey{first(story), {}, std::move(chosen)};
    // From scene to scene; circles are left at the latest when each scene could have been met once.
    for (std::size_t i = 0; i <= story.scenes.size(); ++i) {
        std::size_t const scene = journey.position.scene;
        if (scene == clamped(story, position).scene)
            return {position, std::move(journey.turns), unknown.chosen};
        journey.position.step = story.scenes[scene].steps.size() - 1;
        auto to = onward_by_itself(story, journey);
        if (!to)
            break;
        journey = std::move(*to);
    }
    return unknown;
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

Journey relocate_journey(Story const& before, Journey const& journey, Story const& after) {
    auto const relocated = [&](std::vector<Turn> const& turns) {
        std::vector<Turn> moved;
        for (Turn const& turn : turns)
            if (turn.scene < before.scenes.size())
                if (auto const scene = scene_named(after, before.scenes[turn.scene].id))
                    moved.push_back({relocate(before, turn.from, after), *scene});
        return moved;
    };
    return {relocate(before, journey.position, after), relocated(journey.turns), relocated(journey.chosen)};
}

} // namespace fresque
