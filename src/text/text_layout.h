// Text layout: styled words into lines of glyph runs. All lengths are in stage units, so the same
// layout serves every window. Every word is a run of its own, so that it can move by itself.
//
//     runs ─bidi, faces▶ stretches ─shape▶ glyphs ─break, fill▶ lines ─▶ words with a baseline
#pragma once

#include "display/display_list.h"
#include "text/faces.h"

#include <string>
#include <vector>

namespace fresque {

enum class Figures { AsTheFace, Lining, OldStyle, Tabular };
enum class Wrap {
    Greedy,   // each line as full as it goes
    NoOrphan, // the same, but a last line that would be very short takes words from those above
    Balanced, // lines of nearly equal length that do not end on a little word, for headlines
};
enum class Align { Start, Center, End }; // the start of a line that runs to the left is at the right
enum class Dividing {
    Never,
    WhereNarrow, // where a line holds few characters, with the dictionary of the language
};
enum class Hanging {
    None,
    OpeningMarks, // a quotation mark or a dash that begins a line stands in the margin: letters align
};

// At this width and beyond there is no column: nothing is aligned with its right side.
inline constexpr double unbounded_width = 1e5;

struct TextRun {
    std::string text;
    Face face = Face::SerifRegular;
    Color color;
};

struct TextStyle {
    double size = 38;         // em
    double line_height = 1.3; // em, from baseline to baseline
    double tracking = 0;      // em, added after each glyph
    Figures figures = Figures::AsTheFace;
    Wrap wrap = Wrap::Greedy;
    Align align = Align::Start;
    Dividing dividing = Dividing::Never;
    Hanging hanging = Hanging::None;
    std::string language = "en";
};

struct SetLine {
    double baseline = 0; // from the layout's top
    double width = 0;
    std::vector<GlyphRun> words; // origins relative to the layout's top left
};

struct TextLayout {
    std::vector<SetLine> lines;
    Size size;               // width of the longest line; height by the line height
    bool cuts_words = false; // a word was longer than a line
};

// Breaks where the language allows it and a line would be longer than `width`, and wherever the text has a
// newline. What is longer than a line is cut between graphemes. Words stand in the order of the text.
TextLayout lay_out(Faces const& faces, std::vector<TextRun> const& runs, TextStyle const& style,
                   double width);

struct FittedText {
    TextLayout layout;
    double size = 0;   // the em that was used
    bool fits = false; // false: too long even at the smallest size
};

// The largest em from style.size down to `smallest` with which the text fits into the box, no word cut.
// Balanced lines are set a little smaller rather than end on a little word, or be three where two are enough.
FittedText fit(Faces const& faces, std::vector<TextRun> const& runs, TextStyle style, Size box,
               double smallest);

} // namespace fresque
