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

bool same_place(Vec2 a, Vec2 b) {
    Vec2 const apart = a - b;
    return apart.x * apart.x + apart.y * apart.y < nearly_same * nearly_same;
}

// Writes lines over old ones, so that their memory is taken again.
class Outliner {
  public:
    explicit Outliner(std::vector<Polyline> room) : lines_(std::move(room)) {}

    void begin(Vec2 at, std::size_t likely_points) {
        if (count_ == lines_.size())
            lines_.emplace_back();
        Polyline& line = lines_[count_++];
        line.closed = false;
        line.points.clear();
        line.points.reserve(likely_points);
        add(at);
    }

    void add(Vec2 point) {
        auto& points = lines_[count_ - 1].points;
        if (!std::isfinite(point.x) || !std::isfinite(point.y))
            return;
        if (points.empty() || !same_place(point, points.back()))
            points.push_back(point);
    }

    void close() {
        Polyline& line = lines_[count_ - 1];
        line.closed = true;
        if (line.points.size() > 1 && same_place(line.points.front(), line.points.back()))
            line.points.pop_back();
    }

    void end() {
        if (lines_[count_ - 1].points.empty())
            --count_;
    }

    std::vector<Polyline> take() {
        lines_.resize(count_);
        return std::move(lines_);
    }

  private:
    std::vector<Polyline> lines_;
    std::size_t count_ = 0;
};

} // namespace

double Polyline::length() const {
    double sum = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        sum += fresque::length(points[i] - points[i - 1]);
    if (closed && points.size() > 1)
        sum += fresque::length(points.front() - points.back());
    return sum;
}

std::vector<Polyline> flatten(Path const& path, Affine const& map, double tolerance,
                              std::vector<Polyline> room) {
    Outliner lines(std::move(room));
    Vec2 at;
    Vec2 start;
    bool open = false;
    auto const begin = [&] {
        if (open)
            return;
        lines.begin(at, std::max<std::size_t>(path.segments.size() + 1, 48));
        start = at;
        open = true;
    };
    auto const end = [&] {
        if (open)
            lines.end();
        open = false;
    };
    for (PathSegment const& segment : path.segments) {
        Vec2 const to = map(segment.to);
        switch (segment.verb) {
        case PathSegment::Verb::Move:
            end();
            break;
        case PathSegment::Verb::Line:
            begin();
            lines.add(to);
            break;
        case PathSegment::Verb::Cubic: {
            begin();
            Vec2 const c1 = map(segment.control1);
            Vec2 const c2 = map(segment.control2);
            int const count = steps(at, c1, c2, to, tolerance);
            for (int i = 1; i < count; ++i)
                lines.add(on_cubic(at, c1, c2, to, static_cast<double>(i) / count));
            lines.add(to);
            break;
        }
        case PathSegment::Verb::Close:
            if (!open)
                continue;
            lines.close();
            end();
            at = start;
            continue;
        }
        at = to;
    }
    end();
    return lines.take();
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
