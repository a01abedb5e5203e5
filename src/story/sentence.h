// Lines whose first word is no keyword: slips of the keys, or sentences that nobody put behind one.
//
//     Voice maire: La maire          ◁ a slip
//     Voici le maire : il parle.     ◁ a sentence
#pragma once

#include "script/syntax.h"

#include <string>
#include <string_view>

namespace fresque {

// Whether a small letter begins it, as far as keyboards of French and English have them.
bool begins_small(std::string_view word);

// Whether what follows the first word is what a line of this row would have there. `row` is the one that the
// word seems to mean.
bool fits_line(SyntaxNode const& node, KeywordRow const& row);

// Whether the line is several words, which are no values.
bool is_like_sentence(SyntaxNode const& node);

// «end scene» and «end», as other languages have it.
bool is_closing_line(SyntaxNode const& node, Vocabulary const& vocabulary);

// All the words of the line as they were written, but for the spaces between them.
std::string whole_line(SyntaxNode const& node);

} // namespace fresque
