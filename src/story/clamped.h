// Positions that a story may not have, because it was written anew meanwhile.
#pragma once

#include "story/moment.h"

namespace fresque {

// The position itself where the story has it, else the nearest that it has.
Position clamped(Story const& story, Position position);

} // namespace fresque
