// The dump of a display list for people: each region says in which line of which file it was written.
#pragma once

#include "base/span.h"
#include "display/display_list.h"

#include <string>

namespace fresque {

// Without the story's files regions give their spans.
std::string dump(DisplayList const& list, SourceText const* sources);

} // namespace fresque
