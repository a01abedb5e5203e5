// Textures by number, apart from where they are drawn: pages of glyphs and coverage (8 bits a texel),
// images and baked gradients (32 bits a texel). A sink keeps its own copy and renews what is newer than
// it last saw. Numbers are never used twice; number 0 stands for «no texture, plain colour».
#pragma once

#include "base/geometry.h"
#include "base/large_memory.h"
#include "render/imgui.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace fresque {

// 0xAARRGGBB, straight alpha: the order of a window's pixels, so that an opaque one is copied as it is.
using Pixel = std::uint32_t;

inline constexpr TextureNumber no_texture = 0;

using Pixels = std::vector<Pixel, LargeMemory<Pixel>>;

struct Texture {
    PixelSize size;
    std::vector<std::uint8_t> coverage; // one of these two is filled
    Pixels pixels;
    bool opaque = false;                     // every pixel has alpha 255
    std::uint32_t version = 1;               // grows with each change
    std::vector<std::uint32_t> row_versions; // of each row; empty where a texture never changes

    bool is_coverage() const { return !coverage.empty(); }
    std::uint8_t const* coverage_row(int y) const { return coverage.data() + row_start(y); }
    std::uint8_t* coverage_row(int y) { return coverage.data() + row_start(y); }
    Pixel const* pixel_row(int y) const { return pixels.data() + row_start(y); }
    Pixel* pixel_row(int y) { return pixels.data() + row_start(y); }

    // Notes that the rows [first, end) have changed.
    void touch(int first, int end);

  private:
    std::size_t row_start(int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width);
    }
};

Texture coverage_texture(PixelSize size);
Texture color_texture(PixelSize size); // its pixels are still to be written
// From straight red, green, blue, alpha bytes, as images are decoded.
Texture texture_from_rgba(PixelSize size, std::span<std::uint8_t const> rgba);
// The next smaller step of a mip chain: each texel the mean of up to four, colours weighed by alpha.
Texture halved(Texture const& texture);

class TextureStore {
  public:
    TextureNumber add(Texture texture);
    void remove(TextureNumber number) { textures_.erase(number); }
    // Null for no_texture and for what has been removed.
    Texture const* find(TextureNumber number) const;
    Texture* find(TextureNumber number);
    std::size_t bytes() const;

  private:
    std::map<TextureNumber, std::unique_ptr<Texture>> textures_;
    TextureNumber next_ = 1;
};

} // namespace fresque
