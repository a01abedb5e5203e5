// Byte rows: eight bytes of a text looked at together. Most of a text is letters of ASCII, of which a scan
// for something rare can pass eight at a time.
//
//     a row of 8 bytes as one number; the highest bit of each byte tells of it
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace fresque {

struct ByteRow {
    static constexpr std::size_t length = 8;
    static constexpr std::uint64_t ones = 0x0101010101010101U;
    static constexpr std::uint64_t high_bits = 0x8080808080808080U;

    std::uint64_t bytes = 0;

    bool has_beyond_ascii() const { return (bytes & high_bits) != 0; }
    // Whether some byte is less than n, which is 128 at the most. Source: Warren, Hacker's Delight, 6-1.
    bool has_less_than(std::uint64_t n) const { return ((bytes - ones * n) & ~bytes & high_bits) != 0; }
    // Whether some byte is 127 or more.
    bool has_delete_or_beyond() const { return ((bytes | (bytes + ones)) & high_bits) != 0; }
};

// Where the first row from `at` on begins that is not to be passed over, or what is left of the text.
template<typename PassesOver>
std::size_t after_rows(std::string_view text, std::size_t at, PassesOver passes_over) {
    for (; at + ByteRow::length <= text.size(); at += ByteRow::length) {
        ByteRow row;
        std::memcpy(&row.bytes, text.data() + at, ByteRow::length);
        if (!passes_over(row))
            break;
    }
    return at;
}

} // namespace fresque
