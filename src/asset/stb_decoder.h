// The one door to stb_image: PNG and JPEG only, from memory only, and no more memory than allowed.
#pragma once

#include "asset/image.h"

#include <optional>

namespace fresque {

struct DecodedPixels {
    PixelSize size;
    PixelBytes rgba;
    std::string problem; // empty where it went well
};

// What the header says; nothing where there is no header of either format.
std::optional<PixelSize> stb_size(std::span<std::uint8_t const> bytes);

// `memory` is the most that the decoder may hold at any time, in bytes.
DecodedPixels stb_decode(std::span<std::uint8_t const> bytes, std::size_t memory);

} // namespace fresque
