// Coverage: how much of each pixel an outline of any shape covers, holes and crossings included. For
// what triangles do badly: outlines that are not convex, letters, blurred shapes.
#pragma once

#include "render/flatten.h"

#include <cstdint>
#include <vector>

namespace fresque {

// 8 bits a pixel, rows from top to bottom; the first pixel is at (x, y).
struct CoverageMask {
    int x = 0;
    int y = 0;
    PixelSize size;
    std::vector<std::uint8_t> coverage;
};

// Exact areas, non-zero winding. What lies outside `limits` (pixels) is left away.
CoverageMask cover(std::vector<Polyline> const& outlines, Rect const& limits);

// The same, its edge faded out over about `softness` pixels.
CoverageMask cover_softly(std::vector<Polyline> const& outlines, Rect const& limits, double softness);

} // namespace fresque
