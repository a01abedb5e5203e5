// Values with a colon among their words and no marks around them, where it ended the head:
//
//     image salle.png caption=La salle : onze heures alt="La salle"
//
// Each is reported and then read as it was meant.
#pragma once

#include "base/findings.h"
#include "script/syntax.h"

namespace fresque {

// Whether the head of a line of this row, which takes no words, ends in such a value.
bool has_colon_in_value(SyntaxNode const& node, KeywordRow const& row);

void mend_value(SyntaxNode& node, KeywordRow const& row, Findings& findings);

} // namespace fresque
