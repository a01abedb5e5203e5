#include "render/correction.h"

#include <algorithm>
#include <cmath>

namespace fresque {

namespace {

constexpr int rows_at_once = 64;

} // namespace

std::array<std::uint8_t, 256> correction_table(Correction const& correction) {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        double const value = static_cast<double>(i) / 255;
        double const corrected =
            (value - 0.5) * correction.contrast / 100 + 0.5 + correction.brightness / 100.0;
        table[i] = static_cast<std::uint8_t>(std::lround(std::clamp(corrected, 0.0, 1.0) * 255));
    }
    return table;
}

void correct(Canvas const& canvas, Correction const& correction, Workers& workers) {
    if (correction.none())
        return;
    auto const table = correction_table(correction);
    auto const corrected = [&table](Pixel pixel) {
        return (pixel & 0xFF000000U) | Pixel{table[pixel >> 16 & 0xFFU]} << 16 |
               Pixel{table[pixel >> 8 & 0xFFU]} << 8 | table[pixel & 0xFFU];
    };
    int const bands = (canvas.size.height + rows_at_once - 1) / rows_at_once;
    workers.run(bands, [&](int band) {
        int const end = std::min(canvas.size.height, (band + 1) * rows_at_once);
        for (int y = band * rows_at_once; y < end; ++y)
            std::transform(canvas.row(y), canvas.row(y) + canvas.size.width, canvas.row(y), corrected);
    });
}

} // namespace fresque
