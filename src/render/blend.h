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

// The lanes of colours over the pixels under them, each with its share of 255.
inline Lanes blended(Lanes under, Lanes colors, Lanes shares) {
    Lanes const rest = 255 - shares;
    Lanes const even = (under & 0xFF) * rest + (colors & 0xFF) * shares + 128;
    Lanes const odd = (under >> 8) * rest + (colors >> 8) * shares + 128;
    return divided_by_255(even) | divided_by_255(odd) << 8;
}

// One colour over a row.
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

using Words [[gnu::vector_size(16)]] = std::uint32_t;
using Bytes [[gnu::vector_size(4)]] = std::uint8_t;

// Each of four values in both lanes of its pixel.
inline Lanes in_both_lanes(Words values) {
    Words const doubled = values | values << 16;
    Lanes lanes;
    std::memcpy(&lanes, &doubled, sizeof lanes);
    return lanes;
}

using Shares [[gnu::vector_size(8)]] = std::uint16_t;

// Each of four small numbers in both lanes of its pixel.
template<typename Four, typename Value>
Lanes four_in_both_lanes(Value const* values) {
    Four four;
    std::memcpy(&four, values, sizeof four);
    return in_both_lanes(__builtin_convertvector(four, Words));
}

// One colour over a row, as far as each pixel is covered.
inline void blend_covered_row(Pixel* row, std::uint8_t const* coverage, int count, Pixel color,
                              unsigned alpha) {
    color |= 0xFF000000;
    std::array<Pixel, 4> const four{color, color, color, color};
    Lanes const colors = load_lanes(four.data());
    Lanes const most = Lanes{} + static_cast<std::uint16_t>(alpha);
    int x = 0;
    for (; x + 4 <= count; x += 4) {
        std::uint32_t word = 0;
        std::memcpy(&word, coverage + x, sizeof word);
        if (word == 0)
            continue;
        Lanes const covered = four_in_both_lanes<Bytes>(coverage + x);
        Lanes const result = blended(load_lanes(row + x), colors, divided_by_255(covered * most + 128));
        std::memcpy(row + x, &result, sizeof result);
    }
    for (; x < count; ++x)
        blend_pixel(row[x], color, divided_by_255(coverage[x] * alpha));
}

// Colours over a row, each as dense as its own alpha and `alpha` together.
inline void blend_colors_row(Pixel* row, Pixel const* colors, int count, unsigned alpha) {
    Lanes const most = Lanes{} + static_cast<std::uint16_t>(alpha);
    int x = 0;
    for (; x + 4 <= count; x += 4) {
        Words texels;
        std::memcpy(&texels, colors + x, sizeof texels);
        Lanes const shares = divided_by_255(in_both_lanes(texels >> 24) * most + 128);
        texels |= 0xFF000000;
        Lanes lanes;
        std::memcpy(&lanes, &texels, sizeof lanes);
        Lanes const result = blended(load_lanes(row + x), lanes, shares);
        std::memcpy(row + x, &result, sizeof result);
    }
    for (; x < count; ++x)
        blend_pixel(row[x], colors[x], divided_by_255((colors[x] >> 24) * alpha));
}

inline Pixel dithered(Pixel under, Pixel color, std::uint32_t share, std::uint32_t threshold) {
    std::uint32_t const rest = 256 - share;
    std::uint32_t const even =
        (under & 0xFF00FF) * rest + (color & 0xFF00FF) * share + (threshold << 16 | threshold);
    std::uint32_t const odd = (under >> 8 & 0xFF) * rest + (color >> 8 & 0xFF) * share + threshold;
    return 0xFF000000 | (even >> 8 & 0xFF00FF) | (odd & 0xFF00);
}

// One colour over a row in 256 shares, dithered: `thresholds` say for each pixel, in 256 parts of a level,
// how much is added before the rest is cut off. Only so does a faint ramp over a plain ground show no bands.
inline void blend_dithered_row(Pixel* row, std::uint16_t const* shares, int count, Pixel color,
                               std::array<std::uint8_t, 8> const& thresholds) {
    color |= 0xFF000000;
    std::array<Pixel, 4> const four{color, color, color, color};
    Lanes const colors = load_lanes(four.data());
    std::array<Lanes, 2> const added{four_in_both_lanes<Bytes>(thresholds.data()),
                                     four_in_both_lanes<Bytes>(thresholds.data() + 4)};
    int x = 0;
    for (; x + 4 <= count; x += 4) {
        Lanes const share = four_in_both_lanes<Shares>(shares + x);
        Lanes const rest = 256 - share;
        Lanes const under = load_lanes(row + x);
        Lanes const& threshold = added[static_cast<std::size_t>(x / 4 & 1)];
        Lanes const even = (under & 0xFF) * rest + (colors & 0xFF) * share + threshold;
        Lanes const odd = (under >> 8) * rest + (colors >> 8) * share + threshold;
        Lanes const result = even >> 8 | (odd & 0xFF00);
        std::memcpy(row + x, &result, sizeof result);
    }
    for (; x < count; ++x)
        row[x] = dithered(row[x], color, shares[x], thresholds[static_cast<std::size_t>(x & 7)]);
}

// Each channel of both colours multiplied.
inline Pixel tinted(Pixel a, Pixel b) {
    Pixel result = 0;
    for (unsigned shift = 0; shift < 32; shift += 8)
        result |= divided_by_255((a >> shift & 0xFF) * (b >> shift & 0xFF)) << shift;
    return result;
}

} // namespace fresque
