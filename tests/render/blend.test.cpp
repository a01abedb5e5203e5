// Rows that are blended as vectors come out as if they had been blended one pixel after the other.
#include "render/blend.h"

#include <doctest/doctest.h>

#include <vector>

using namespace fresque;

namespace {

constexpr int count = 203; // no multiple of four

struct Noise {
    std::uint32_t state = 12345;
    std::uint32_t operator()() { return state = state * 1664525 + 1013904223; }
};

std::vector<Pixel> ground(Noise& noise) {
    std::vector<Pixel> row(count);
    for (Pixel& pixel : row)
        pixel = noise() | 0xFF000000;
    return row;
}

} // namespace

TEST_CASE("coverage over a row") {
    Noise noise;
    for (unsigned const alpha : {0U, 1U, 100U, 254U, 255U}) {
        std::vector<Pixel> row = ground(noise);
        std::vector<Pixel> expected = row;
        std::vector<std::uint8_t> coverage(count);
        for (std::size_t i = 0; i < coverage.size(); ++i)
            coverage[i] = static_cast<std::uint8_t>(i % 3 == 0 ? i % 2 * 255 : noise() >> 24);
        Pixel const color = noise();
        for (std::size_t i = 0; i < row.size(); ++i)
            blend_pixel(expected[i], color, divided_by_255(coverage[i] * alpha));
        blend_covered_row(row.data(), coverage.data(), count, color, alpha);
        CHECK(row == expected);
    }
}

TEST_CASE("colours over a row") {
    Noise noise;
    for (unsigned const alpha : {0U, 77U, 255U}) {
        std::vector<Pixel> row = ground(noise);
        std::vector<Pixel> expected = row;
        std::vector<Pixel> colors(count);
        for (Pixel& color : colors)
            color = noise();
        for (std::size_t i = 0; i < row.size(); ++i)
            blend_pixel(expected[i], colors[i], divided_by_255((colors[i] >> 24) * alpha));
        blend_colors_row(row.data(), colors.data(), count, alpha);
        CHECK(row == expected);
    }
}

TEST_CASE("a dithered colour over a row") {
    Noise noise;
    std::array<std::uint8_t, 8> const thresholds{2, 130, 34, 162, 10, 138, 42, 254};
    std::vector<Pixel> row = ground(noise);
    std::vector<Pixel> const before = row;
    std::vector<Pixel> expected = row;
    std::vector<std::uint16_t> shares(count);
    for (std::size_t i = 0; i < shares.size(); ++i)
        shares[i] = static_cast<std::uint16_t>(i % 5 == 0 ? i % 2 * 256 : noise() % 257);
    Pixel const color = noise();
    for (std::size_t i = 0; i < row.size(); ++i)
        expected[i] = dithered(row[i], color, shares[i], thresholds[i & 7]);
    blend_dithered_row(row.data(), shares.data(), count, color, thresholds);
    CHECK(row == expected);
    for (std::size_t i = 0; i < row.size(); i += 5) // none of it, or nothing else
        CHECK(row[i] == (shares[i] == 0 ? before[i] : color | 0xFF000000));
}
