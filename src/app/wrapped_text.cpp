#include "app/wrapped_text.h"

#include "base/utf8.h"

#include <algorithm>

namespace fresque {

std::string wrapped(std::string_view words, std::string_view margin, std::size_t columns) {
    std::string text;
    std::size_t const first = count_characters(margin);
    std::size_t column = first;
    while (!words.empty()) {
        std::string_view const word = words.substr(0, words.find(' '));
        words.remove_prefix(std::min(word.size() + 1, words.size()));
        std::size_t const width = count_characters(word);
        if (column > first && column + 1 + width > columns) {
            text += '\n';
            column = first;
        }
        text += (column > first ? " " : std::string(margin)) + std::string(word);
        column += width + (column > first ? 1 : 0);
    }
    return text + "\n";
}

} // namespace fresque
