// Gradients baked into pixels, dithered by an ordered 8×8 pattern: steps of one level, which show as
// bands on a projector, are broken up finer than the eye can see from a seat.
#pragma once

#include "display/display_list.h"
#include "render/texture.h"
#include "render/workers.h"

#include <array>
#include <span>

namespace fresque {

// Bayer's matrix of order 8: every rank from 0 to 63 once.
// (B. E. Bayer, «An optimum method for two-level rendition of continuous-tone pictures», 1973)
constexpr std::array<std::array<std::uint8_t, 8>, 8> make_dither_ranks() {
    std::array<std::array<std::uint8_t, 8>, 8> result{};
    for (unsigned y = 0; y < 8; ++y) {
        for (unsigned x = 0; x < 8; ++x) {
            unsigned rank = 0;
            for (unsigned bit = 0; bit < 3; ++bit) {
                unsigned const of_x = x >> bit & 1;
                unsigned const of_y = y >> bit & 1;
                rank = rank << 2 | (of_x ^ of_y) << 1 | of_y;
            }
            result[y][x] = static_cast<std::uint8_t>(rank);
        }
    }
    return result;
}

inline constexpr auto dither_ranks = make_dither_ranks();

// A row of colours between two, as far from the first to the second as `parts` says, [0, 1]; its first pixel
// is the picture's (x, y).
void write_gradient_row(Pixel* row, std::span<float const> parts, int x, int y, Pixel first, Pixel last);

// What `paint` looks like on `size` pixels. `to_stage` maps pixel positions of the texture to the
// paint's own units. The workers share the rows.
Texture bake_gradient(Paint const& paint, PixelSize size, Affine const& to_stage, Workers& workers);

} // namespace fresque
