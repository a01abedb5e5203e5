// «hide avis» among the words of a text, where an element of this name is there to be hidden: the line was
// indented too far. Lines of other keywords are told by the parser, which knows no names.
#pragma once

#include "base/findings.h"
#include "script/syntax.h"
#include "story/names.h"

namespace fresque {

void report_cues_in_words(SyntaxNode const& node, Vocabulary const& vocabulary, NameTable const& elements,
                          Findings& findings);

} // namespace fresque
