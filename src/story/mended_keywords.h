// Keywords that can be seen as what they are meant to be: between the marks of another program, or one letter
// off another keyword. Each is reported and then read as it was meant.
//
//     * scene pont: Le pont          **scene** pont: Le pont          bar
//                                                                       bar quai value=3: le quai
#pragma once

#include "base/findings.h"
#include "script/syntax.h"

namespace fresque {

// Whether a line under a keyword of row `parent` (null: at the margin) has such a keyword.
bool has_mendable_keyword(SyntaxNode const& node, KeywordRow const* parent, Vocabulary const& vocabulary);

void mend_keyword(SyntaxNode& node, KeywordRow const* parent, Vocabulary const& vocabulary,
                  Findings& findings);

} // namespace fresque
