// Which row of the vocabulary a line has, and so how the block below it is read: by its keyword, or the one
// that a misspelt one must be.
#pragma once

#include "script/syntax.h"

namespace fresque {

struct Reading {
    KeywordRow const* row = nullptr; // null: unknown, or a line that gives an attribute
    bool block_is_prose = false;
};

class RowFinder {
  public:
    explicit RowFinder(Vocabulary const& vocabulary) : vocabulary_(vocabulary) {}

    // Of a line under a keyword of row `parent` (null: at the margin).
    Reading reading_of(SyntaxNode const& node, KeywordRow const* parent);

    // Whether any line may stand under such a one.
    bool takes_children(KeywordRow const& parent) const;

  private:
    static constexpr int most_guesses_ = 200; // before a text is taken for no script
    Vocabulary const& vocabulary_;
    int guesses_left_ = most_guesses_;
};

} // namespace fresque
