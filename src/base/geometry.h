// Points, rectangles and affine maps. Lengths are in stage units unless a name says pixels;
// x grows to the right, y grows downwards.
#pragma once

#include <algorithm>
#include <cmath>

namespace fresque {

struct Vec2 {
    double x = 0;
    double y = 0;

    friend bool operator==(Vec2 const&, Vec2 const&) = default;
    friend Vec2 operator+(Vec2 a, Vec2 b) { return {a.x + b.x, a.y + b.y}; }
    friend Vec2 operator-(Vec2 a, Vec2 b) { return {a.x - b.x, a.y - b.y}; }
    friend Vec2 operator*(Vec2 a, double factor) { return {a.x * factor, a.y * factor}; }
};

inline double length(Vec2 v) {
    return std::sqrt(v.x * v.x + v.y * v.y);
}
inline double mix(double a, double b, double part) {
    return a + (b - a) * part;
}
inline Vec2 mix(Vec2 a, Vec2 b, double part) {
    return {mix(a.x, b.x, part), mix(a.y, b.y, part)};
}

struct Size {
    double width = 0;
    double height = 0;

    friend bool operator==(Size const&, Size const&) = default;
};

struct PixelSize {
    int width = 0;
    int height = 0;

    friend bool operator==(PixelSize const&, PixelSize const&) = default;
};

struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    Vec2 center() const { return {x + width / 2, y + height / 2}; }
    bool empty() const { return width <= 0 || height <= 0; }
    bool contains(Vec2 p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }

    // The same centre, each side moved inwards by `margin` (outwards where negative).
    Rect inset(double margin) const {
        return {x + margin, y + margin, width - 2 * margin, height - 2 * margin};
    }

    friend bool operator==(Rect const&, Rect const&) = default;
};

inline bool overlap(Rect const& a, Rect const& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

inline Rect mix(Rect const& a, Rect const& b, double part) {
    return {mix(a.x, b.x, part), mix(a.y, b.y, part), mix(a.width, b.width, part),
            mix(a.height, b.height, part)};
}

// The smallest rectangle that holds both; an empty one counts for nothing.
inline Rect united(Rect const& a, Rect const& b) {
    if (a.empty())
        return b;
    if (b.empty())
        return a;
    double const x = std::min(a.x, b.x);
    double const y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

// x' = a x + c y + tx,  y' = b x + d y + ty (the order of SVG's matrix()).
struct Affine {
    double a = 1, b = 0, c = 0, d = 1, tx = 0, ty = 0;

    static Affine translation(Vec2 by) { return {1, 0, 0, 1, by.x, by.y}; }
    static Affine scaling(double factor) { return {factor, 0, 0, factor, 0, 0}; }

    Vec2 operator()(Vec2 p) const { return {a * p.x + c * p.y + tx, b * p.x + d * p.y + ty}; }

    // First `inner`, then this.
    Affine operator*(Affine const& inner) const {
        return {a * inner.a + c * inner.b,        b * inner.a + d * inner.b,
                a * inner.c + c * inner.d,        b * inner.c + d * inner.d,
                a * inner.tx + c * inner.ty + tx, b * inner.tx + d * inner.ty + ty};
    }

    // How much lengths grow (the root of the determinant: exact for uniform scales).
    double scale() const { return std::sqrt(std::abs(a * d - b * c)); }

    friend bool operator==(Affine const&, Affine const&) = default;
};

} // namespace fresque
