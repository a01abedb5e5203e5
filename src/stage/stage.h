// The stage at one instant: actors, each made of pieces with a place. Everything that can move is a
// number of a piece, so that any two stages can be blended; nothing here knows how it came about.
//
//     Stage › Actor (an element, the heading, the thread: a lasting identity) › Piece (a word, a frame, a
//     line)
#pragma once

#include "base/seconds.h"
#include "base/span.h"
#include "display/display_list.h"

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
};

struct ImageVisual {
    ImageNumber image = 0;
    Rect source{0, 0, 1, 1};
    double radius = 0;
};

// A part of the picture that darkens towards one side, for text over an image.
struct ScrimVisual {
    Color color;
    bool upwards = false; // false: dense on the left; true: dense at the bottom
};

using Visual = std::variant<WordVisual, ShapeVisual, LineVisual, OutlineVisual, ImageVisual, ScrimVisual>;

enum class Entrance { Fade, Rise, Trace, None };
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
