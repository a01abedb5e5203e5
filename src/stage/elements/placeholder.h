// Placeholders: a labelled frame for what cannot be shown: an image that is missing, an element that the
// stage does not draw yet.
#pragma once

#include "stage/setting.h"
#include "stage/stage.h"
#include "story/story.h"

#include <string_view>

namespace fresque {

// A dashed frame with a title and, under it, what it stands for.
void add_placeholder(Actor& actor, std::string_view title, std::string_view subject, Rect const& box,
                     Setting const& setting);

// An element that is understood and not drawn yet: its keyword, its words, and those of its parts.
Actor lay_out_placeholder(Element const& element, Rect const& box, Setting const& setting);

} // namespace fresque
