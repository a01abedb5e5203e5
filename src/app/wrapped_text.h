// Words in lines that fit a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fresque {

inline constexpr std::size_t terminal_columns = 78;

// The words in lines of at most `columns` characters with `margin` before each; ends with a newline. A word
// that is longer than a line stands alone on one. Spaces divide words; a newline is none.
std::string wrapped(std::string_view words, std::string_view margin = {},
                    std::size_t columns = terminal_columns);

} // namespace fresque
