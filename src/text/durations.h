// The time between two dates, in words: as exact as the dates are, and never more than is known.
#pragma once

#include <string>
#include <string_view>

namespace fresque {

// «4 mois», “2 years and 3 months”, «environ 5 mois» between two days that are no whole months apart.
// The order of the dates does not matter. Empty where nothing true can be said: two dates in one year of
// which only the year is known. Dates are 2015, 2019-07 or 2019-07-22.
std::string written_duration(std::string_view from, std::string_view to, std::string_view language);

} // namespace fresque
