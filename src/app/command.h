// Commands: everything a viewer can ask for, whoever asks (keys, mouse, clicker). One variant; what
// each does to a moment is a pure function.
#pragma once

#include "stage/storyboard.h"
#include "story/moment.h"

#include <optional>
#include <variant>

namespace fresque {

struct Next {};
struct Back {};
struct First {};
struct Last {};
struct GoTo {
    Position position;
};
struct GoToStep {
    std::size_t number = 0; // counted from 0
};
struct ToggleFullScreen {};
struct LeaveMode {}; // Escape: the innermost mode; never quits
struct Reload {};
struct Quit {};

using Command =
    std::variant<Next, Back, First, Last, GoTo, GoToStep, ToggleFullScreen, LeaveMode, Reload, Quit>;

// The position a command leads to; nothing where it does not move.
std::optional<Position> destination(Command const& command, Story const& story, Position from);

} // namespace fresque
