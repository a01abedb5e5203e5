// PNG: pixels in, a file's bytes out. Set for speed: the least compression that still compresses, each
// row stored as its difference from the one above. No dates, no names: the same pixels give the same bytes.
#pragma once

#include "base/result.h"
#include "render/picture.h"

#include <cstdint>
#include <vector>

namespace fresque {

enum class PngChannels { Rgb, Rgba };

Result<std::vector<std::uint8_t>> encode_png(Bitmap const& bitmap, PngChannels channels = PngChannels::Rgb);

} // namespace fresque
