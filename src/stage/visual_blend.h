// Visuals between two looks: which can become each other, and how they look on the way.
#pragma once

#include "stage/stage.h"

namespace fresque {

// Whether they show the same thing: the same word, shapes with as many rules, lines of as many points.
bool become_each_other(Visual const& a, Visual const& b);

// Between two that become each other; `part` of the way, [0, 1].
Visual mix(Visual const& from, Visual const& to, double part);

} // namespace fresque
