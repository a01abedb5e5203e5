// Byte rows: eight bytes of a text looked at together. Most of a text is letters of ASCII, of which a scan
// for something rare can pass eight at a time.
//
//     a row of 8 bytes as one number; the highest bit of a byte is set where it is one of those looked for
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace fresque {

// Each gives the bits of the bytes that are such; of those behind the first it may give more.
struct ByteRow {
    static constexpr std::size_t length = 8;
    static constexpr std::uint64_t ones = 0x0101010101010101U;
    static constexpr std::uint64_t high_bits = 0x8080808080808080U;

    std::uint64_t bytes = 0;

    std::uint64_t beyond_ascii() const { return bytes & high_bits; }
    // Less than n, which is 128 at the most. Source: Warren, Hacker's Delight, 6-1.
    std::uint64_t less_than(std::uint64_t n) const { return (bytes - ones * n) & ~bytes & high_bits; }
    // 127 or more.
    std::uint64_t delete_or_beyond() const { return (bytes | (bytes + ones)) & high_bits; }
};

// Where the first byte may stand, from `at` on, that is one of those which `bits_of` gives: nothing before it
// is. The last bytes, which fill no row, are left to the caller.
template<typename BitsOf>
std::size_t first_in_rows(std::string_view text, std::size_t at, BitsOf bits_of) {
    for (; at + ByteRow::length <= text.size(); at += ByteRow::length) {
        ByteRow row;
        std::memcpy(&row.bytes, text.data() + at, ByteRow::length);
        std::uint64_t const bits = bits_of(row);
        if (bits == 0)
            continue;
        bool const in_order = std::endian::native == std::endian::little;
        return in_order ? at + static_cast<std::size_t>(std::countr_zero(bits)) / 8 : at;
    }
    return at;
}

} // namespace fresque
