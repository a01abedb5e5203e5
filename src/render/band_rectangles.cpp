// How a band draws rectangles: plain, ramps, and textures, texel by pixel or stretched.
#include "render/band.h"

#include "render/blend.h"
#include "render/gradient.h"

#include <type_traits>

namespace fresque {

namespace {

float part_of(double way, double length) {
    return std::clamp(static_cast<float>(way / length), 0.0F, 1.0F);
}

template<typename Value>
void write_between(std::vector<Value>& values, std::vector<float> const& parts, float from, float change) {
    values.resize(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i)
        values[i] = static_cast<Value>(static_cast<int>(from + change * parts[i] + 0.5F));
}

Tap vertical_tap(Primitive const& p, int y) {
    Corner const& a = p.corners[0];
    Corner const& c = p.corners[2];
    double const step = (c.v - a.v) / (c.y - a.y);
    return tap_at(a.v + (y + 0.5 - a.y) * step, p.texture->size.height);
}

template<typename Texel>
Texel const* texel_row(Texture const& texture, int y) {
    if constexpr (std::is_same_v<Texel, Pixel>)
        return texture.pixel_row(y);
    else
        return texture.coverage_row(y);
}

// The two rows of texels that a row of pixels lies between.
template<typename Texel>
struct Rows {
    Texel const* upper;
    Texel const* lower;
    std::uint16_t of_upper; // in 256 parts
    std::uint16_t of_lower;

    Rows(Primitive const& p, int y, int first) {
        Tap const tap = vertical_tap(p, y);
        upper = texel_row<Texel>(*p.texture, tap.index) + first;
        lower = texel_row<Texel>(*p.texture, std::min(tap.index + 1, p.texture->size.height - 1)) + first;
        of_lower = static_cast<std::uint16_t>(tap.weight);
        of_upper = static_cast<std::uint16_t>(256 - tap.weight);
    }
};

std::uint8_t mixed_neighbours(std::uint16_t const* pair, std::uint32_t weight) {
    return static_cast<std::uint8_t>((pair[0] * (256 - weight) + pair[1] * weight + 0x8000) >> 16);
}

void mix_neighbours(std::uint16_t const* line, std::uint8_t* out, std::size_t count, std::uint32_t weight) {
    for (std::size_t i = 0; i < count; ++i)
        out[i] = mixed_neighbours(line + i, weight);
}

} // namespace

std::array<std::uint8_t, 8> dither_thresholds(int x, int y) {
    std::array<std::uint8_t, 8> result{};
    auto const& ranks = dither_ranks[static_cast<std::size_t>(y & 7)];
    for (std::size_t i = 0; i < 8; ++i)
        result[i] = static_cast<std::uint8_t>(4 * ranks[(static_cast<std::size_t>(x) + i) & 7] + 2);
    return result;
}

void Band::flat(Primitive const& p) {
    Pixel const color = p.corners[0].color;
    rows(p, [&](int, Pixel* row) { blend_row(row + p.x0, p.x1 - p.x0, color, color >> 24); });
}

void Band::ramp_down(Primitive const& p) {
    double const length = p.corners[2].y - p.corners[0].y;
    scratch_.parts.resize(static_cast<std::size_t>(p.x1 - p.x0));
    rows(p, [&](int y, Pixel* row) {
        std::fill(scratch_.parts.begin(), scratch_.parts.end(), part_of(y + 0.5 - p.corners[0].y, length));
        ramp_row(p, row, y, length);
    });
}

void Band::ramp_across(Primitive const& p) {
    double const length = p.corners[2].x - p.corners[0].x;
    scratch_.parts.clear();
    for (int x = p.x0; x < p.x1; ++x)
        scratch_.parts.push_back(part_of(x + 0.5 - p.corners[0].x, length));
    rows(p, [&](int y, Pixel* row) { ramp_row(p, row, y, length); });
}

// Between two colours, by colour; one colour that fades, by its alpha: an edge in levels, a scrim finer than
// that and dithered.
void Band::ramp_row(Primitive const& p, Pixel* row, int y, double length) {
    Pixel const first = p.corners[0].color;
    Pixel const last = p.corners[2].color;
    int const count = p.x1 - p.x0;
    if (((first ^ last) & 0xFFFFFF) != 0) {
        scratch_.colors.resize(scratch_.parts.size());
        write_gradient_row(scratch_.colors.data(), scratch_.parts, p.x0, y, first, last);
        return blend_colors_row(row + p.x0, scratch_.colors.data(), count, 255);
    }
    auto const from = static_cast<float>(first >> 24);
    float const change = static_cast<float>(last >> 24) - from;
    if (std::abs(change) > gentle_slope * length) {
        write_between(scratch_.covered, scratch_.parts, from, change);
        return blend_covered_row(row + p.x0, scratch_.covered.data(), count, first, 255);
    }
    write_between(scratch_.shares, scratch_.parts, from * share_of_level, change * share_of_level);
    blend_dithered_row(row + p.x0, scratch_.shares.data(), count, first, dither_thresholds(p.x0, y));
}

void Band::texels(Primitive const& p) {
    unsigned const alpha = p.corners[0].color >> 24;
    bool const covering = p.texture->opaque && alpha == 255;
    rows(p, [&](int y, Pixel* row) {
        Pixel const* const from = p.texture->pixel_row(y + p.texel_y) + p.texel_x;
        if (covering)
            std::copy(from + p.x0, from + p.x1, row + p.x0);
        else
            blend_colors_row(row + p.x0, from + p.x0, p.x1 - p.x0, alpha);
    });
}

// First two rows of texels are mixed into one, then neighbours within it.
void Band::stretched_texels(Primitive const& p) {
    measure_columns(p);
    unsigned const alpha = p.corners[0].color >> 24;
    bool const covering = p.texture->opaque && alpha == 255;
    auto const width = static_cast<std::size_t>(p.x1 - p.x0);
    scratch_.colors.resize(width);
    rows(p, [&](int y, Pixel* row) {
        mix_texel_rows(p, y);
        Pixel* const out = covering ? row + p.x0 : scratch_.colors.data();
        for (std::size_t i = 0; i < width; ++i) {
            Tap const& column = scratch_.columns[i];
            Pixel const* const texel = scratch_.texels.data() + column.index;
            out[i] = mixed(texel[0], texel[1], column.weight);
        }
        if (!covering)
            blend_colors_row(row + p.x0, out, p.x1 - p.x0, alpha);
    });
}

void Band::mix_texel_rows(Primitive const& p, int y) {
    Rows<Pixel> const texels(p, y, first_texel_);
    auto const* const a = reinterpret_cast<std::uint8_t const*>(texels.upper);
    auto const* const b = reinterpret_cast<std::uint8_t const*>(texels.lower);
    auto* const out = reinterpret_cast<std::uint8_t*>(scratch_.texels.data());
    for (std::size_t i = 0; i < 4 * texel_count_; ++i)
        out[i] = static_cast<std::uint8_t>(
            static_cast<std::uint16_t>(a[i] * texels.of_upper + b[i] * texels.of_lower + 128) >> 8);
    scratch_.texels[texel_count_] = scratch_.texels[texel_count_ - 1];
}

void Band::coverage(Primitive const& p) {
    Pixel const color = p.corners[0].color;
    rows(p, [&](int y, Pixel* row) {
        std::uint8_t const* const from = p.texture->coverage_row(y + p.texel_y) + p.texel_x;
        blend_covered_row(row + p.x0, from + p.x0, p.x1 - p.x0, color, color >> 24);
    });
}

// As stretched texels are, but exact: both steps together are rounded once.
void Band::stretched_coverage(Primitive const& p) {
    measure_columns(p);
    Pixel const color = p.corners[0].color;
    auto const width = static_cast<std::size_t>(p.x1 - p.x0);
    scratch_.covered.resize(width);
    rows(p, [&](int y, Pixel* row) {
        mix_coverage_rows(p, y);
        std::uint8_t* const out = scratch_.covered.data();
        std::uint16_t const* const line = scratch_.coverage.data();
        if (shifted_)
            mix_neighbours(line + scratch_.columns[0].index, out, width, scratch_.columns[0].weight);
        else
            for (std::size_t i = 0; i < width; ++i) {
                Tap const& column = scratch_.columns[i];
                out[i] = mixed_neighbours(line + column.index, column.weight);
            }
        blend_covered_row(row + p.x0, out, p.x1 - p.x0, color, color >> 24);
    });
}

void Band::mix_coverage_rows(Primitive const& p, int y) {
    Rows<std::uint8_t> const texels(p, y, first_texel_);
    std::uint16_t* const out = scratch_.coverage.data();
    for (std::size_t i = 0; i < texel_count_; ++i)
        out[i] =
            static_cast<std::uint16_t>(texels.upper[i] * texels.of_upper + texels.lower[i] * texels.of_lower);
    out[texel_count_] = out[texel_count_ - 1];
}

// Which texels each column of the primitive lies between, counted from the first that any needs.
void Band::measure_columns(Primitive const& p) {
    Corner const& a = p.corners[0];
    Corner const& c = p.corners[2];
    double const step = (c.u - a.u) / (c.x - a.x);
    std::vector<Tap>& columns = scratch_.columns;
    columns.clear();
    for (int x = p.x0; x < p.x1; ++x)
        columns.push_back(tap_at((a.u + (x + 0.5 - a.x) * step), p.texture->size.width));
    first_texel_ = columns.front().index;
    texel_count_ = static_cast<std::size_t>(std::min(columns.back().index + 1, p.texture->size.width - 1) -
                                            first_texel_ + 1);
    shifted_ = true;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        columns[i].index -= first_texel_;
        shifted_ =
            shifted_ && columns[i].index == static_cast<int>(i) && columns[i].weight == columns[0].weight;
    }
    scratch_.texels.resize(texel_count_ + 1);
    scratch_.coverage.resize(texel_count_ + 1);
}

} // namespace fresque
