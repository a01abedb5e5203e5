// The stage at one instant: actors, each made of pieces with a place. Everything that can move is a
// number of a piece, so that any two stages can be blended; nothing here knows how it came about.
//
//     Stage › Actor (an element, the heading, the thread: a lasting identity) › Piece (a word, a frame, a
//     line)
#pragma once

#include "base/seconds.h"
#include "base/span.h"
#include "display/display_list.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace fresque {

// One word. The piece's box begins at the word's origin on the baseline; its height is the em.
struct WordVisual {
    Face face = Face::SerifRegular;
    std::vector<Glyph> glyphs;
    std::string text;
    Color color;
};

struct Rule { // a line along a shape's edge
    Color color;
    double width = 0;
    std::vector<double> dashes;
    double inset = 0; // from the shape's edge
};

// A rectangle with rounded corners (a circle where the radius is half the side).
struct ShapeVisual {
    double radius = 0;
    Color fill{0, 0, 0, 0};
    std::vector<Rule> rules;
    Color shadow{0, 0, 0, 0};
    double shadow_blur = 0;
    double shadow_drop = 0;
};

// A line through points in stage units; two lines with as many points morph into each other.
// The piece's box is not used.
struct LineVisual {
    std::vector<Vec2> points;
    Color color;
    double width = 1;
    Cap cap = Cap::Round;
    std::vector<double> dashes;
};

// A drawing in units of its own, scaled so that its unit is the box's height, at the box's origin.
struct OutlineVisual {
    Path path;
    Color fill{0, 0, 0, 0};
    Color stroke{0, 0, 0, 0};
    double width = 0; // of the stroke, in stage units
    Cap cap = Cap::Butt;
    std::vector<double> dashes; // in the drawing's units
};

// A sign of a number: what it is drawn with, in em from its own origin on the baseline.
struct FigureSign {
    std::vector<GlyphRun> runs; // of size 1
    std::string text;
    double advance = 0; // em
};

// All that a number may need, in one face: the digits are equally wide.
struct FigureSigns {
    std::array<FigureSign, 10> digits;
    FigureSign minus, group, decimal;
    FigureSign before, after; // the unit
};

// A number, written from its value alone, so that it counts where two are blended. The piece's box is as
// wide as the number at rest; the number ends at its right edge, so that the last digits stand still.
struct FigureVisual {
    std::shared_ptr<FigureSigns const> signs;
    double value = 0;
    double start = 0; // from where it counts when it enters
    int decimals = 0;
    Color color;
};

// A part of an image. It may drift there, for much longer than anything else moves.
struct ImageVisual {
    ImageNumber image = 0;
    Rect source{0, 0, 1, 1}; // at rest; in parts of the image
    double radius = 0;
    Rect start{0, 0, 1, 1}; // the part from which it drifts when it enters
    double drift = 1;       // the part of the time for it that has passed, [0, 1]
};

// A part of the picture that darkens towards one side, for text over an image.
struct ScrimVisual {
    Color color;
    bool upwards = false; // false: dense on the left; true: dense at the bottom
};

using Visual =
    std::variant<WordVisual, ShapeVisual, LineVisual, OutlineVisual, FigureVisual, ImageVisual, ScrimVisual>;

enum class Entrance { Fade, Rise, Trace, Grow, None };
enum class Exit { Fade, None };

struct Piece {
    std::string key; // lasting, within its actor
    Rect box;        // stage units
    Visual visual;
    Entrance entrance = Entrance::Rise;
    Seconds delay = 0;    // after its actor, when it enters
    Seconds duration = 0; // of its entrance; 0: chosen by the entrance
    double opacity = 1;   // [0, 1]
    double traced = 1;    // part of the lines drawn so far, [0, 1]
    bool resting = true;
    std::optional<Rect> arrival = std::nullopt; // the box in which it will rest, while it moves
};

// A part of an actor that can be pointed at, such as one option of a choice.
struct Spot {
    std::string id;
    std::string label;
    Rect bounds;
};

struct Actor {
    std::string id;
    std::string role;  // heading, text, quote, image, table, timeline
    std::string label; // what a voice would say
    Span source;
    Rect bounds;            // what it takes up, stage units
    bool overflows = false; // something in it does not fit, even at its smallest size
    Seconds after = 0;      // how long after the press it enters
    Exit exit = Exit::Fade;
    std::vector<Piece> pieces;
    std::vector<Spot> spots;
};

struct Stage {
    Size size;
    std::string theme;
    std::vector<Actor> actors; // from back to front, which is also the reading order

    Actor const* find(std::string_view id) const;
};

} // namespace fresque
