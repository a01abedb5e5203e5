// Limits of what a script may hold, so that no text can exhaust memory, stack or patience. Each is
// reported with the value met, the limit and the place; what is within the limit still plays.
#pragma once

#include <cstddef>

namespace fresque::limits {

inline constexpr std::size_t file_bytes = std::size_t{16} << 20;
inline constexpr std::size_t lines = 1'000'000; // of a file, empty ones aside
inline constexpr std::size_t line_bytes = std::size_t{64} << 10;
inline constexpr std::size_t nesting = 64;
inline constexpr std::size_t scenes = 25'000;
inline constexpr std::size_t steps = 250'000;              // in the whole story
inline constexpr std::size_t elements_per_scene = 256;     // with their parts
inline constexpr std::size_t compared_words = 200'000'000; // of extracts with quotes, in the whole story
inline constexpr std::size_t files = 1'000;                // of one story

} // namespace fresque::limits
