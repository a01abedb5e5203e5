// What is done to a drawing once all its shapes are read.
#pragma once

#include "asset/drawing.h"

#include <string>

namespace fresque {

Failure refused(std::string why);

// Widths become parts of the one that most lines have, dashes are bounded, and the box holds every shape that
// is not wholly outside of it. Fails where nothing is left to draw.
Result<Drawing> finished(Drawing drawing, Rect box);

} // namespace fresque
