// UTF-8: strict decoding (no overlong forms, no surrogates, nothing above U+10FFFF).
// Source: The Unicode Standard, table 3-7, well-formed UTF-8 byte sequences.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fresque {

// The first byte that is not well-formed UTF-8, if any.
std::optional<std::size_t> first_malformed_byte(std::string_view text);

// The character that begins at `at`, which must be inside the text; `at` moves past it. A malformed
// byte counts as one U+FFFD.
char32_t next_character(std::string_view text, std::size_t& at);

// The character that ends at `at`, which must not be the beginning; `at` moves to where it begins.
char32_t previous_character(std::string_view text, std::size_t& at);

void append_utf8(std::string& text, char32_t character);

// How many characters the text holds.
std::size_t count_characters(std::string_view text);

} // namespace fresque
