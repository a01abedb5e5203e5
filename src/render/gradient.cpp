#include "render/gradient.h"

namespace fresque {

namespace {

// The ranks as thresholds between 0 and 1.
constexpr std::array<std::array<float, 8>, 8> make_thresholds() {
    std::array<std::array<float, 8>, 8> result{};
    for (std::size_t y = 0; y < 8; ++y)
        for (std::size_t x = 0; x < 8; ++x)
            result[y][x] = (static_cast<float>(dither_ranks[y][x]) + 0.5F) / 64;
    return result;
}

constexpr auto thresholds = make_thresholds();
constexpr int rows_at_once = 60;

Pixel pixel_of(Color color) {
    return Pixel{color.a} << 24 | Pixel{color.r} << 16 | Pixel{color.g} << 8 | color.b;
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
void bake(Texture& texture, Gradient const& gradient, Color first, Color last, Affine const& to_stage,
          Workers& workers) {
    int const parts_of_it = (texture.size.height + rows_at_once - 1) / rows_at_once;
    workers.run(parts_of_it, [&](int part) {
        std::vector<float> parts(static_cast<std::size_t>(texture.size.width));
        Vec2 const step{to_stage.a, to_stage.b};
        int const end = std::min((part + 1) * rows_at_once, texture.size.height);
        for (int y = part * rows_at_once; y < end; ++y) {
            measure_row(gradient, to_stage({0.5, y + 0.5}), step, parts);
            write_gradient_row(texture.pixel_row(y), parts, 0, y, pixel_of(first), pixel_of(last));
        }
    });
}

} // namespace

void write_gradient_row(Pixel* row, std::span<float const> parts, int x, int y, Pixel first, Pixel last) {
    std::array<float, 8> pattern{};
    for (std::size_t i = 0; i < 8; ++i)
        pattern[i] = thresholds[static_cast<std::size_t>(y & 7)][(static_cast<std::size_t>(x) + i) & 7];
    std::array<float, 4> from{};
    std::array<float, 4> change{};
    for (unsigned i = 0; i < 4; ++i) {
        from[i] = static_cast<float>(first >> (8 * i) & 0xFF);
        change[i] = static_cast<float>(last >> (8 * i) & 0xFF) - from[i];
    }
    auto const write = [&](std::size_t at, std::size_t i) {
        auto const level = [&](std::size_t channel) {
            return static_cast<int>(from[channel] + change[channel] * parts[at + i] + pattern[i]);
        };
        row[at + i] = static_cast<Pixel>(level(3) << 24 | level(2) << 16 | level(1) << 8 | level(0));
    };
    std::size_t at = 0;
    for (; at + 8 <= parts.size(); at += 8) // eight at once: compilers make vector code of it
        for (std::size_t i = 0; i < 8; ++i)
            write(at, i);
    for (std::size_t i = 0; at + i < parts.size(); ++i)
        write(at, i);
}

Texture bake_gradient(Paint const& paint, PixelSize size, Affine const& to_stage, Workers& workers) {
    Texture texture = color_texture(size);
    if (RadialGradient const* radial = std::get_if<RadialGradient>(&paint)) {
        bake(texture, *radial, radial->inner, radial->outer, to_stage, workers);
        texture.opaque = radial->inner.a == 255 && radial->outer.a == 255;
    } else if (LinearGradient const* linear = std::get_if<LinearGradient>(&paint)) {
        bake(texture, *linear, linear->first, linear->last, to_stage, workers);
        texture.opaque = linear->first.a == 255 && linear->last.a == 255;
    } else {
        Color const color = std::get<Color>(paint);
        std::fill(texture.pixels.begin(), texture.pixels.end(), pixel_of(color));
        texture.opaque = color.a == 255;
    }
    return texture;
}

} // namespace fresque
