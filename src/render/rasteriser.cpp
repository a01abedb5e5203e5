#include "render/rasteriser.h"

#include "render/blend.h"
#include "render/primitives.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr int band_height = 60;

// Draws primitives into the rows [top, bottom) of a canvas.
class Band {
  public:
    Band(Canvas const& canvas, int top, int bottom) : canvas_(canvas), top_(top), bottom_(bottom) {}

    void draw(std::vector<Primitive> const& primitives) {
        bool const covered = !primitives.empty() && primitives.front().covers(canvas_.size);
        if (!covered)
            clear();
        for (Primitive const& primitive : primitives)
            if (primitive.y0 < bottom_ && primitive.y1 > top_)
                draw(primitive);
    }

  private:
    void clear() {
        for (int y = top_; y < bottom_; ++y)
            std::fill_n(canvas_.row(y), canvas_.size.width, 0xFF000000);
    }

    void draw(Primitive const& primitive) {
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

    template<typename Row>
    void rows(Primitive const& primitive, Row row) {
        int const end = std::min(primitive.y1, bottom_);
        for (int y = std::max(primitive.y0, top_); y < end; ++y)
            row(y, canvas_.row(y));
    }

    // --- rectangles --------------------------------------------------------------------------

    void flat(Primitive const& p) {
        Pixel const color = p.corners[0].color;
        rows(p, [&](int, Pixel* row) { blend_row(row + p.x0, p.x1 - p.x0, color, color >> 24); });
    }

    void ramp_down(Primitive const& p) {
        rows(p, [&](int y, Pixel* row) {
            Pixel const color = color_between(p.corners[0].color, p.corners[2].color,
                                              (y + 0.5 - p.corners[0].y) / (p.corners[2].y - p.corners[0].y));
            blend_row(row + p.x0, p.x1 - p.x0, color, color >> 24);
        });
    }

    void ramp_across(Primitive const& p) {
        for (int x = p.x0; x < p.x1; ++x) {
            Pixel const color = color_between(p.corners[0].color, p.corners[2].color,
                                              (x + 0.5 - p.corners[0].x) / (p.corners[2].x - p.corners[0].x));
            rows(p, [&](int, Pixel* row) { blend_pixel(row[x], color, color >> 24); });
        }
    }

    void texels(Primitive const& p) {
        unsigned const alpha = p.corners[0].color >> 24;
        rows(p, [&](int y, Pixel* row) {
            Pixel const* const from = p.texture->pixel_row(y + p.texel_y) + p.texel_x;
            if (p.texture->opaque && alpha == 255)
                return static_cast<void>(std::copy(from + p.x0, from + p.x1, row + p.x0));
            for (int x = p.x0; x < p.x1; ++x)
                blend_pixel(row[x], from[x], divided_by_255((from[x] >> 24) * alpha));
        });
    }

    // First two rows of texels are mixed into one, then neighbours within it.
    void stretched_texels(Primitive const& p) {
        measure_columns(p);
        unsigned const alpha = p.corners[0].color >> 24;
        int const first = columns_.front().index;
        int const last = std::min(columns_.back().index + 1, p.texture->size.width - 1);
        auto const count = static_cast<std::size_t>(last - first + 1);
        line_.resize(count + 1);
        rows(p, [&](int y, Pixel* row) {
            Tap const tap = vertical_tap(p, y);
            Pixel const* const upper = p.texture->pixel_row(tap.index) + first;
            Pixel const* const lower =
                p.texture->pixel_row(std::min(tap.index + 1, p.texture->size.height - 1)) + first;
            mix_rows(upper, lower, tap.weight, count);
            for (int x = p.x0; x < p.x1; ++x) {
                Tap const& column = columns_[static_cast<std::size_t>(x - p.x0)];
                auto const at = static_cast<std::size_t>(column.index - first);
                Pixel const texel = mixed(line_[at], line_[at + 1], column.weight);
                blend_pixel(row[x], texel, divided_by_255((texel >> 24) * alpha));
            }
        });
    }

    void mix_rows(Pixel const* upper, Pixel const* lower, unsigned weight, std::size_t count) {
        auto const* const a = reinterpret_cast<std::uint8_t const*>(upper);
        auto const* const b = reinterpret_cast<std::uint8_t const*>(lower);
        auto* const out = reinterpret_cast<std::uint8_t*>(line_.data());
        auto const of_b = static_cast<std::uint16_t>(weight);
        auto const of_a = static_cast<std::uint16_t>(256 - weight);
        for (std::size_t i = 0; i < 4 * count; ++i)
            out[i] =
                static_cast<std::uint8_t>(static_cast<std::uint16_t>(a[i] * of_a + b[i] * of_b + 128) >> 8);
        line_[count] = line_[count - 1];
    }

    void coverage(Primitive const& p) {
        Pixel const color = p.corners[0].color;
        unsigned const alpha = color >> 24;
        rows(p, [&](int y, Pixel* row) {
            std::uint8_t const* const from = p.texture->coverage_row(y + p.texel_y) + p.texel_x;
            for (int x = p.x0; x < p.x1;) {
                if (x + 8 <= p.x1 && eight_alike(from + x)) {
                    blend_row(row + x, 8, color, divided_by_255(from[x] * alpha));
                    x += 8;
                    continue;
                }
                int const end = std::min(x + 8, p.x1);
                for (; x < end; ++x)
                    blend_pixel(row[x], color, divided_by_255(from[x] * alpha));
            }
        });
    }

    static bool eight_alike(std::uint8_t const* bytes) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes, 8);
        return word == 0 || word == ~std::uint64_t{0};
    }

    void stretched_coverage(Primitive const& p) {
        measure_columns(p);
        Pixel const color = p.corners[0].color;
        unsigned const alpha = color >> 24;
        rows(p, [&](int y, Pixel* row) {
            Tap const tap = vertical_tap(p, y);
            std::uint8_t const* const upper = p.texture->coverage_row(tap.index);
            std::uint8_t const* const lower =
                p.texture->coverage_row(std::min(tap.index + 1, p.texture->size.height - 1));
            for (int x = p.x0; x < p.x1; ++x) {
                Tap const& column = columns_[static_cast<std::size_t>(x - p.x0)];
                int const next = std::min(column.index + 1, p.texture->size.width - 1);
                unsigned const covered = mixed_coverage(upper[column.index], upper[next], lower[column.index],
                                                        lower[next], column.weight, tap.weight);
                if (covered != 0)
                    blend_pixel(row[x], color, divided_by_255(covered * alpha));
            }
        });
    }

    void measure_columns(Primitive const& p) {
        columns_.clear();
        Corner const& a = p.corners[0];
        Corner const& c = p.corners[2];
        double const step = (c.u - a.u) / (c.x - a.x);
        for (int x = p.x0; x < p.x1; ++x)
            columns_.push_back(tap_at((a.u + (x + 0.5 - a.x) * step), p.texture->size.width));
    }

    static Tap vertical_tap(Primitive const& p, int y) {
        Corner const& a = p.corners[0];
        Corner const& c = p.corners[2];
        double const step = (c.v - a.v) / (c.y - a.y);
        return tap_at(a.v + (y + 0.5 - a.y) * step, p.texture->size.height);
    }

    // --- triangles ---------------------------------------------------------------------------

    // Calls span(y, row, x0, x1) for the pixels whose centres lie inside.
    template<typename Span>
    void spans(Primitive const& p, Span span) {
        Edge const edges[3]{Edge(p.corners[0], p.corners[1]), Edge(p.corners[1], p.corners[2]),
                            Edge(p.corners[2], p.corners[0])};
        rows(p, [&](int y, Pixel* row) {
            double const center = y + 0.5;
            double low = 0;
            double high = 0;
            bool found = false;
            for (Edge const& edge : edges) {
                if (!edge.crosses(center))
                    continue;
                double const x = edge.at(center);
                low = found ? std::min(low, x) : x;
                high = found ? std::max(high, x) : x;
                found = true;
            }
            if (!found)
                return;
            int const x0 = std::max(first_center(low), p.x0);
            int const x1 = std::min(first_center(high), p.x1);
            if (x0 < x1)
                span(y, row, x0, x1);
        });
    }

    void flat_triangle(Primitive const& p) {
        Pixel const color = p.corners[0].color;
        spans(p, [&](int, Pixel* row, int x0, int x1) { blend_row(row + x0, x1 - x0, color, color >> 24); });
    }

    void fading_triangle(Primitive const& p) {
        Plane const alpha(p, [](Corner const& corner) { return static_cast<double>(corner.color >> 24); });
        Pixel const color = p.corners[0].color;
        spans(p, [&](int y, Pixel* row, int x0, int x1) {
            for (int x = x0; x < x1; ++x)
                blend_pixel(row[x], color, static_cast<unsigned>(alpha.at(x + 0.5, y + 0.5) + 0.5));
        });
    }

    void colored_triangle(Primitive const& p) {
        ColorPlanes const colors(p);
        spans(p, [&](int y, Pixel* row, int x0, int x1) {
            for (int x = x0; x < x1; ++x) {
                Pixel const color = colors.at(x + 0.5, y + 0.5);
                blend_pixel(row[x], color, color >> 24);
            }
        });
    }

    void textured_triangle(Primitive const& p) {
        ColorPlanes const colors(p);
        Plane const u(p, [](Corner const& corner) { return corner.u; });
        Plane const v(p, [](Corner const& corner) { return corner.v; });
        spans(p, [&](int y, Pixel* row, int x0, int x1) {
            for (int x = x0; x < x1; ++x) {
                Pixel const texel = sample(*p.texture, u.at(x + 0.5, y + 0.5), v.at(x + 0.5, y + 0.5));
                Pixel const color = tinted(texel, colors.at(x + 0.5, y + 0.5));
                blend_pixel(row[x], color, color >> 24);
            }
        });
    }

    Canvas const& canvas_;
    int top_;
    int bottom_;
    std::vector<Tap> columns_;
    std::vector<Pixel> line_;
};

} // namespace

void rasterise(ImDrawData const& picture, TextureStore const& textures, Canvas const& canvas,
               Workers& workers) {
    std::vector<Primitive> const primitives = prepare(picture, textures, canvas.size);
    int const bands = (canvas.size.height + band_height - 1) / band_height;
    workers.run(bands, [&](int band) {
        int const top = band * band_height;
        Band(canvas, top, std::min(top + band_height, canvas.size.height)).draw(primitives);
    });
}

} // namespace fresque
