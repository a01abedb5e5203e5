// What a voice would say of a step: what it brings, each with who says it and how that is known before the
// words.
#pragma once

#include "stage/storyboard.h"

#include <string>

namespace fresque {

// A line for each thing that the step brings; of a scene's first step, its heading too.
std::string spoken_text(Storyboard const& storyboard, Position position);

} // namespace fresque
