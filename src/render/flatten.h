// From paths to points: curves become chains of straight pieces that stay within a tolerance, and a
// rectangle with or without rounded corners is recognised for what it is.
#pragma once

#include "display/display_list.h"

#include <optional>
#include <vector>

namespace fresque {

struct Polyline {
    std::vector<Vec2> points; // no two neighbours in the same place
    bool closed = false;

    double length() const;
};

// The path mapped by `map`, then flattened to within `tolerance` of the curve (both in mapped units). `room`
// is an old outline, whose memory the new one takes.
std::vector<Polyline> flatten(Path const& path, Affine const& map, double tolerance,
                              std::vector<Polyline> room = {});

Rect extent_of(std::vector<Polyline> const& outlines);

struct RoundedRectangle {
    Rect box;
    double radius = 0;
};

// The rectangle that Path::rectangle() made this path of; nothing for any other path.
std::optional<RoundedRectangle> as_rectangle(Path const& path);

// True where no rotation or shear keeps rectangles from staying rectangles.
inline bool keeps_axes(Affine const& map) {
    return map.b == 0 && map.c == 0;
}

Rect mapped(Affine const& map, Rect const& box); // the bounds of the mapped corners

} // namespace fresque
