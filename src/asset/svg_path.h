// The path language of SVG: M L H V C S Q T A Z, absolute and relative, repeated without their letter.
// Source: SVG 1.1, chapter 8 and appendix F.6 (arcs). Every curve becomes a cubic.
#pragma once

#include "display/display_list.h"

#include <string_view>

namespace fresque {

struct SvgPath {
    Path path;
    bool whole = true; // false: something is wrong, and the path is what stands before it
};

// At most `most` segments are read; a path with more is not whole.
SvgPath read_svg_path(std::string_view text, std::size_t most);

// A quarter turn of an ellipse at a time: rx and ry in its own axes, turned by `rotation` (degrees).
struct SvgArc {
    Vec2 from;
    Vec2 to;
    Vec2 radius;
    double rotation = 0;
    bool large = false;
    bool sweep = false;
};

void add_arc(Path& path, SvgArc const& arc);

} // namespace fresque
