// What the rasteriser draws: ImGui's triangles, sorted into the few kinds that each have a fast way.
// Two triangles that make up an upright rectangle are recognised as such.
#pragma once

#include "render/imgui.h"
#include "render/texture.h"

#include <array>
#include <cmath>
#include <vector>

namespace fresque {

// The first pixel whose centre is not left of `edge`.
inline int first_center(double edge) {
    double const shifted = edge - 0.5;
    int const whole = static_cast<int>(shifted);
    return whole + (shifted > whole ? 1 : 0);
}

struct Corner {
    double x = 0; // pixels
    double y = 0;
    double u = 0; // texels
    double v = 0;
    Pixel color = 0;
};

struct Primitive {
    enum class Kind : std::uint8_t {
        Flat, // rectangles: corners[0] is the upper left, corners[2] the lower right
        RampDown,
        RampAcross,
        Texels, // a texel for each pixel
        StretchedTexels,
        Coverage, // a texel for each pixel
        StretchedCoverage,
        FlatTriangle,
        FadingTriangle, // one colour, its alpha changes
        ColoredTriangle,
        TexturedTriangle,
    };

    Kind kind = Kind::Flat;
    int x0 = 0; // the pixels it may touch
    int y0 = 0;
    int x1 = 0;
    int y1 = 0;
    int texel_x = 0; // Texels, Coverage: what to add to a pixel's place to get its texel's
    int texel_y = 0;
    std::array<Corner, 3> corners;
    Texture const* texture = nullptr;

    // True where nothing below it can be seen.
    bool covers(PixelSize size) const;
};

// The primitives in drawing order, without what cannot be seen.
void prepare(ImDrawData const& picture, TextureStore const& textures, PixelSize size,
             std::vector<Primitive>& primitives);

// An edge of a triangle. It runs from its upper end, whichever triangle it belongs to, so that
// neighbours find the same crossings.
class Edge {
  public:
    Edge(Corner const& a, Corner const& b) {
        bool const down = a.y < b.y || (a.y == b.y && a.x < b.x);
        Corner const& upper = down ? a : b;
        Corner const& lower = down ? b : a;
        x_ = upper.x;
        top_ = upper.y;
        bottom_ = lower.y;
        slope_ = bottom_ > top_ ? (lower.x - upper.x) / (bottom_ - top_) : 0;
    }

    bool crosses(double y) const { return y >= top_ && y < bottom_; }
    double at(double y) const { return x_ + (y - top_) * slope_; }

  private:
    double x_;
    double top_;
    double bottom_;
    double slope_;
};

// A value that changes evenly over a triangle; it never leaves the range of its corners.
class Plane {
  public:
    template<typename Value>
    Plane(Primitive const& p, Value value) {
        Corner const& a = p.corners[0];
        Corner const& b = p.corners[1];
        Corner const& c = p.corners[2];
        double const area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
        double const to_b = value(b) - value(a);
        double const to_c = value(c) - value(a);
        by_x_ = (to_b * (c.y - a.y) - to_c * (b.y - a.y)) / area;
        by_y_ = (to_c * (b.x - a.x) - to_b * (c.x - a.x)) / area;
        start_ = value(a) - by_x_ * a.x - by_y_ * a.y;
        low_ = std::min({value(a), value(b), value(c)});
        high_ = std::max({value(a), value(b), value(c)});
    }

    double at(double x, double y) const { return std::clamp(start_ + by_x_ * x + by_y_ * y, low_, high_); }
    // How much it changes from one pixel to the next, at most.
    double slope() const { return std::max(std::abs(by_x_), std::abs(by_y_)); }

  private:
    double start_;
    double by_x_;
    double by_y_;
    double low_;
    double high_;
};

class ColorPlanes {
  public:
    explicit ColorPlanes(Primitive const& p) :
        planes_{Plane(p, channel<0>), Plane(p, channel<8>), Plane(p, channel<16>), Plane(p, channel<24>)} {}

    Pixel at(double x, double y) const {
        Pixel color = 0;
        for (std::size_t i = 0; i < 4; ++i)
            color |= static_cast<Pixel>(planes_[i].at(x, y) + 0.5) << (8 * i);
        return color;
    }

  private:
    template<unsigned shift>
    static double channel(Corner const& corner) {
        return static_cast<double>(corner.color >> shift & 0xFF);
    }

    std::array<Plane, 4> planes_;
};

// Where between two neighbouring texels a sample lies: `weight` of 256 belongs to the second.
struct Tap {
    int index = 0;
    unsigned weight = 0;
};

// `position` in texels, whose centres are at halves; `count` texels, the outer ones go on for ever.
inline Tap tap_at(double position, int count) {
    double const shifted = position - 0.5;
    if (!(shifted > 0))
        return {0, 0};
    if (shifted >= count - 1)
        return {count - 1, 0};
    int const index = static_cast<int>(shifted);
    return {index, static_cast<unsigned>((shifted - index) * 256)};
}

inline Pixel mixed(Pixel a, Pixel b, unsigned weight) {
    unsigned const rest = 256 - weight;
    Pixel const even = (((a & 0xFF00FF) * rest + (b & 0xFF00FF) * weight + 0x800080) >> 8) & 0xFF00FF;
    Pixel const odd = ((a >> 8 & 0xFF00FF) * rest + (b >> 8 & 0xFF00FF) * weight + 0x800080) & 0xFF00FF00;
    return even | odd;
}

inline unsigned mixed_coverage(unsigned a, unsigned b, unsigned c, unsigned d, unsigned across,
                               unsigned down) {
    unsigned const upper = a * (256 - across) + b * across;
    unsigned const lower = c * (256 - across) + d * across;
    return (upper * (256 - down) + lower * down + 0x8000) >> 16;
}

// Coverage is read as white with that alpha.
Pixel sample(Texture const& texture, double u, double v);

} // namespace fresque
