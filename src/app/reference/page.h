// docs/script-reference.md: every word of the script, its values, limits, typography and messages, written
// from the tables that the program itself reads.
#pragma once

#include "script/vocabulary.h"

#include <string>

namespace fresque {

// The page, as Markdown.
std::string reference_page(Vocabulary const& vocabulary);

} // namespace fresque
