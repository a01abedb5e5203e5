// Attributes whose equals sign is missing: «bar quai value=1800 color teal» and «quote maire official via
// abc». Each is reported and then read as it was meant.
#pragma once

#include "base/findings.h"
#include "script/syntax.h"

namespace fresque {

// Whether the head of a line of this row has such attributes, and would have no word too many with their
// signs.
bool lacks_signs(SyntaxNode const& node, KeywordRow const& row);

void add_signs(SyntaxNode& node, KeywordRow const& row, Findings& findings);

} // namespace fresque
