// Choreography: what an author asks of an element's coming and going (enter=, exit=, after=, for=). What
// is not asked for stays as the element's kind has it.
#pragma once

#include "stage/stage.h"
#include "story/story.h"

namespace fresque {

void apply_choreography(Actor& actor, Element const& element);

} // namespace fresque
