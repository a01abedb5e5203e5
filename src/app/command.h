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
struct Choose {
    std::size_t option = 0; // counted from 0
};
struct ToggleFullScreen {};
struct NextTheme {};
struct LargerText {};
struct SmallerText {};
struct PlainText {};        // of the size that the story has by itself
struct ToggleMotion {};     // between moves and short cross-fades
struct NextLanguage {};     // that the story is told in
struct ToggleAutoplay {};   // the story goes on by itself
struct ToggleExplaining {}; // what stands under the pointer, and where it comes from
struct LeaveMode {};        // Escape: the innermost mode; never quits
struct Reload {};
struct Quit {};

using Command = std::variant<Next, Back, First, Last, GoTo, GoToStep, Choose, ToggleFullScreen, NextTheme,
                             LargerText, SmallerText, PlainText, ToggleMotion, NextLanguage, ToggleAutoplay,
                             ToggleExplaining, LeaveMode, Reload, Quit>;

// Where a command leads; nothing where it does not move. A jump comes by the way that leads there by itself.
std::optional<Journey> destination(Command const& command, Story const& story, Journey const& from);

// Whether what led here is played backwards on the way there. A jump goes back where it goes to what came
// earlier.
Course course_of(Command const& command, Position from, Position to);

} // namespace fresque
