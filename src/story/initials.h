// Initials: the letters of a voice's medallion.
#pragma once

#include <string>
#include <string_view>

namespace fresque {

// The first letters of the first and the last capitalised word: Sam Altman gives SA. The first letter of a
// name without capitals, as a capital. An article at its beginning, as the language has them, is no part of
// the name: La maire gives M, Des sources anonymes gives S.
std::string initials_of(std::string_view name, std::string_view language);

} // namespace fresque
