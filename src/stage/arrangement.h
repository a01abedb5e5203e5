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

// Whether a picture fills the stage there and hides its ground: words on it are in the colours for that.
bool stands_on_picture(Position position, Setting const& setting);

// Adds everything that belongs to a settled position of an ordinary scene, but for the thread.
void arrange(std::vector<Actor>& actors, Position position, Setting const& setting);

} // namespace fresque
