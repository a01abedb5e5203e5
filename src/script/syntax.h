// The syntax tree: what the author wrote, with the place of every word. Parsing cannot fail: what
// makes no sense is kept as a node and reported.
//
//     keyword argument argument name=value: words to the end of the line
//       child
#pragma once

#include "base/diagnostic.h"
#include "base/span.h"
#include "script/vocabulary.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

// A word with its place; `text` is without the quotation marks of "words with spaces", the span with
// them.
struct Word {
    std::string text;
    Span span;
    Span inside = {}; // of the text, without the marks
};

// Whether it stands there as it reads: without quotation marks, and nothing was left out of it.
bool is_bare(Word const& word);

struct AttributeSyntax {
    Word name;
    Word value;
};

// One line of prose, without its indentation. An empty line separates paragraphs.
struct ProseLine {
    std::string text;
    Span span;
};

struct SyntaxNode {
    Word keyword;
    std::vector<Word> arguments; // «->» is an argument of its own
    std::vector<AttributeSyntax> attributes;
    bool colon = false;
    bool holds_signs = true;       // perhaps, in its keyword, arguments and values without quotation marks:
                                   // : ; , = that belong to no attribute, or a value that is empty
    bool block_is_prose = false;   // more-indented lines directly below are prose
    bool holds_line = false;       // one of which seems to be a line of its own, and was told of
    bool holds_attributes = false; // one of which seems to give an attribute of it, and was told of
    bool place_told = false;       // that it stands at the margin, where it cannot
    bool is_heading = false;      // of Markdown, «## Le pont»: its keyword is not there, and it has no name
    std::vector<ProseLine> prose; // what follows the colon: the rest of the line, or the block below
    std::vector<SyntaxNode> children;
    Span span; // of the head line, without indentation
};

struct Syntax {
    std::vector<SyntaxNode> nodes;
    std::vector<Span> comments; // those at the margin with indented lines below, which may be meant for heads
    bool sound = true;          // nothing was met that is an error
    bool holds_accents = true;  // perhaps: those that are characters of their own, behind their letter
};

// The place of bytes [begin, end) of a text that was read at `place`; the whole place where the text is not
// what stands there, since unseen characters were left out of it.
Span part_of(Span place, std::string_view text, std::size_t begin, std::size_t end);

// Whether both say the same, wherever it stands: keywords, arguments, attributes, prose and nesting.
bool same_meaning(Syntax const& a, Syntax const& b);

// Reads file number `file` of `sources`, in a time that grows with its length alone. The vocabulary tells
// which keywords carry prose. An unknown keyword is not reported here (the checker knows what stands
// where); its block is read as the nearest keyword's would be, and where nothing is near: as prose after
// a colon that ends the line, else as children.
Checked<Syntax> parse(SourceText const& sources, std::uint32_t file, Vocabulary const& vocabulary);

} // namespace fresque
