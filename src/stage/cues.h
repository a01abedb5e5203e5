// Cues: what the changes of a scene (dim, focus, camera) have made of its settled stage. They hold until the
// scene ends or another one takes them back.
#pragma once

#include "stage/stage.h"
#include "story/moment.h"

#include <vector>

namespace fresque {

// Applies what holds at a position to its actors; the thread is not among them yet.
void apply_cues(std::vector<Actor>& actors, Story const& story, Position position, Size stage);

} // namespace fresque
