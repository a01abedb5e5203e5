// Parts of an element that are written as a list has them, as a name and its number, or without their
// keyword:
//
//     choice: Où aller ?          bars                    relations
//       - Le quai                   denrées: 2.10           mairie -> port: paie
#pragma once

#include "script/syntax.h"
#include "story/names.h"

#include <string>

namespace fresque {

// Whether a line begins with the mark of an item: -, * or 1.
bool is_item(SyntaxNode const& node);

// The line as it is meant under a keyword of row `parent`, which may be null; empty where it is no such line.
std::string part_meant(SyntaxNode const& node, KeywordRow const* parent, Vocabulary const& vocabulary,
                       Names const& names);

} // namespace fresque
