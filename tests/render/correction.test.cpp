#include "render/correction.h"

#include <doctest/doctest.h>

#include <vector>

using namespace fresque;

TEST_CASE("contrast stretches around middle grey, brightness is added, and both end at black and white") {
    auto const plain = correction_table({});
    for (std::size_t i = 0; i < plain.size(); ++i)
        CHECK(plain[i] == i);
    auto const stretched = correction_table({0, 150});
    CHECK(stretched[0] == 0);
    CHECK(stretched[64] == 32);
    CHECK(stretched[127] == 127);
    CHECK(stretched[191] == 223);
    CHECK(stretched[255] == 255);
    auto const bright = correction_table({20, 100});
    CHECK(bright[0] == 51);
    CHECK(bright[100] == 151);
    CHECK(bright[255] == 255);
    CHECK(correction_table({-50, 50})[255] == 64);
}

TEST_CASE("a picture is corrected channel by channel, the same on one thread and on two") {
    constexpr PixelSize size{37, 150};
    constexpr std::ptrdiff_t pitch = 40; // what lies between the rows is not touched
    auto const corrected = [&](int threads) {
        std::vector<Pixel> pixels(pitch * size.height, 0xFF204080);
        Workers workers(threads);
        correct({pixels.data(), size, pitch}, {10, 120}, workers);
        return pixels;
    };
    auto const one = corrected(1);
    auto const table = correction_table({10, 120});
    Pixel const expected = 0xFF000000U | Pixel{table[0x20]} << 16 | Pixel{table[0x40]} << 8 | table[0x80];
    CHECK(one.front() == expected);
    CHECK(one[149 * pitch + 36] == expected);
    CHECK(one[37] == 0xFF204080);
    CHECK(corrected(2) == one);
}
