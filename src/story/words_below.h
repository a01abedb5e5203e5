// Words that stand where a line of its own should: not indented under their keyword, cut off from the line
// above, or indented below one whose words stand on its line. Each is reported and then read as it was meant.
//
//     quote maire official via=gazette:       text: Une phrase            option -> quai:
//     Nous fermons le pont.                   coupée en deux lignes.        Le quai
//
//     scene quai:
//     Le quai
#pragma once

#include "base/findings.h"
#include "script/syntax.h"

#include <cstddef>
#include <vector>

namespace fresque {

class WordsBelow {
  public:
    explicit WordsBelow(Vocabulary const& vocabulary) : vocabulary_(vocabulary) {}

    // How many of the lines after nodes[at], under a keyword of row `parent`, are its words, or those of the
    // last line below it.
    std::size_t after(std::vector<SyntaxNode> const& nodes, std::size_t at, KeywordRow const* parent) const;
    void take_after(std::vector<SyntaxNode>& nodes, std::size_t at, std::size_t count,
                    Findings& findings) const;

    // How many of the lines below it are words that should stand on its own line.
    std::size_t under(SyntaxNode const& node, KeywordRow const* row) const;
    static void take_under(SyntaxNode& node, std::size_t count, Findings& findings);

    // The keyword of the lines below a value that takes none, which was told; null where there are none.
    KeywordRow const* below_value(SyntaxNode const& node, KeywordRow const* parent) const;
    // Puts them behind nodes[at] as a line of that keyword.
    static void take_below_value(std::vector<SyntaxNode>& nodes, std::size_t at, KeywordRow const& row);

  private:
    enum class Wait { Nothing, Words, RestOfSentence };

    Wait waits_for(SyntaxNode const& node, KeywordRow const* row) const;
    std::size_t words_at_margin(std::vector<SyntaxNode> const& nodes, std::size_t at, SyntaxNode const& above,
                                KeywordRow const* row) const;
    bool is_words(SyntaxNode const& node, KeywordRow const* parent) const;
    void take_lines_below(SyntaxNode& line, SyntaxNode& element, std::vector<SyntaxNode>& others) const;
    static void take_title(SyntaxNode& node, SyntaxNode& line, Findings& findings);

    Vocabulary const& vocabulary_;
};

} // namespace fresque
