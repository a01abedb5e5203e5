// Words of a quote or an extract as one text, and where in the files each byte of it stands.
#pragma once

#include "script/syntax.h"
#include "story/agreement.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

// Whether the mark of an item belongs to the words: that of an extract parts what stands before it from what
// follows, that of a quote is the author's.
enum class ItemMarks { Kept, LeftOut };

class PlacedWords {
  public:
    PlacedWords(SyntaxNode const& node, ItemMarks marks) {
        for (ProseLine const& line : node.prose)
            add(line.text, line.span, marks);
    }
    explicit PlacedWords(Word const& word) { add(word.text, word.inside, ItemMarks::LeftOut); }

    std::string const& text() const { return text_; }

    Span span(TextRange range) const {
        if (pieces_.empty())
            return {};
        auto piece = std::find_if(pieces_.rbegin(), pieces_.rend(),
                                  [&](Piece const& p) { return p.begin <= range.begin; });
        if (piece == pieces_.rend())
            --piece;
        std::string_view const words = std::string_view(text_).substr(piece->begin, piece->size);
        return part_of(piece->span, words, range.begin - std::min(range.begin, piece->begin),
                       range.end - std::min(range.end, piece->begin));
    }

  private:
    struct Piece {
        std::size_t begin;
        std::size_t size;
        Span span;
    };

    void add(std::string const& words, Span place, ItemMarks marks) {
        std::size_t const mark = marks == ItemMarks::LeftOut && words.starts_with("- ") ? 2 : 0;
        if (!text_.empty())
            text_ += '\n';
        pieces_.push_back({text_.size(), words.size() - mark, part_of(place, words, mark, words.size())});
        text_ += words.substr(mark);
    }

    std::string text_;
    std::vector<Piece> pieces_;
};

} // namespace fresque
