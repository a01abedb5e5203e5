// The measures of a path as it is drawn: its length, and what it takes up. Curves are followed in short
// straight steps, close enough for times and places.
#pragma once

#include "display/display_list.h"

namespace fresque {

// Of all lines and curves, not of the moves between them.
double length(Path const& path);

// The smallest box that holds the curves themselves; bounds() holds their control points, too.
Rect extent(Path const& path);

} // namespace fresque
