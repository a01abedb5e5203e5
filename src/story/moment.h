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

// A choice that was taken: where it stood, and the scene it led to.
struct Turn {
    Position from;
    std::size_t scene = 0;
};

// A position and the choices that led there, so that going back leads over them.
struct Journey {
    Position position;
    std::vector<Turn> turns = {};
};

// Whether the position is the end of a scene with a choice: a press does not lead on, an option does.
bool waits_for_choice(Story const& story, Position position);

// The journey after a press forward, a press back, the choice of an option counted from 0; nothing where
// there is no way. A choice with one option is taken by a press forward.
std::optional<Journey> onward(Story const& story, Journey const& journey);
std::optional<Journey> backward(Story const& story, Journey journey);
std::optional<Journey> choose(Story const& story, Journey journey, std::size_t option);

// What stands on the stage when the step has settled, in the order in which it entered.
std::vector<Element const*> elements_at(Story const& story, Position position);

// Where a viewer at `position` of `before` stands in `after`: the same scene id and step where they
// still are, else the nearest one before.
Position relocate(Story const& before, Position position, Story const& after);
Journey relocate_journey(Story const& before, Journey const& journey, Story const& after);

} // namespace fresque
