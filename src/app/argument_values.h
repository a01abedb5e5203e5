// Values as they are written on the command line: sizes, times and lengths. A failure is one of usage and
// says how the value is written.
#pragma once

#include "base/geometry.h"
#include "base/result.h"
#include "base/seconds.h"

#include <string>
#include <string_view>

namespace fresque {

// 1920x1080, in pixels.
Result<PixelSize> parse_size(std::string const& text);

// 0.4s, 400ms or settled.
Result<Seconds> parse_time(std::string text);

// 12m, 12 m, 1200cm, 40ft, in metres; metres where no unit is named.
Result<double> parse_length(std::string_view text);

} // namespace fresque
