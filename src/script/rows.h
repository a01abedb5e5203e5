// The lines of a scene file, each as the parser took it, with the level on which the formatter sets it.
// Which line is a head and which is prose is told by the tree alone; what is left over is a comment.
#pragma once

#include "script/syntax.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

enum class RowKind { Blank, Comment, Head, Prose };

struct Row {
    RowKind kind = RowKind::Blank;
    std::size_t begin = 0;  // the byte at which its words begin
    std::size_t indent = 0; // columns, as the author wrote it
    std::size_t depth = 0;  // levels, as it is to be written
    std::string text;       // as it is to be written, without indentation

    bool section = false;        // a head that begins a chapter or a scene
    bool block_is_prose = false; // a head with prose below
    bool opens_prose = false;    // the first line of the prose below a head
};

// Every line of the text (of empty lines in a row the first), of which `syntax` was read without errors.
// Nothing where the tree does not cover the text.
//
// A comment stands on the level of the line that follows; one that is more indented than that line stays
// in the block in which it is. None can come to stand where it would be prose.
std::optional<std::vector<Row>> rows_of(std::string_view text, Syntax const& syntax);

} // namespace fresque
