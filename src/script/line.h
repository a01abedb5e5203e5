// A line as the parser and the formatter read it: where its words stand, and how far they are indented.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace fresque {

struct Line {
    std::size_t begin = 0;          // the first byte that is no space
    std::size_t end = 0;            // one past the last byte that is no space
    std::size_t indent = 0;         // columns
    std::optional<std::size_t> tab; // the first one of the indentation

    bool blank() const { return begin == end; }
};

constexpr std::size_t tab_columns = 4;

// The line [begin, end) of the text, which holds no newline. Spaces of any width are one column, a tab
// goes on to the next multiple of four.
Line measured_line(std::string_view text, std::size_t begin, std::size_t end);

} // namespace fresque
