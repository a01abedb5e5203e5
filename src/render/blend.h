// Blending of straight-alpha colours over opaque pixels, exactly rounded: (s·a + d·(255 - a)) / 255.
#pragma once

#include "render/texture.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace fresque {

// Exactly round(value / 255) for value up to 255 · 255.
constexpr unsigned divided_by_255(unsigned value) {
    value += 128;
    return (value + (value >> 8)) >> 8;
}

// `alpha` alone counts; the colour's own does not. Two channels share one multiplication.
inline Pixel blended(Pixel under, Pixel color, unsigned alpha) {
    unsigned const rest = 255 - alpha;
    std::uint32_t even = (color & 0xFF00FF) * alpha + (under & 0xFF00FF) * rest + 0x800080;
    even = ((even + (even >> 8 & 0xFF00FF)) >> 8) & 0xFF00FF;
    std::uint32_t odd = (color >> 8 & 0xFF) * alpha + (under >> 8 & 0xFF) * rest + 0x80;
    odd = (odd + (odd >> 8)) & 0xFF00;
    return 0xFF000000 | even | odd;
}

inline void blend_pixel(Pixel& pixel, Pixel color, unsigned alpha) {
    if (alpha == 0)
        return;
    pixel = alpha == 255 ? color | 0xFF000000 : blended(pixel, color, alpha);
}

// Four pixels as eight pairs of channels; compilers make vector code of it on any machine.
using Lanes [[gnu::vector_size(16)]] = std::uint16_t;

inline Lanes load_lanes(Pixel const* pixels) {
    Lanes lanes;
    std::memcpy(&lanes, pixels, sizeof lanes);
    return lanes;
}

inline Lanes divided_by_255(Lanes sums) {
    return (sums + (sums >> 8)) >> 8;
}

// The same over a row.
inline void blend_row(Pixel* row, int count, Pixel color, unsigned alpha) {
    if (count <= 0 || alpha == 0)
        return;
    color |= 0xFF000000;
    if (alpha == 255)
        return static_cast<void>(std::fill_n(row, count, color));
    std::array<Pixel, 4> const four{color, color, color, color};
    Lanes const colors = load_lanes(four.data());
    Lanes const share = Lanes{} + static_cast<std::uint16_t>(alpha);
    Lanes const rest = Lanes{} + static_cast<std::uint16_t>(255 - alpha);
    Lanes const low = (colors & 0xFF) * share + 128;
    Lanes const high = (colors >> 8) * share + 128;
    int x = 0;
    for (; x + 4 <= count; x += 4) {
        Lanes const under = load_lanes(row + x);
        Lanes const result =
            divided_by_255((under & 0xFF) * rest + low) | divided_by_255((under >> 8) * rest + high) << 8;
        std::memcpy(row + x, &result, sizeof result);
    }
    for (; x < count; ++x)
        row[x] = blended(row[x], color, alpha);
}

// Each channel of both colours multiplied.
inline Pixel tinted(Pixel a, Pixel b) {
    Pixel result = 0;
    for (unsigned shift = 0; shift < 32; shift += 8)
        result |= divided_by_255((a >> shift & 0xFF) * (b >> shift & 0xFF)) << shift;
    return result;
}

} // namespace fresque
