// A head that a line break cut in two, read as the one that it is.
//
//     quote maire official via=gazette
//       short="deux mots":
#pragma once

#include "script/head.h"
#include "script/line.h"
#include "script/syntax.h"

#include <cstddef>
#include <string>

namespace fresque {

// Of two lines of a text.
struct CutHead {
    LinePart first; // of which the head was read
    Line second;
    std::size_t indent = 0; // of the first
    std::size_t least = 0;  // with which a line stands beside it
};

// Whether the line below goes on with a head of this row that has no colon: it begins with an attribute or
// closes quotation marks, and has the colon. `row` may be null.
bool goes_on_below(SyntaxNode const& head, KeywordRow const* row, CutHead const& cut);

// Reads the two as one into `node` and gives the place of the first byte after its colon.
std::size_t read_joined_head(CutHead const& cut, SyntaxNode& node);

// The two as one line.
std::string joined_text(CutHead const& cut);

} // namespace fresque
