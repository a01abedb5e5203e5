#include "render/flatten.h"

#include <array>

namespace fresque {

namespace {

constexpr double nearly_same = 1e-6; // pixels

// Wang's formula: how many equal steps of the parameter keep a cubic within the tolerance.
// (G. Wang, «The subdivision method for finding the intersection between two Bézier curves», 1984)
int steps(Vec2 p0, Vec2 p1, Vec2 p2, Vec2 p3, double tolerance) {
    double const bend = std::max(length(p0 - p1 * 2 + p2), length(p1 - p2 * 2 + p3));
    double const count = std::ceil(std::sqrt(0.75 * bend / tolerance));
    return static_cast<int>(std::clamp(count, 1.0, 500.0));
}

Vec2 on_cubic(Vec2 p0, Vec2 p1, Vec2 p2, Vec2 p3, double t) {
    double const u = 1 - t;
    return p0 * (u * u * u) + p1 * (3 * u * u * t) + p2 * (3 * u * t * t) + p3 * (t * t * t);
}

void append(Polyline& line, Vec2 point) {
    if (!std::isfinite(point.x) || !std::isfinite(point.y))
        return;
    if (!line.points.empty() && length(point - line.points.back()) < nearly_same)
        return;
    line.points.push_back(point);
}

void finish(std::vector<Polyline>& lines) {
    Polyline& line = lines.back();
    if (line.closed && line.points.size() > 1 &&
        length(line.points.front() - line.points.back()) < nearly_same)
        line.points.pop_back();
    if (line.points.empty())
        lines.pop_back();
}

} // namespace

double Polyline::length() const {
    double sum = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        sum += fresque::length(points[i] - points[i - 1]);
    if (closed && points.size() > 1)
        sum += fresque::length(points.front() - points.back());
    return sum;
}

std::vector<Polyline> flatten(Path const& path, Affine const& map, double tolerance) {
    std::vector<Polyline> lines;
    Vec2 at;
    Vec2 start;
    bool open = false;
    auto const begin = [&] {
        if (open)
            return;
        lines.emplace_back();
        lines.back().points.reserve(std::max<std::size_t>(path.segments.size() + 1, 48));
        append(lines.back(), at);
        start = at;
        open = true;
    };
    for (PathSegment const& segment : path.segments) {
        Vec2 const to = map(segment.to);
        switch (segment.verb) {
        case PathSegment::Verb::Move:
            if (open)
                finish(lines);
            open = false;
            break;
        case PathSegment::Verb::Line:
            begin();
            append(lines.back(), to);
            break;
        case PathSegment::Verb::Cubic: {
            begin();
            Vec2 const c1 = map(segment.control1);
            Vec2 const c2 = map(segment.control2);
            int const count = steps(at, c1, c2, to, tolerance);
            for (int i = 1; i < count; ++i)
                append(lines.back(), on_cubic(at, c1, c2, to, static_cast<double>(i) / count));
            append(lines.back(), to);
            break;
        }
        case PathSegment::Verb::Close:
            if (!open)
                continue;
            lines.back().closed = true;
            finish(lines);
            open = false;
            at = start;
            continue;
        }
        at = to;
    }
    if (open)
        finish(lines);
    return lines;
}

Rect extent_of(std::vector<Polyline> const& outlines) {
    bool first = true;
    Vec2 low;
    Vec2 high;
    for (Polyline const& outline : outlines) {
        for (Vec2 const& point : outline.points) {
            if (first)
                low = high = point;
            first = false;
            low = {std::min(low.x, point.x), std::min(low.y, point.y)};
            high = {std::max(high.x, point.x), std::max(high.y, point.y)};
        }
    }
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

std::optional<RoundedRectangle> as_rectangle(Path const& path) {
    if (path.segments.size() != 5 && path.segments.size() != 10)
        return std::nullopt;
    Rect box = bounds(path);
    double const radius = path.segments.size() == 5 ? 0 : path.segments[0].to.x - box.x;
    Path const expected = Path::rectangle(box, radius);
    if (expected.segments.size() != path.segments.size())
        return std::nullopt;
    for (std::size_t i = 0; i < path.segments.size(); ++i) {
        PathSegment const& a = path.segments[i];
        PathSegment const& b = expected.segments[i];
        bool const same = a.verb == b.verb && length(a.to - b.to) < nearly_same &&
                          length(a.control1 - b.control1) < nearly_same &&
                          length(a.control2 - b.control2) < nearly_same;
        if (!same)
            return std::nullopt;
    }
    return RoundedRectangle{box, radius};
}

Rect mapped(Affine const& map, Rect const& box) {
    std::array<Vec2, 4> const corners{map({box.x, box.y}), map({box.right(), box.y}),
                                      map({box.right(), box.bottom()}), map({box.x, box.bottom()})};
    Vec2 low = corners[0];
    Vec2 high = corners[0];
    for (Vec2 const& corner : corners) {
        low = {std::min(low.x, corner.x), std::min(low.y, corner.y)};
        high = {std::max(high.x, corner.x), std::max(high.y, corner.y)};
    }
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

} // namespace fresque
