// The knot of the opening: the thread rises into it, and it unties when the story begins.
//
//     ____╱‾◯‾╲____
#pragma once

#include "base/geometry.h"

#include <cstddef>
#include <vector>

namespace fresque {

// Points at equal distances along the knot on a stage, kept at its right; it lies on the height of `y`.
std::vector<Vec2> knot(Size stage, double y, std::size_t count);

// The height up to which it rises.
double knot_top(Size stage, double y);

} // namespace fresque
