// Characters that an author cannot see or did not mean: control characters, zero-width ones in names,
// and those that reorder what stands beside them. Reported where they stand, dropped where they would do
// harm. Source: Unicode Bidi_Control; CVE-2021-42574.
#pragma once

#include "base/findings.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fresque {

// The length of a space beyond ASCII.
std::size_t wide_space_length(std::string_view text, std::size_t at);

// The length in bytes of the space at `at`, of whatever width and whether it breaks or not; 0 where
// another character stands. A tab is a space here.
inline std::size_t space_length(std::string_view text, std::size_t at) {
    if (at >= text.size())
        return 0;
    char const first = text[at];
    if (first == ' ' || first == '\t')
        return 1;
    return static_cast<unsigned char>(first) < 0x80 ? 0 : wide_space_length(text, at);
}

// The text without the spaces at both ends, of whatever width.
std::string_view trimmed(std::string_view text);

// What the text is: of names and values nothing unseen is kept, of words all but control characters.
enum class Role { Head, Words };

// Whether the text holds any byte that could begin such a character; a quick scan of a whole file.
bool may_hold_unseen(std::string_view text);

// Whether it may hold an accent that is a character of its own.
bool may_hold_accents(std::string_view text);

// Reports each unseen character of text [begin, end).
void report_unseen(std::string_view text, std::size_t begin, std::size_t end, std::uint32_t file, Role role,
                   Findings& findings);

// The text without what is to be dropped.
std::string without_unseen(std::string_view text, Role role);

} // namespace fresque
