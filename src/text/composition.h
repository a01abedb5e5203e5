// Composition: a text that was shaped once, to be set at any size and width.
//
//     runs ─shape▶ glyphs ─▶ chunks ─at(size, width)▶ lines of words
#pragma once

#include "text/line_filling.h"
#include "text/shaping.h"
#include "text/text_layout.h"

#include <optional>
#include <vector>

namespace fresque {

class Composition {
  public:
    Composition(Faces const& faces, std::vector<TextRun> const& runs, TextStyle style);

    TextLayout at(double size, double width) const;
    // Whether no line would have to end on a little word.
    bool keeps_little_words(double size, double width) const;
    // Whether, besides, all names stand on one line each.
    bool keeps_names(double size, double width) const;

  private:
    std::vector<Chunk> const& chunks_for(double width) const;                  // em
    std::optional<std::vector<LineSpan>> lines_with_names(double width) const; // em
    bool narrow(double width) const;                                           // em
    void place_lines(TextLayout& layout, std::vector<LineSpan> const& lines, TextStyle const& style,
                     double width) const;

    Faces const& faces_;
    TextStyle style_;
    Face face_ = Face::SerifRegular; // of the first run
    ShapedText shaped_;
    std::vector<LineBreak> breaks_;
    std::vector<Chunk> chunks_;
    std::vector<Chunk> kept_together_;                    // with little words held to the next one
    std::vector<Chunk> whole_names_;                      // and the words of a name to each other
    mutable std::optional<std::vector<Chunk>> divisible_; // with the hyphens of the dictionary
    HyphenGlyph hyphen_;
};

} // namespace fresque
