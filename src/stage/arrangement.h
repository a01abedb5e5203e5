// The arrangement: which element stands where, chosen from the kinds and the number of elements, or as the
// scene wants it. The arrangements themselves, with a drawing of each: arrangements/arrangements.h.
//
//     cast ─▶ elements with a place of their own ─▶ the first arrangement in which the others have room
#pragma once

#include "stage/setting.h"
#include "stage/stage.h"
#include "story/moment.h"

#include <vector>

namespace fresque {

// Adds everything that belongs to a settled position of an ordinary scene, but for the thread.
void arrange(std::vector<Actor>& actors, Position position, Setting const& setting);

} // namespace fresque
