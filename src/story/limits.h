// Limits of what a translation may hold, as script/limits.h has those of a script. What is beyond one is
// reported with the value met, the limit and the place; what is within it is used.
#pragma once

#include <cstddef>

namespace fresque::limits {

inline constexpr std::size_t catalog_bytes = std::size_t{16} << 20;
inline constexpr std::size_t catalog_entries = 100'000;
inline constexpr std::size_t catalog_words_bytes = std::size_t{1}
                                                   << 20; // of one entry, and of its translation

} // namespace fresque::limits
