// Line filling: which parts of a shaped text stand on one line. Lengths are in em.
#pragma once

#include "text/line_breaks.h"
#include "text/shaping.h"

#include <vector>

namespace fresque {

// Text that stands together between two breaks.
struct Chunk {
    std::size_t begin = 0; // bytes
    std::size_t end = 0;
    double width = 0; // without the spaces at its end
    double space = 0; // of the spaces at its end
    BreakKind kind = BreakKind::Soft;
};

std::vector<Chunk> chunks_of(ShapedText const& shaped, std::vector<LineBreak> const& breaks);

struct LineSpan {
    std::size_t begin = 0; // bytes
    std::size_t end = 0;
    bool hyphen = false;    // it ends inside a word, with a hyphen
    bool continues = false; // it begins inside a word, after a hyphen
    bool cut = false;       // it ends inside what is longer than a line, at a grapheme
};

struct Measure {
    double width = 0;
    double hyphen = 0; // width of the sign
};

// Lines as full as they go. At most two in a row end with a hyphen, and none that is nearly full without.
std::vector<LineSpan> fill_lines(ShapedText const& shaped, std::vector<Chunk> const& chunks, Measure measure,
                                 Wrap wrap);

} // namespace fresque
