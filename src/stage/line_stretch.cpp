#include "stage/line_stretch.h"

#include <algorithm>
#include <cmath>

namespace fresque {

namespace {

constexpr double beside = 0.5; // stage units that a straight line may be off

struct Stretch { // of a line, from its beginning, stage units
    double from = 0;
    double to = 0;
};

std::vector<double> reached_at(std::vector<Vec2> const& points) {
    std::vector<double> reached{0};
    for (std::size_t i = 1; i < points.size(); ++i)
        reached.push_back(reached.back() + length(points[i] - points[i - 1]));
    return reached;
}

// How far a point is along a line through `origin`, and how far from it.
Vec2 seen_from(Vec2 origin, Vec2 along, Vec2 point) {
    Vec2 const way = point - origin;
    return {way.x * along.x + way.y * along.y, std::abs(way.x * along.y - way.y * along.x)};
}

bool is_straight(std::vector<Vec2> const& points, Vec2 along) {
    return std::all_of(points.begin(), points.end(),
                       [&](Vec2 point) { return seen_from(points.front(), along, point).y <= beside; });
}

// Which stretch of the beginning of `whole` the line is.
std::optional<Stretch> stretch_of(std::vector<Vec2> const& line, std::vector<Vec2> const& whole) {
    double const ink = line.size() < 2 ? 0 : length(line.back() - line.front());
    if (ink < 1 || whole.size() < 2)
        return std::nullopt;
    Vec2 const along = (line.back() - line.front()) * (1 / ink);
    if (!is_straight(line, along) || is_straight(whole, along))
        return std::nullopt;
    Vec2 const first = seen_from(line.front(), along, whole.front());
    double last = first.x;
    for (Vec2 const point : whole) {
        Vec2 const seen = seen_from(line.front(), along, point);
        if (seen.y > beside || seen.x < last)
            break;
        last = seen.x;
    }
    if (first.y > beside || first.x > beside || last < ink - beside)
        return std::nullopt;
    return Stretch{std::max(-first.x, 0.0), std::max(-first.x, 0.0) + ink};
}

std::vector<Vec2> cut(std::vector<Vec2> const& points, std::vector<double> const& reached, Stretch stretch) {
    std::vector<Vec2> cut;
    std::size_t at = 1;
    for (std::size_t i = 0; i < points.size(); ++i) {
        double const wanted =
            mix(stretch.from, stretch.to, static_cast<double>(i) / static_cast<double>(points.size() - 1));
        while (at + 1 < points.size() && reached[at] < wanted)
            ++at;
        double const step = reached[at] - reached[at - 1];
        cut.push_back(mix(points[at - 1], points[at], step > 0 ? (wanted - reached[at - 1]) / step : 0));
    }
    return cut;
}

std::vector<Vec2> drawn_back(std::vector<Vec2> const& whole, Stretch left, double part) {
    auto const reached = reached_at(whole);
    return cut(whole, reached, {mix(0.0, left.from, part), mix(reached.back(), left.to, part)});
}

} // namespace

std::optional<std::vector<Vec2>> drawn_along(std::vector<Vec2> const& from, std::vector<Vec2> const& to,
                                             double part) {
    if (part <= 0 || part >= 1)
        return std::nullopt;
    if (auto const left = stretch_of(to, from))
        return drawn_back(from, *left, part);
    if (auto const left = stretch_of(from, to))
        return drawn_back(to, *left, 1 - part);
    return std::nullopt;
}

} // namespace fresque
