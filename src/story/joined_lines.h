// Two lines of the script on one, where no sentence ends between them:
//
//     bar denrees value=2.10: denrées bar pain value=0.90: pain
//     option -> quai: Le quai option -> place: La place
//     counter repas to=412 step
//     node pont, quai
//
// It is reported, and read as the two lines that are meant.
#pragma once

#include "base/findings.h"
#include "script/syntax.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace fresque {

// Where the second line begins.
struct JoinedLine {
    enum class In { Head, Words, Names } in;
    std::size_t at; // number of its first word among the arguments, or byte of the words; 0 of a list
};

// `row` is that of the line; it may be null.
std::optional<JoinedLine> joined_line(SyntaxNode const& node, KeywordRow const* row,
                                      Vocabulary const& vocabulary);

// Puts the second line, or one for each further name, behind nodes[at].
void divide_lines(std::vector<SyntaxNode>& nodes, std::size_t at, JoinedLine const& found,
                  KeywordRow const& row, Findings& findings);

} // namespace fresque
