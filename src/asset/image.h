// Images: bytes in, pixels out. PNG and JPEG, known by their first bytes. What an image may cost is
// bounded before anything is decoded: sides, area, and the memory the decoder may ask for.
#pragma once

#include "base/geometry.h"
#include "base/large_memory.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace fresque {

struct ImageLimits {
    std::size_t bytes = std::size_t{64} << 20;  // of the file
    int side = 16'384;                          // pixels
    std::int64_t area = std::int64_t{64} << 20; // pixels
    std::size_t memory = std::size_t{384} << 20;
};

// Rows from top to bottom, four bytes a pixel: red, green, blue, alpha (straight).
struct Image {
    PixelSize size;
    PixelBytes rgba;
};

Result<Image> decode_image(std::span<std::uint8_t const> bytes, ImageLimits const& limits = {});

// Only the size, from the header.
Result<PixelSize> image_size(std::span<std::uint8_t const> bytes, ImageLimits const& limits = {});

} // namespace fresque
