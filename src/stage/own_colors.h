// A story's own colours: the themes with them.
#pragma once

#include "stage/theme.h"
#include "story/story.h"

namespace fresque {

// The theme with the colours that the story gives for it. The story must outlive it.
Theme with_own_colors(Theme const& theme, Story const& story);

} // namespace fresque
