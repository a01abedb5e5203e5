#include "render/rasteriser.h"

#include "render/band.h"

namespace fresque {

namespace {

constexpr int band_height = 60;

} // namespace

void Band::draw(std::vector<Primitive> const& primitives, std::span<std::uint32_t const> wanted) {
    bool const covered = !wanted.empty() && primitives[wanted.front()].covers(canvas_.size);
    if (!covered)
        clear();
    for (std::uint32_t const number : wanted)
        draw(primitives[number]);
}

void Band::clear() {
    for (int y = top_; y < bottom_; ++y)
        std::fill_n(canvas_.row(y), canvas_.size.width, 0xFF000000);
}

void Band::draw(Primitive const& primitive) {
    switch (primitive.kind) {
    case Primitive::Kind::Flat:
        return flat(primitive);
    case Primitive::Kind::RampDown:
        return ramp_down(primitive);
    case Primitive::Kind::RampAcross:
        return ramp_across(primitive);
    case Primitive::Kind::Texels:
        return texels(primitive);
    case Primitive::Kind::StretchedTexels:
        return stretched_texels(primitive);
    case Primitive::Kind::Coverage:
        return coverage(primitive);
    case Primitive::Kind::StretchedCoverage:
        return stretched_coverage(primitive);
    case Primitive::Kind::FlatTriangle:
        return flat_triangle(primitive);
    case Primitive::Kind::FadingTriangle:
        return fading_triangle(primitive);
    case Primitive::Kind::ColoredTriangle:
        return colored_triangle(primitive);
    case Primitive::Kind::TexturedTriangle:
        return textured_triangle(primitive);
    }
}

Rasteriser::Rasteriser() = default;
Rasteriser::~Rasteriser() = default;
Rasteriser::Rasteriser(Rasteriser&&) noexcept = default;
Rasteriser& Rasteriser::operator=(Rasteriser&&) noexcept = default;

// Which primitives each band has to draw, in order: a count for each, then their numbers one band after
// the other.
void Rasteriser::sort_into_bands(std::size_t bands) {
    auto const first = [](Primitive const& p) { return static_cast<std::size_t>(p.y0 / band_height); };
    auto const end = [](Primitive const& p) {
        return static_cast<std::size_t>((p.y1 - 1) / band_height + 1);
    };
    band_starts_.assign(bands + 1, 0);
    for (Primitive const& primitive : primitives_)
        for (std::size_t band = first(primitive); band < end(primitive); ++band)
            ++band_starts_[band + 1];
    for (std::size_t band = 0; band < bands; ++band)
        band_starts_[band + 1] += band_starts_[band];
    numbers_.resize(band_starts_[bands]);
    next_.assign(band_starts_.begin(), band_starts_.end() - 1);
    for (std::size_t number = 0; number < primitives_.size(); ++number)
        for (std::size_t band = first(primitives_[number]); band < end(primitives_[number]); ++band)
            numbers_[next_[band]++] = static_cast<std::uint32_t>(number);
}

void Rasteriser::draw(ImDrawData const& picture, TextureStore const& textures, Canvas const& canvas,
                      Workers& workers) {
    prepare(picture, textures, canvas.size, primitives_);
    int const bands = (canvas.size.height + band_height - 1) / band_height;
    sort_into_bands(static_cast<std::size_t>(bands));
    scratch_.resize(static_cast<std::size_t>(bands));
    workers.run(bands, [&](int band) {
        auto const number = static_cast<std::size_t>(band);
        int const top = band * band_height;
        int const bottom = std::min(top + band_height, canvas.size.height);
        std::span<std::uint32_t const> const wanted(numbers_.data() + band_starts_[number],
                                                    band_starts_[number + 1] - band_starts_[number]);
        Band(canvas, scratch_[number], top, bottom).draw(primitives_, wanted);
    });
}

} // namespace fresque
