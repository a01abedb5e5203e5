// Journeys: the ways through a story, over its choices and back.
#include "story/clamped.h"
#include "story/moment.h"

#include <algorithm>

namespace fresque {

namespace {

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

} // namespace fresque
