// Values as they are written on the command line: sizes and times. A failure is one of usage and says
// how the value is written.
#pragma once

#include "base/geometry.h"
#include "base/result.h"
#include "base/seconds.h"

#include <string>

namespace fresque {

// 1920x1080, in pixels.
Result<PixelSize> parse_size(std::string const& text);

// 0.4s, 400ms or settled.
Result<Seconds> parse_time(std::string text);

} // namespace fresque
