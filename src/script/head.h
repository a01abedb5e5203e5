// The head of a line: everything up to the colon that ends it.
//
//     keyword argument argument name=value: words
//     └───────────── head ───────────────┘
#pragma once

#include "base/findings.h"
#include "script/syntax.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fresque {

struct Quotation {
    std::string_view open;
    std::string_view close;
};

// The quotation marks with which the text begins, where they begin a quoted word; else null.
Quotation const* opening_quotation(std::string_view text);

// A part of a file's text that stands on one line.
struct LinePart {
    std::string_view text; // of the whole file
    std::uint32_t file = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool may_hold_unseen = true; // false where it is known that no character of it is unseen
};

// Reads the head that begins the line into `node` and gives the place of the first byte after its colon,
// or the end of the line. The colon is the first `:` outside quotation marks before a space or the end of
// the line, so that 12:30 does not end it. Words may be quoted with "…", “…” or «…».
std::size_t read_head(LinePart const& line, SyntaxNode& node, Findings& findings);

} // namespace fresque
