#include "stage/elements/relations_curves.h"

namespace fresque {

namespace {

double square(double x) {
    return x * x;
}

} // namespace

Vec2 quadratic(Vec2 a, Vec2 control, Vec2 b, double t) {
    return a * square(1 - t) + control * (2 * t * (1 - t)) + b * square(t);
}

bool inside_shape(NodeShape shape, Rect const& box, double margin, Vec2 p) {
    if (shape == NodeShape::Circle || shape == NodeShape::Medallion)
        return length(p - box.center()) < box.width / 2 + margin;
    return box.inset(-margin).contains(p);
}

bool cross(Curve const& one, Curve const& other) {
    auto const side = [](Vec2 a, Vec2 b, Vec2 p) {
        return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    };
    constexpr std::size_t stride = 4;
    for (std::size_t i = 0; i + stride < one.size(); i += stride)
        for (std::size_t j = 0; j + stride < other.size(); j += stride) {
            Vec2 const a = one[i], b = one[i + stride], c = other[j], d = other[j + stride];
            if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0)
                return true;
        }
    return false;
}

} // namespace fresque
