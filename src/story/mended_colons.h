// Lines whose colon cannot be seen as one: «text:words» without the space, «role=words» below a keyword,
// «scene a; Titre» and «scene a：Titre» with another sign. Each is reported and then read as it was meant.
#pragma once

#include "base/findings.h"
#include "script/syntax.h"

#include <cstddef>
#include <optional>

namespace fresque {

// The word that holds the hidden colon, and where in it.
struct HiddenColon {
    enum class In { Keyword, Argument, Attribute, Value } in; // an attribute: its name
    std::size_t index;                                        // of the argument or the attribute
    std::size_t at;                                           // byte of the word
    std::size_t length;                                       // of the sign
};

// Of a line under a keyword of row `parent` (null: at the margin).
std::optional<HiddenColon> hidden_colon(SyntaxNode const& node, KeywordRow const* parent,
                                        Vocabulary const& vocabulary);

void mend_colon(SyntaxNode& node, HiddenColon const& found, Findings& findings);

} // namespace fresque
