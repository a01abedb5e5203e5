// The console: what the presenter sees, as a display list. A pure function of the talk and of the time.
//
//     ┌─ on stage ──────────┬─ next ───────┐
//     │                     │              │
//     │                     ├─ clock ──────┤
//     ├─ notes ─────────────┼─ chapters ───┤
//     │  the next quote     │              │
//     └─ keys, or what is wrong ───────────┘
#pragma once

#include "app/bindings.h"
#include "app/talk/talk.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

struct RemoteView;

struct ConsoleState {
    Seconds now = 0;
    std::string clock; // the time of day, as it is shown: 14:17
    std::string typed; // digits that wait for Enter
    PixelSize size;    // of the window
    // Who holds the keys; null: none are shown.
    Bindings const* bindings = nullptr;
    // The region that Enter presses; it is ringed. Empty: none.
    std::string focus = {};
    // What there is of a phone; null: no remote was asked for.
    RemoteView const* remote = nullptr;
};

DisplayList console_picture(Talk const& talk, ConsoleState const& state);

// What a click on the console asks for; nothing where it asks for nothing.
struct ConsoleClick {
    std::optional<Command> command;
    std::optional<std::size_t> line; // of the list that is open
};
ConsoleClick console_click(Talk const& talk, DisplayList const& console, Vec2 point);

// What can be pressed, in the order in which it is drawn; while a panel is open, what is on that.
std::vector<Region> console_buttons(DisplayList const& console);

// The place on the stage under a point of its picture in the console; nothing elsewhere.
std::optional<Vec2> stage_point(Size console, Size stage, Vec2 point);

// How many steps of the overview stand beside each other.
int overview_columns(Talk const& talk, PixelSize window);

// How many pages the notes of the step take.
int notes_pages(Talk const& talk, ConsoleState const& state);

// The size of a console in units, for a window.
Size console_size(PixelSize window);

} // namespace fresque
