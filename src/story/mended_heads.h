// Heads whose parts are set in the signs of another habit: commas between them, «via: gazette» and
// «via gazette» for via=gazette. Each is reported and then read as it was meant.
#pragma once

#include "base/findings.h"
#include "script/syntax.h"

namespace fresque {

// Whether the head of a line of this row has such signs.
bool has_foreign_signs(SyntaxNode const& node, KeywordRow const& row);

// Reads such a head anew.
void mend_head(SyntaxNode& node, KeywordRow const& row, Findings& findings);

} // namespace fresque
