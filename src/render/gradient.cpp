#include "render/gradient.h"

#include <array>

namespace fresque {

namespace {

// Bayer's matrix of order 8 as thresholds between 0 and 1.
// (B. E. Bayer, «An optimum method for two-level rendition of continuous-tone pictures», 1973)
constexpr std::array<std::array<float, 8>, 8> make_thresholds() {
    std::array<std::array<float, 8>, 8> result{};
    for (unsigned y = 0; y < 8; ++y) {
        for (unsigned x = 0; x < 8; ++x) {
            unsigned rank = 0;
            for (unsigned bit = 0; bit < 3; ++bit) {
                unsigned const of_x = x >> bit & 1;
                unsigned const of_y = y >> bit & 1;
                rank = rank << 2 | (of_x ^ of_y) << 1 | of_y;
            }
            result[y][x] = (static_cast<float>(rank) + 0.5F) / 64;
        }
    }
    return result;
}

constexpr auto thresholds = make_thresholds();

struct Channels {
    std::array<float, 4> from; // blue, green, red, alpha
    std::array<float, 4> change;

    Channels(Color first, Color last) :
        from{float{static_cast<float>(first.b)}, static_cast<float>(first.g), static_cast<float>(first.r),
             static_cast<float>(first.a)},
        change{static_cast<float>(last.b) - from[0], static_cast<float>(last.g) - from[1],
               static_cast<float>(last.r) - from[2], static_cast<float>(last.a) - from[3]} {}
};

// `parts` holds how far each pixel of a row is from the first colour to the last, [0, 1].
void write_row(Pixel* row, std::vector<float> const& parts, int y, Channels const& channels) {
    auto const& pattern = thresholds[static_cast<std::size_t>(y & 7)];
    auto const& [from, change] = channels;
    for (std::size_t x = 0; x < parts.size(); ++x) {
        float const threshold = pattern[x & 7];
        float const part = parts[x];
        auto const blue = static_cast<int>(from[0] + change[0] * part + threshold);
        auto const green = static_cast<int>(from[1] + change[1] * part + threshold);
        auto const red = static_cast<int>(from[2] + change[2] * part + threshold);
        auto const alpha = static_cast<int>(from[3] + change[3] * part + threshold);
        row[x] = static_cast<Pixel>(alpha << 24 | red << 16 | green << 8 | blue);
    }
}

// The slope is level at both ends, so that neither the centre nor the edge shows as a line.
float eased(float part) {
    return part * part * (3 - 2 * part);
}

void measure_row(RadialGradient const& radial, Vec2 first, Vec2 step, std::vector<float>& parts) {
    auto const x0 = static_cast<float>((first.x - radial.center.x) / radial.radius.x);
    auto const y0 = static_cast<float>((first.y - radial.center.y) / radial.radius.y);
    auto const dx = static_cast<float>(step.x / radial.radius.x);
    auto const dy = static_cast<float>(step.y / radial.radius.y);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        float const x = x0 + dx * static_cast<float>(static_cast<int>(i));
        float const y = y0 + dy * static_cast<float>(static_cast<int>(i));
        parts[i] = eased(std::sqrt(std::min(x * x + y * y, 1.0F)));
    }
}

void measure_row(LinearGradient const& linear, Vec2 first, Vec2 step, std::vector<float>& parts) {
    Vec2 const way = linear.to - linear.from;
    double const square = std::max(way.x * way.x + way.y * way.y, 1e-12);
    auto const along = [&](Vec2 v) { return static_cast<float>((v.x * way.x + v.y * way.y) / square); };
    float const start = along(first - linear.from);
    float const change = along(step);
    for (std::size_t i = 0; i < parts.size(); ++i)
        parts[i] = std::clamp(start + change * static_cast<float>(static_cast<int>(i)), 0.0F, 1.0F);
}

template<typename Gradient>
void bake(Texture& texture, Gradient const& gradient, Channels const& channels, Affine const& to_stage) {
    std::vector<float> parts(static_cast<std::size_t>(texture.size.width));
    Vec2 const step{to_stage.a, to_stage.b};
    for (int y = 0; y < texture.size.height; ++y) {
        measure_row(gradient, to_stage({0.5, y + 0.5}), step, parts);
        write_row(texture.pixel_row(y), parts, y, channels);
    }
}

} // namespace

Texture bake_gradient(Paint const& paint, PixelSize size, Affine const& to_stage) {
    Texture texture = color_texture(size);
    if (RadialGradient const* radial = std::get_if<RadialGradient>(&paint)) {
        bake(texture, *radial, Channels(radial->inner, radial->outer), to_stage);
        texture.opaque = radial->inner.a == 255 && radial->outer.a == 255;
    } else if (LinearGradient const* linear = std::get_if<LinearGradient>(&paint)) {
        bake(texture, *linear, Channels(linear->first, linear->last), to_stage);
        texture.opaque = linear->first.a == 255 && linear->last.a == 255;
    } else {
        Color const color = std::get<Color>(paint);
        std::fill(texture.pixels.begin(), texture.pixels.end(),
                  Pixel{color.a} << 24 | Pixel{color.r} << 16 | Pixel{color.g} << 8 | color.b);
        texture.opaque = color.a == 255;
    }
    return texture;
}

} // namespace fresque
