// Lines that have lost the one above them: attributes and extracts of a voice, a source or a topic whose own
// line is not there, so that they stand under another one.
//
//     voice maire: La maire
//       role: élue
//       date: 2024-05-03       ◁ of a source that quotes name and nothing declares
//       extract: Nous fermons.
//
// They are reported once, and read as those of the name that is missing.
#pragma once

#include "base/findings.h"
#include "script/syntax.h"

#include <cstddef>
#include <string>
#include <vector>

namespace fresque {

class LostHeads {
  public:
    LostHeads(std::vector<Syntax> const& files, Vocabulary const& vocabulary) :
        files_(files), vocabulary_(vocabulary) {}

    // Whether the lines below one at the margin may be of two.
    bool any(SyntaxNode const& node, KeywordRow const* row) const;

    // Puts a line for those behind nodes[at], where one name alone is missing.
    void mend(std::vector<SyntaxNode>& nodes, std::size_t at, Findings& findings) const;

  private:
    struct Head {
        KeywordRow const* row = nullptr;
        std::string name = {};
    };

    bool belongs(SyntaxNode const& line, KeywordRow const& row) const;
    std::size_t first_lost(SyntaxNode const& node, KeywordRow const& row) const;
    Head head_meant(SyntaxNode const& node, std::size_t first) const;
    std::string missing_name(KeywordRow const& row) const;

    std::vector<Syntax> const& files_;
    Vocabulary const& vocabulary_;
    mutable std::size_t searches_left_ = 20; // each goes through all files
};

} // namespace fresque
