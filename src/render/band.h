// A band: the rows of a canvas that one thread draws at a time, and how each kind of primitive is drawn
// into them. What a row is put together in is kept from one picture to the next.
#pragma once

#include "render/primitives.h"
#include "render/rasteriser.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace fresque {

struct Rasteriser::Scratch {
    std::vector<Tap> columns;
    std::vector<Pixel> texels;           // a mixed row of a texture
    std::vector<std::uint16_t> coverage; // the same of coverage, 256 times as large
    std::vector<Pixel> colors;           // what is blended into a row of the canvas
    std::vector<std::uint8_t> covered;   // how far, in 255 parts
    std::vector<std::uint16_t> shares;   // or in 256
    std::vector<float> parts;            // of a ramp
};

class Band {
  public:
    Band(Canvas const& canvas, Rasteriser::Scratch& scratch, int top, int bottom) :
        canvas_(canvas), scratch_(scratch), top_(top), bottom_(bottom) {}

    // `wanted` are the numbers of the primitives that reach into the band.
    void draw(std::vector<Primitive> const& primitives, std::span<std::uint32_t const> wanted);

  private:
    void clear();
    void draw(Primitive const& primitive);

    void flat(Primitive const& p);
    void ramp_down(Primitive const& p);
    void ramp_across(Primitive const& p);
    void ramp_row(Primitive const& p, Pixel* row, int y, double length);
    void texels(Primitive const& p);
    void stretched_texels(Primitive const& p);
    void coverage(Primitive const& p);
    void stretched_coverage(Primitive const& p);
    void mix_texel_rows(Primitive const& p, int y);
    void mix_coverage_rows(Primitive const& p, int y);
    void measure_columns(Primitive const& p);

    template<typename Span>
    void spans(Primitive const& p, Span span);
    void flat_triangle(Primitive const& p);
    void fading_triangle(Primitive const& p);
    void fading_gently(Primitive const& p, Plane const& alpha);
    void colored_triangle(Primitive const& p);
    void textured_triangle(Primitive const& p);

    // Calls row(y, pixels) for every row that the primitive has in this band.
    template<typename Row>
    void rows(Primitive const& primitive, Row row) {
        int const end = std::min(primitive.y1, bottom_);
        for (int y = std::max(primitive.y0, top_); y < end; ++y)
            row(y, canvas_.row(y));
    }

    Canvas const& canvas_;
    Rasteriser::Scratch& scratch_;
    int top_;
    int bottom_;
    int first_texel_ = 0; // of a stretched texture: what its columns need of each row
    std::size_t texel_count_ = 0;
    bool shifted_ = false; // not stretched across, only moved by a part of a texel
};

// What dithering adds to each of eight pixels in a row that begins at (x, y), in 256 parts of a level.
std::array<std::uint8_t, 8> dither_thresholds(int x, int y);

inline constexpr float share_of_level = 256.0F / 255; // of a colour, in 256 parts, for a level of its alpha
inline constexpr double gentle_slope = 4; // levels of alpha a pixel; edges are steeper, and not dithered

} // namespace fresque
