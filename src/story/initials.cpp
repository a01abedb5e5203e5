#include "story/initials.h"

#include "base/utf8.h"

#include <vector>

namespace fresque {

namespace {

// Capital letters as far as Latin-1, and every letter of scripts beyond it, most of which have no case.
bool begins_name(char32_t c) {
    if (c < 0x80)
        return (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
    return c >= 0x00C0 && c != 0x00D7 && !(c >= 0x00DF && c <= 0x00FF);
}

bool separates(char32_t c) {
    return c == U' ' || c == U'-' || c == 0x00A0 || c == 0x202F;
}

} // namespace

std::string initials_of(std::string_view name) {
    std::vector<char32_t> letters;
    char32_t first = 0;
    bool at_word = true;
    for (std::size_t at = 0; at < name.size();) {
        char32_t const c = next_character(name, at);
        if (at_word && !separates(c)) {
            if (first == 0)
                first = c;
            if (begins_name(c))
                letters.push_back(c);
        }
        at_word = separates(c);
    }
    if (letters.empty() && first != 0)
        letters.push_back(first);
    std::string initials;
    if (!letters.empty())
        append_utf8(initials, letters.front());
    if (letters.size() > 1)
        append_utf8(initials, letters.back());
    return initials;
}

} // namespace fresque
