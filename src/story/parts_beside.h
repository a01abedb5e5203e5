// Parts that stand beside the element they belong to, or under one another, and not indented below it:
//
//     bars
//     bar promised value=3: promised      ← each of these belongs one level deeper
//       bar paid value=2: paid
//
// They are taken as its parts, and the mistake is told once.
#pragma once

#include "base/findings.h"
#include "script/syntax.h"
#include "script/vocabulary.h"

#include <cstddef>
#include <vector>

namespace fresque {

class PartsBeside {
  public:
    explicit PartsBeside(Vocabulary const& vocabulary) : vocabulary_(vocabulary) {}

    // How many of the lines after this one are its parts. `parent` is the row of the line above them all;
    // null: they stand at the margin.
    std::size_t after(std::vector<SyntaxNode> const& nodes, std::size_t at, KeywordRow const* parent) const;

    // Moves them below that line and tells of them. They stay among `nodes`, emptied.
    void take(std::vector<SyntaxNode>& nodes, std::size_t at, std::size_t count, KeywordRow const* parent,
              Findings& findings) const;

  private:
    // That it has or that is meant.
    KeywordRow const* row_of(SyntaxNode const& node) const;
    bool is_part(SyntaxNode const& node) const;
    bool is_part_of(SyntaxNode const& node, KeywordRow const& whole) const;
    void add(SyntaxNode& whole, KeywordRow const& row, SyntaxNode& part) const;

    Vocabulary const& vocabulary_;
};

} // namespace fresque
