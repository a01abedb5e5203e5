// The outline: a story’s chapters, scenes and steps with their places, as text.
#pragma once

#include "story/story.h"

#include <string>

namespace fresque {

std::string outline(Story const& story);

} // namespace fresque
