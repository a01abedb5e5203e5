// The texts of a story that do not fit on its stage: the one diagnostic that needs layout.
#pragma once

#include "base/diagnostic.h"
#include "stage/storyboard.h"

#include <vector>

namespace fresque {

// One warning for each text that does not fit in some step, even at its smallest size; of many, the first.
std::vector<Diagnostic> overflow_warnings(Storyboard const& storyboard);

} // namespace fresque
