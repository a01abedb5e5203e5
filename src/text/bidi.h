// Bidi: which way each part of a text runs, and in what order the parts of a line stand.
//
//     stored   abc SHALOM 12     levels  0000 111111 122
//     drawn    abc 12 MOLAHS
//
// Source: UAX #9, Unicode Bidirectional Algorithm, as ICU does it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace fresque {

using BidiLevel = std::uint8_t; // odd: from right to left

// One level for each byte; both are empty where all of the text runs from left to right.
struct BidiLevels {
    std::vector<BidiLevel> level;
    std::vector<BidiLevel> paragraph; // of the paragraph around the byte

    BidiLevel at(std::size_t byte) const { return byte < level.size() ? level[byte] : BidiLevel{0}; }
    bool rightwards(std::size_t byte) const { return byte >= paragraph.size() || paragraph[byte] % 2 == 0; }
};

// A paragraph runs the way of its first letter, and one without letters the way of the language.
BidiLevels bidi_levels(std::string_view text, std::string_view language);

// The order, from left to right, in which the parts of one line with these levels are drawn.
std::vector<std::size_t> visual_order(std::vector<BidiLevel> const& levels);

} // namespace fresque
