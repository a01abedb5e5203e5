// Drawings: the bytes of an SVG file in, lines out. What is left is what a pen needs: paths in the file's
// own units, in the order of the file, each with its inks. Colours stay names where a theme has them.
//
//     <g stroke="teal"><path d="M0 0 …"/></g>   ▶   DrawnShape { path, stroke: teal, fill: none, … }
//
// Nothing outside the bytes is read. What a file may cost is bounded; what is not drawn is named.
#pragma once

#include "base/color.h"
#include "base/result.h"
#include "display/display_list.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

struct DrawingLimits {
    std::size_t bytes = std::size_t{4} << 20; // of the file
    std::size_t elements = 10'000;            // each time it is used, an element counts anew
    std::size_t segments = 20'000;            // of all paths
    std::size_t depth = 48;                   // of groups in groups
};

struct DrawnInk {
    enum class Kind : std::uint8_t {
        None,
        Own,     // the drawing's own colour: the one it is given on the stage
        Theme,   // the theme's colour of this name
        Literal, // the same in every theme
    };
    Kind kind = Kind::None;
    std::string name;   // Theme
    Color color;        // Literal
    double opacity = 1; // [0, 1]

    friend bool operator==(DrawnInk const&, DrawnInk const&) = default;
};

struct DrawnShape {
    Path path;
    DrawnInk stroke;
    DrawnInk fill;
    double width = 1; // of the stroke; 1: as wide as most of the drawing's lines
    Cap cap = Cap::Round;
    std::vector<double> dashes;
};

// A kind of thing in the file that is not drawn, and where it stands first.
struct LeftOut {
    std::string what;
    std::size_t line = 0; // from 1

    friend bool operator==(LeftOut const&, LeftOut const&) = default;
};

struct Drawing {
    Rect view_box; // holds every shape
    std::vector<DrawnShape> shapes;
    std::vector<LeftOut> left_out; // each kind once, in the order of the file
};

// `theme_colors` are the names that mean a colour of the theme, before they mean one of CSS.
// Source: SVG 1.1, second edition; CSS Color 3 for the names of colours.
Result<Drawing> decode_drawing(std::span<std::uint8_t const> bytes,
                               std::vector<std::string_view> const& theme_colors,
                               DrawingLimits const& limits = {});

} // namespace fresque
