// A look at a JPEG's Huffman tables before anything decodes them. The decoder trusts a table to have at
// most 256 codes and writes past its end where it has more; such a file is refused here.
// Source: ITU-T T.81, annex B, marker segments.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace fresque {

// What is wrong with the tables; empty where they are sound.
std::string damaged_tables(std::span<std::uint8_t const> jpeg);

} // namespace fresque
