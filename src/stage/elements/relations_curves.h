// The curves of links, and what they meet.
#pragma once

#include "stage/elements/relations_graph.h"

#include <vector>

namespace fresque {

using Curve = std::vector<Vec2>;

// The point at `t`, [0, 1], of a curve drawn towards `control`.
Vec2 quadratic(Vec2 a, Vec2 control, Vec2 b, double t);

// Whether a point lies in the shape, or nearer to it than `margin`.
bool inside_shape(NodeShape shape, Rect const& box, double margin, Vec2 p);

// Whether two lines cross, not counting a common end.
bool cross(Curve const& one, Curve const& other);

} // namespace fresque
