// The head of a line as the formatter writes it:
//
//     keyword argument -> argument name=value name="two words":
#pragma once

#include "script/syntax.h"

#include <string>
#include <string_view>

namespace fresque {

// One space between words, the colon after the last one; arguments and attributes in the author's order.
// A word stands in the author's quotation marks exactly where it would not be read as itself without.
// `text` is the file in which the node stands.
std::string head_text(SyntaxNode const& node, std::string_view text);

} // namespace fresque
