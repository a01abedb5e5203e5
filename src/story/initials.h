// Initials: the letters of a voice's medallion.
#pragma once

#include <string>
#include <string_view>

namespace fresque {

// The first letters of the first and the last capitalised word: Sam Altman gives SA, Des sources anonymes
// gives D. The first letter of a name without capitals.
std::string initials_of(std::string_view name);

} // namespace fresque
