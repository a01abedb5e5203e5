// Time as an argument: seconds, never read from a clock in the pure layers.
#pragma once

#include <limits>

namespace fresque {

using Seconds = double;

// The instant at which everything has come to rest.
inline constexpr Seconds settled = std::numeric_limits<Seconds>::infinity();

} // namespace fresque
