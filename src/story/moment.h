// A moment: where the viewer is, and for how long. With a story and a viewport it is all that a
// picture depends on.
//
//     onward      the moment left ──(since)──▶ position, settled
//     returning   the moment left ◀──(since)── what it came from: the same way, played backwards
#pragma once

#include "base/result.h"
#include "base/seconds.h"
#include "story/story.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

// A step of a scene, both counted from 0. Written scene.step, counted from 1: pourquoi.2
struct Position {
    std::size_t scene = 0;
    std::size_t step = 0;

    friend auto operator<=>(Position const&, Position const&) = default;
};

enum class Course {
    Onward,
    Returning, // what led to the moment that was left is played backwards, from where it was
};

struct Moment {
    Position position;       // where it leads
    Seconds since = settled; // time since the position was entered; it counts up on either course
    // The moment that was left; null: the position was entered from the step before it, at rest. On the way
    // back it is never null.
    std::shared_ptr<Moment const> left;
    Course course = Course::Onward;
    // How much further what drifts has gone than `since` tells: the time for which the position was looked
    // at, at rest, before it was left backwards.
    Seconds drifted = 0;
};

std::string place_name(Story const& story, Position position); // pourquoi.2

// Reads «pourquoi.2» or «pourquoi» (its first step), or the number of a step counted from 1 over the
// whole story. Fails with what there is instead.
Result<Position> find_place(Story const& story, std::string_view name);

Position first(Story const& story);
Position last(Story const& story);
std::optional<Position> next(Story const& story, Position position);
std::optional<Position> previous(Story const& story, Position position);

// Steps counted over the whole story, from 0.
std::size_t step_count(Story const& story);
std::size_t step_number(Story const& story, Position position);
Position position_of_step(Story const& story, std::size_t number); // the last where it is too large

// A way that was taken elsewhere than to the next line of the text: where it began, and the scene it led to.
struct Turn {
    Position from;
    std::size_t scene = 0;
};

// A position and the turns that led there, so that going back leads over them; and what was last chosen at
// each choice, which going back does not forget.
struct Journey {
    Position position;
    std::vector<Turn> turns = {};
    std::vector<Turn> chosen = {};
};

// Whether the position is the end of a scene with a choice: a press does not lead on, an option does.
bool waits_for_choice(Story const& story, Position position);
// Whether all options of a choice are heard, one after the other: the audience chooses only the order.
bool hears_all(Element const& choice);

// The journey after a press forward, a press back, the choice of an option counted from 0; nothing where
// there is no way. A choice with one option is taken by a press forward. Where all options of a choice are
// heard (then=others), the scene of one leads to the first that was not heard, and the last one behind them
// all.
//
//     choice ──▶ b ──▶ a ──▶ c ──▶ d        b was chosen of a, b and c
std::optional<Journey> onward(Story const& story, Journey const& journey);
std::optional<Journey> backward(Story const& story, Journey journey);
std::optional<Journey> choose(Story const& story, Journey journey, std::size_t option);

// The option that is taken where nobody is asked: the one that was chosen before, else the first that this
// journey has not led to.
std::size_t option_by_itself(Story const& story, Journey const& journey);
// The way on without being asked.
std::optional<Journey> onward_by_itself(Story const& story, Journey const& journey);

// The journey that leads from the beginning to a position by itself; without turns where none does. What was
// chosen before is chosen again.
Journey journey_to(Story const& story, Position position, std::vector<Turn> chosen = {});

// What stands on the stage when the step has settled, in the order in which it entered.
std::vector<Element const*> elements_at(Story const& story, Position position);

// Where a viewer at `position` of `before` stands in `after`: the same scene id and step where they
// still are, else the nearest one before.
Position relocate(Story const& before, Position position, Story const& after);
Journey relocate_journey(Story const& before, Journey const& journey, Story const& after);

} // namespace fresque
