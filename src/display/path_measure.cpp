#include "display/path_measure.h"

namespace fresque {

namespace {

constexpr int steps_of_curve = 16;

Vec2 on_curve(Vec2 from, PathSegment const& curve, double part) {
    Vec2 const a = mix(from, curve.control1, part);
    Vec2 const b = mix(curve.control1, curve.control2, part);
    Vec2 const c = mix(curve.control2, curve.to, part);
    return mix(mix(a, b, part), mix(b, c, part), part);
}

// Calls on_step(from, to) for every straight step of the path.
template<typename OnStep>
void follow(Path const& path, OnStep const& on_step) {
    Vec2 pen;
    Vec2 begin;
    for (PathSegment const& segment : path.segments) {
        Vec2 const from = pen;
        pen = segment.verb == PathSegment::Verb::Close ? begin : segment.to;
        if (segment.verb == PathSegment::Verb::Move) {
            begin = pen;
            continue;
        }
        if (segment.verb != PathSegment::Verb::Cubic) {
            on_step(from, pen);
            continue;
        }
        Vec2 last = from;
        for (int i = 1; i <= steps_of_curve; ++i) {
            Vec2 const next = on_curve(from, segment, static_cast<double>(i) / steps_of_curve);
            on_step(last, next);
            last = next;
        }
    }
}

} // namespace

double length(Path const& path) {
    double sum = 0;
    follow(path, [&sum](Vec2 from, Vec2 to) { sum += length(to - from); });
    return sum;
}

Rect extent(Path const& path) {
    bool first = true;
    Vec2 low;
    Vec2 high;
    follow(path, [&](Vec2 from, Vec2 to) {
        if (first)
            low = high = from;
        first = false;
        for (Vec2 const point : {from, to}) {
            low = {std::min(low.x, point.x), std::min(low.y, point.y)};
            high = {std::max(high.x, point.x), std::max(high.y, point.y)};
        }
    });
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

} // namespace fresque
