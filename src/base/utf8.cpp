#include "base/utf8.h"

#include "base/byte_row.h"

#include <algorithm>

namespace fresque {

namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

bool is_continuation(unsigned byte) {
    return (byte & 0xC0U) == 0x80U;
}

// The length of the well-formed sequence at `at`; 0 where it is malformed (table 3-7).
std::size_t sequence_length(std::string_view text, std::size_t at) {
    unsigned const first = byte_at(text, at);
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    unsigned const second = byte_at(text, at + 1);
    if (!is_continuation(second))
        return 0;
    if (first < 0xE0)
        return 2;
    if (first == 0xE0 && second < 0xA0)
        return 0; // overlong
    if (first == 0xED && second > 0x9F)
        return 0; // surrogates
    if (first == 0xF0 && second < 0x90)
        return 0; // overlong
    if (first == 0xF4 && second > 0x8F)
        return 0; // above U+10FFFF
    if (!is_continuation(byte_at(text, at + 2)))
        return 0;
    if (first < 0xF0)
        return 3;
    return is_continuation(byte_at(text, at + 3)) ? 4 : 0;
}

} // namespace

std::optional<std::size_t> first_malformed_byte(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            std::size_t const after = first_in_rows(text, at, [](ByteRow row) { return row.beyond_ascii(); });
            at = std::max(after, at + 1);
            continue;
        }
        std::size_t const length = sequence_length(text, at);
        if (length == 0)
            return at;
        at += length;
    }
    return std::nullopt;
}

char32_t next_character(std::string_view text, std::size_t& at) {
    if (unsigned const byte = byte_at(text, at); byte < 0x80) {
        ++at;
        return static_cast<char32_t>(byte);
    }
    std::size_t const length = sequence_length(text, at);
    if (length <= 1) {
        unsigned const byte = byte_at(text, at++);
        return length == 1 ? static_cast<char32_t>(byte) : U'\uFFFD';
    }
    unsigned character = byte_at(text, at) & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        character = character << 6 | (byte_at(text, at + i) & 0x3FU);
    at += length;
    return static_cast<char32_t>(character);
}

char32_t previous_character(std::string_view text, std::size_t& at) {
    constexpr std::size_t longest = 4;
    std::size_t const end = at;
    for (std::size_t length = longest; length > 1; --length)
        if (length <= end && sequence_length(text, end - length) == length) {
            at = end - length;
            std::size_t begin = at;
            return next_character(text, begin);
        }
    at = end - 1;
    std::size_t begin = at;
    return next_character(text.substr(0, end), begin);
}

void append_utf8(std::string& text, char32_t character) {
    auto const append = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (character < 0x80) {
        append(character);
    } else if (character < 0x800) {
        append(0xC0 | character >> 6);
        append(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        append(0xE0 | character >> 12);
        append(0x80 | (character >> 6 & 0x3F));
        append(0x80 | (character & 0x3F));
    } else {
        append(0xF0 | character >> 18);
        append(0x80 | (character >> 12 & 0x3F));
        append(0x80 | (character >> 6 & 0x3F));
        append(0x80 | (character & 0x3F));
    }
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (char const byte : text)
        count += is_continuation(static_cast<unsigned char>(byte)) ? 0U : 1U;
    return count;
}

} // namespace fresque
