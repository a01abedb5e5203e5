// Colour: eight bits a channel, sRGB, straight alpha.
#pragma once

#include <cmath>
#include <cstdint>

namespace fresque {

struct Color {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;

    friend bool operator==(Color const&, Color const&) = default;

    // 0xRRGGBB, opaque.
    static constexpr Color hex(std::uint32_t rgb) {
        return {static_cast<std::uint8_t>(rgb >> 16 & 0xFF), static_cast<std::uint8_t>(rgb >> 8 & 0xFF),
                static_cast<std::uint8_t>(rgb & 0xFF), 255};
    }

    // The same colour with its alpha multiplied by `opacity` in [0, 1].
    Color faded(double opacity) const {
        return {r, g, b, static_cast<std::uint8_t>(std::lround(a * opacity))};
    }
};

inline Color mix(Color from, Color to, double part) {
    auto const channel = [part](std::uint8_t x, std::uint8_t y) {
        return static_cast<std::uint8_t>(std::lround(x + (y - x) * part));
    };
    return {channel(from.r, to.r), channel(from.g, to.g), channel(from.b, to.b), channel(from.a, to.a)};
}

} // namespace fresque
