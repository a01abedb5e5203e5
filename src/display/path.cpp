#include "display/display_list.h"

namespace fresque {

namespace {

// How far the control points of a quarter circle stand from its ends, in radii.
constexpr double quarter = 0.5522847498307936;

Path rounded(Rect const& box, double radius) {
    double const r = radius;
    double const k = radius * (1 - quarter);
    double const x0 = box.x;
    double const y0 = box.y;
    double const x1 = box.right();
    double const y1 = box.bottom();
    Path path;
    path.move({x0 + r, y0}).line({x1 - r, y0});
    path.cubic({x1 - k, y0}, {x1, y0 + k}, {x1, y0 + r}).line({x1, y1 - r});
    path.cubic({x1, y1 - k}, {x1 - k, y1}, {x1 - r, y1}).line({x0 + r, y1});
    path.cubic({x0 + k, y1}, {x0, y1 - k}, {x0, y1 - r}).line({x0, y0 + r});
    path.cubic({x0, y0 + k}, {x0 + k, y0}, {x0 + r, y0}).close();
    return path;
}

} // namespace

Path& Path::move(Vec2 to) {
    segments.push_back({PathSegment::Verb::Move, to, {}, {}});
    return *this;
}

Path& Path::line(Vec2 to) {
    segments.push_back({PathSegment::Verb::Line, to, {}, {}});
    return *this;
}

Path& Path::cubic(Vec2 control1, Vec2 control2, Vec2 to) {
    segments.push_back({PathSegment::Verb::Cubic, to, control1, control2});
    return *this;
}

Path& Path::close() {
    segments.push_back({PathSegment::Verb::Close, {}, {}, {}});
    return *this;
}

Path Path::rectangle(Rect const& box, double radius) {
    double const fitting = std::min(radius, std::min(box.width, box.height) / 2);
    if (fitting > 0)
        return rounded(box, fitting);
    Path path;
    path.move({box.x, box.y}).line({box.right(), box.y});
    path.line({box.right(), box.bottom()}).line({box.x, box.bottom()}).close();
    return path;
}

Path Path::circle(Vec2 center, double radius) {
    double const k = radius * quarter;
    double const x = center.x;
    double const y = center.y;
    Path path;
    path.move({x, y - radius});
    path.cubic({x + k, y - radius}, {x + radius, y - k}, {x + radius, y});
    path.cubic({x + radius, y + k}, {x + k, y + radius}, {x, y + radius});
    path.cubic({x - k, y + radius}, {x - radius, y + k}, {x - radius, y});
    path.cubic({x - radius, y - k}, {x - k, y - radius}, {x, y - radius}).close();
    return path;
}

Path Path::polyline(std::vector<Vec2> const& points) {
    Path path;
    for (Vec2 const& point : points) {
        if (path.segments.empty())
            path.move(point);
        else
            path.line(point);
    }
    return path;
}

Rect bounds(Path const& path) {
    bool first = true;
    Vec2 low;
    Vec2 high;
    auto const include = [&](Vec2 point) {
        if (first)
            low = high = point;
        first = false;
        low = {std::min(low.x, point.x), std::min(low.y, point.y)};
        high = {std::max(high.x, point.x), std::max(high.y, point.y)};
    };
    for (PathSegment const& segment : path.segments) {
        if (segment.verb == PathSegment::Verb::Close)
            continue;
        include(segment.to);
        if (segment.verb != PathSegment::Verb::Cubic)
            continue;
        include(segment.control1);
        include(segment.control2);
    }
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

// A cubic is about as long as the mean of its chord and of its control polygon.
double rough_length(Path const& path) {
    double sum = 0;
    Vec2 at;
    Vec2 start;
    for (PathSegment const& segment : path.segments) {
        Vec2 const to = segment.verb == PathSegment::Verb::Close ? start : segment.to;
        double const chord = length(to - at);
        if (segment.verb == PathSegment::Verb::Move)
            start = to;
        else if (segment.verb == PathSegment::Verb::Cubic)
            sum += (chord + length(segment.control1 - at) + length(segment.control2 - segment.control1) +
                    length(to - segment.control2)) /
                   2;
        else
            sum += chord;
        at = to;
    }
    return sum;
}

} // namespace fresque
