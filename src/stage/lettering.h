// Lettering: the type scale, and words set into an actor's pieces. Sizes are in stage units.
#pragma once

#include "stage/setting.h"
#include "stage/stage.h"
#include "text/text_layout.h"

#include <string>
#include <string_view>
#include <vector>

namespace fresque {

// A step of the type scale: faces, and the sizes between which a text may be set.
struct Lettering {
    Face face;
    Face emphasis; // for *emphasis*
    Face strong;   // for **strong**
    double size;
    double smallest;
    double line_height; // em
    double tracking = 0;
    Figures figures = Figures::AsTheFace;
    Wrap wrap = Wrap::Greedy;
    Align align = Align::Start;
    Dividing dividing = Dividing::Never;
    Hanging hanging = Hanging::None;
};

namespace lettering {
extern Lettering const display;
extern Lettering const headline;
extern Lettering const pull_quote;
extern Lettering const panel_quote;
extern Lettering const reported_quote; // the italics of words that are not the speaker's own
extern Lettering const body;
extern Lettering const body_alone; // where nothing but the narrator stands on the stage
extern Lettering const subtitle;
extern Lettering const name;
extern Lettering const label;
extern Lettering const kicker;
extern Lettering const badge;
extern Lettering const table_head;
extern Lettering const table_cell;
extern Lettering const figures; // of sums
} // namespace lettering

struct Inks {
    Color plain;
    Color strong; // of **strong** words
};

// Prose as runs: paragraphs and items on lines of their own, set in the typography of the language.
std::vector<TextRun> prose_runs(Prose const& prose, Lettering const& lettering, Inks inks,
                                std::string_view language);
std::vector<TextRun> plain_runs(std::string_view text, Lettering const& lettering, Color color,
                                std::string_view language);

TextStyle text_style(Lettering const& lettering, Setting const& setting);

// Set as large as fits the box, from the size of the scale (times the viewport's text scale) down to its
// smallest. What does not fit even then is cut with «…».
FittedText fit(Setting const& setting, std::vector<TextRun> const& runs, Lettering const& lettering,
               Size box);

// On one line or more of any length, at the scale's size.
TextLayout set_freely(Setting const& setting, std::vector<TextRun> const& runs, Lettering const& lettering,
                      double width);

struct Entering {
    Entrance entrance = Entrance::Rise;
    Seconds delay = 0;
};

// Adds each word of the layout as a piece named key/0, key/1…
void add_words(Actor& actor, std::string_view key, TextLayout const& layout, Vec2 top_left,
               Entering entering = {});

// One line of words whose first baseline stands at `at`; gives its width.
double add_line(Actor& actor, std::string_view key, Setting const& setting, std::string_view text,
                Lettering const& lettering, Color color, Vec2 at, Entering entering = {});

// Where a line begins, and how far it may go.
struct LineRoom {
    Vec2 at; // its baseline
    double width = 0;
};

// The same, within a width: set smaller where it is too long, and cut with «…» where that is not enough.
double add_line_within(Actor& actor, std::string_view key, Setting const& setting, std::string_view text,
                       Lettering const& lettering, Color color, LineRoom room, Entering entering = {});

double line_width(Setting const& setting, std::string_view text, Lettering const& lettering);
// Of the words in it, the widest.
double widest_word(Setting const& setting, std::string_view text, Lettering const& lettering);

} // namespace fresque
