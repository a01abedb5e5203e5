// The panels of the console, each drawn onto a sheet from the talk alone.
#pragma once

#include "app/console/console.h"
#include "app/console/layout.h"
#include "app/console/sheet.h"
#include "app/console/words.h"
#include "app/talk/headings.h"

namespace fresque {

// What every panel is drawn from.
struct ConsoleView {
    Talk const& talk;
    ConsoleState const& state;
    ConsoleLayout const& place;
    ConsoleWords const& words;

    Story const& story() const { return talk.show().story(); }
};

void add_stage_panel(Sheet& sheet, ConsoleView const& view);
void add_next_panel(Sheet& sheet, ConsoleView const& view);
// In its place while the card is on the stage: what the projector is helped with.
void add_projector_panel(Sheet& sheet, ConsoleView const& view);
void add_clock_panel(Sheet& sheet, ConsoleView const& view);
// Gives how many pages the notes take.
int add_notes_panel(Sheet& sheet, ConsoleView const& view);
void add_chapters_panel(Sheet& sheet, ConsoleView const& view);
void add_keys_line(Sheet& sheet, ConsoleView const& view);
// Whether a phone has the control, and what happened with it last.
void add_phone_line(Sheet& sheet, ConsoleView const& view);
// What lies over the others.
void add_open_panel(Sheet& sheet, ConsoleView const& view);
void add_remote_panel(Sheet& sheet, ConsoleView const& view);

// A panel over the others, which go dim; gives its inside.
Rect open_sheet(Sheet& sheet, ConsoleView const& view, Rect const& box);
Rect centred(ConsoleView const& view, double width, double height);

// The cells of the overview, and the first step that is shown.
struct OverviewGrid {
    std::size_t columns = 4;
    std::size_t rows = 1;
    std::size_t first = 0;
    Vec2 origin;
    Size cell;
    Size pitch;
};
OverviewGrid overview_grid(Talk const& talk, Rect const& whole);

// 08:42, 1:08:42
std::string written_time(Seconds seconds);

} // namespace fresque
