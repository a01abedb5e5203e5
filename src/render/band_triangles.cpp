// How a band draws triangles: plain, fading at their edges or gently, of several colours, textured.
#include "render/band.h"

#include "render/blend.h"

namespace fresque {

namespace {

// Calls span(y, row, x0, x1) for the pixels of one row whose centres lie inside.
class Spans {
  public:
    explicit Spans(Primitive const& p) :
        x0_(p.x0),
        x1_(p.x1),
        edges_{Edge(p.corners[0], p.corners[1]), Edge(p.corners[1], p.corners[2]),
               Edge(p.corners[2], p.corners[0])} {}

    template<typename Span>
    void call(int y, Pixel* row, Span const& span) const {
        double const center = y + 0.5;
        double low = 0;
        double high = 0;
        bool found = false;
        for (Edge const& edge : edges_) {
            if (!edge.crosses(center))
                continue;
            double const x = edge.at(center);
            low = found ? std::min(low, x) : x;
            high = found ? std::max(high, x) : x;
            found = true;
        }
        if (!found)
            return;
        int const x0 = std::max(first_center(low), x0_);
        int const x1 = std::min(first_center(high), x1_);
        if (x0 < x1)
            span(y, row, x0, x1);
    }

  private:
    int x0_;
    int x1_;
    std::array<Edge, 3> edges_;
};

} // namespace

// Calls span(y, row, x0, x1) for the pixels of each row whose centres lie inside.
template<typename Span>
void Band::spans(Primitive const& p, Span span) {
    Spans const within(p);
    rows(p, [&](int y, Pixel* row) { within.call(y, row, span); });
}

void Band::flat_triangle(Primitive const& p) {
    Pixel const color = p.corners[0].color;
    spans(p, [&](int, Pixel* row, int x0, int x1) { blend_row(row + x0, x1 - x0, color, color >> 24); });
}

void Band::fading_triangle(Primitive const& p) {
    Plane const alpha(p, [](Corner const& corner) { return static_cast<double>(corner.color >> 24); });
    if (alpha.slope() < gentle_slope)
        return fading_gently(p, alpha);
    Pixel const color = p.corners[0].color;
    spans(p, [&](int y, Pixel* row, int x0, int x1) {
        scratch_.covered.resize(static_cast<std::size_t>(x1 - x0));
        for (std::size_t i = 0; i < scratch_.covered.size(); ++i)
            scratch_.covered[i] = static_cast<std::uint8_t>(
                static_cast<int>(alpha.at(x0 + static_cast<int>(i) + 0.5, y + 0.5) + 0.5));
        blend_covered_row(row + x0, scratch_.covered.data(), x1 - x0, color, 255);
    });
}

// No edge, but a soft shadow or a glow: it is dithered.
void Band::fading_gently(Primitive const& p, Plane const& alpha) {
    Pixel const color = p.corners[0].color;
    spans(p, [&](int y, Pixel* row, int x0, int x1) {
        scratch_.shares.resize(static_cast<std::size_t>(x1 - x0));
        for (std::size_t i = 0; i < scratch_.shares.size(); ++i)
            scratch_.shares[i] = static_cast<std::uint16_t>(
                static_cast<int>(alpha.at(x0 + static_cast<int>(i) + 0.5, y + 0.5) * share_of_level + 0.5));
        blend_dithered_row(row + x0, scratch_.shares.data(), x1 - x0, color, dither_thresholds(x0, y));
    });
}

void Band::colored_triangle(Primitive const& p) {
    ColorPlanes const colors(p);
    spans(p, [&](int y, Pixel* row, int x0, int x1) {
        for (int x = x0; x < x1; ++x) {
            Pixel const color = colors.at(x + 0.5, y + 0.5);
            blend_pixel(row[x], color, color >> 24);
        }
    });
}

void Band::textured_triangle(Primitive const& p) {
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

} // namespace fresque
