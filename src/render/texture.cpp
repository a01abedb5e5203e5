#include "render/texture.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace fresque {

namespace {

std::size_t area(PixelSize size) {
    return static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
}

Pixel mean(std::array<Pixel, 4> const& texels) {
    std::array<std::uint32_t, 3> sums{};
    std::uint32_t alphas = 0;
    for (Pixel const texel : texels) {
        std::uint32_t const alpha = texel >> 24;
        alphas += alpha;
        for (std::size_t i = 0; i < 3; ++i)
            sums[i] += (texel >> (8 * i) & 0xFF) * alpha;
    }
    if (alphas == 0)
        return 0;
    Pixel result = (alphas + 2) / 4 << 24;
    for (std::size_t i = 0; i < 3; ++i)
        result |= (sums[i] + alphas / 2) / alphas << (8 * i);
    return result;
}

} // namespace

void Texture::touch(int first, int end) {
    ++version;
    if (row_versions.empty())
        row_versions.assign(static_cast<std::size_t>(size.height), 1);
    std::fill(row_versions.begin() + first, row_versions.begin() + end, version);
}

Texture coverage_texture(PixelSize size) {
    Texture texture;
    texture.size = size;
    texture.coverage.resize(area(size));
    return texture;
}

Texture color_texture(PixelSize size) {
    Texture texture;
    texture.size = size;
    texture.pixels.resize(area(size));
    return texture;
}

Texture texture_from_rgba(PixelSize size, std::span<std::uint8_t const> rgba) {
    assert(rgba.size() == 4 * area(size));
    Texture texture = color_texture(size);
    Pixel alphas = 0xFF000000;
    for (std::size_t i = 0; i < texture.pixels.size(); ++i) {
        std::uint8_t const* const bytes = rgba.data() + 4 * i;
        Pixel const pixel = Pixel{bytes[3]} << 24 | Pixel{bytes[0]} << 16 | Pixel{bytes[1]} << 8 | bytes[2];
        texture.pixels[i] = pixel;
        alphas &= pixel;
    }
    texture.opaque = alphas == 0xFF000000;
    return texture;
}

Texture halved(Texture const& texture) {
    PixelSize const size{(texture.size.width + 1) / 2, (texture.size.height + 1) / 2};
    Texture half = color_texture(size);
    half.opaque = texture.opaque;
    for (int y = 0; y < size.height; ++y) {
        Pixel const* const above = texture.pixel_row(2 * y);
        Pixel const* const below = texture.pixel_row(std::min(2 * y + 1, texture.size.height - 1));
        Pixel* const row = half.pixel_row(y);
        for (int x = 0; x < size.width; ++x) {
            int const right = std::min(2 * x + 1, texture.size.width - 1);
            row[x] = mean({above[2 * x], above[right], below[2 * x], below[right]});
        }
    }
    return half;
}

TextureNumber TextureStore::add(Texture texture) {
    textures_.emplace(next_, std::make_unique<Texture>(std::move(texture)));
    return next_++;
}

Texture const* TextureStore::find(TextureNumber number) const {
    auto const found = textures_.find(number);
    return found == textures_.end() ? nullptr : found->second.get();
}

Texture* TextureStore::find(TextureNumber number) {
    auto const found = textures_.find(number);
    return found == textures_.end() ? nullptr : found->second.get();
}

std::size_t TextureStore::bytes() const {
    std::size_t sum = 0;
    for (auto const& [number, texture] : textures_)
        sum += texture->coverage.size() + texture->pixels.size() * sizeof(Pixel);
    return sum;
}

} // namespace fresque
