// Slugs: a title as a name for files and for scripts.
#pragma once

#include <string>
#include <string_view>

namespace fresque {

inline constexpr std::size_t longest_slug = 40;

// Small letters without accents, digits, and one dash for everything between: «L’été, déjà !» is l-ete-deja.
// At most `longest_slug` characters, whole words where that is possible. Empty where nothing can be written
// with these, such as in another alphabet.
std::string slug(std::string_view title);

} // namespace fresque
