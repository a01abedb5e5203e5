#include "asset/jpeg_tables.h"

#include <cstddef>

namespace fresque {

namespace {

constexpr std::uint8_t marker_begin = 0xFF;
constexpr std::uint8_t define_huffman_tables = 0xC4;
constexpr std::size_t most_codes = 256;

// Markers without a length: what stands for a plain 0xFF, restarts, begin and end of the image.
bool stands_alone(std::uint8_t marker) {
    return marker == 0x00 || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD9);
}

// The content of one segment: tables one after the other, each a byte, 16 counts and as many values.
bool sound(std::span<std::uint8_t const> segment) {
    constexpr std::size_t head = 17;
    for (std::size_t at = 0; at < segment.size();) {
        if (segment.size() - at < head)
            return false;
        std::size_t codes = 0;
        for (std::size_t i = 1; i < head; ++i)
            codes += segment[at + i];
        if (codes > most_codes)
            return false;
        at += head + codes;
    }
    return true;
}

} // namespace

std::string damaged_tables(std::span<std::uint8_t const> jpeg) {
    std::size_t at = 0;
    while (at + 1 < jpeg.size()) {
        // Pixels stand between segments; in them 0xFF is always followed by a marker that stands alone.
        if (jpeg[at] != marker_begin || jpeg[at + 1] == marker_begin || stands_alone(jpeg[at + 1])) {
            ++at;
            continue;
        }
        if (jpeg.size() - at < 4)
            return "it ends too early";
        std::size_t const length = std::size_t{jpeg[at + 2]} << 8 | jpeg[at + 3];
        if (length < 2 || length > jpeg.size() - at - 2)
            return "it ends too early";
        if (jpeg[at + 1] == define_huffman_tables && !sound(jpeg.subspan(at + 4, length - 2)))
            return "one of its tables has more codes than there can be";
        at += 2 + length;
    }
    return {};
}

} // namespace fresque
