#include "render/mesh.h"

#include <array>
#include <numbers>

namespace fresque {

namespace {

double cross(Vec2 a, Vec2 b) {
    return a.x * b.y - a.y * b.x;
}

Vec2 unit(Vec2 v) {
    double const norm = length(v);
    return norm > 0 ? v * (1 / norm) : Vec2{};
}

double signed_area(std::vector<Vec2> const& points) {
    double sum = 0;
    for (std::size_t i = 0; i < points.size(); ++i)
        sum += cross(points[i], points[(i + 1) % points.size()]);
    return sum / 2;
}

void make_clockwise(std::vector<Vec2>& points) {
    if (signed_area(points) < 0)
        std::reverse(points.begin(), points.end());
}

// Outwards from a side of a clockwise polygon, one long.
Vec2 outward(Vec2 from, Vec2 to) {
    Vec2 const along = unit(to - from);
    return {along.y, -along.x};
}

// For every corner of a clockwise polygon, the step outwards that moves both its edges by one.
std::vector<Vec2> outward_steps(std::vector<Vec2> const& points) {
    std::size_t const count = points.size();
    std::vector<Vec2> steps(count);
    Vec2 before = outward(points[count - 1], points[0]);
    for (std::size_t i = 0; i < count; ++i) {
        Vec2 const after = outward(points[i], points[(i + 1) % count]);
        Vec2 const sum = after + before;
        // The sharpest corners are cut off at twice the distance.
        steps[i] = sum * (2 / std::max(sum.x * sum.x + sum.y * sum.y, 1.0));
        before = after;
    }
    return steps;
}

// Fills a ring of corners by strips between its left and its right chain, from the top down: few long
// rows a triangle, and straight sides become upright quads.
void fill_inside(Mesh& mesh, std::uint32_t first, std::size_t count) {
    auto const corner = [&](std::size_t i) { return first + static_cast<std::uint32_t>(i % count); };
    std::size_t top = 0;
    double least = 0;
    for (std::size_t i = 0; i < count; ++i) {
        double const sum = mesh.vertices[corner(i)].at.y + mesh.vertices[corner(i + 1)].at.y;
        if (i != 0 && sum >= least)
            continue;
        least = sum;
        top = i;
    }
    std::size_t left = top + count; // goes backwards
    std::size_t right = top + 1;
    for (std::size_t rest = count - 2; rest > 0;) {
        if (rest >= 2) {
            mesh.quad(corner(left), corner(right), corner(right + 1), corner(left - 1));
            --left;
            ++right;
            rest -= 2;
        } else {
            mesh.triangle(corner(left), corner(right), corner(right + 1));
            rest = 0;
        }
    }
}

void connect_rings(Mesh& mesh, std::uint32_t inner, std::uint32_t outer, std::size_t count) {
    for (std::uint32_t i = 0; i < count; ++i) {
        std::uint32_t const next = i + 1 == count ? 0 : i + 1;
        mesh.quad(inner + i, outer + i, outer + next, inner + next);
    }
}

std::uint32_t add_ring(Mesh& mesh, std::vector<Vec2> const& points, double strength) {
    auto const first = static_cast<std::uint32_t>(mesh.vertices.size());
    for (Vec2 const& point : points)
        mesh.add(point, strength);
    return first;
}

// A clockwise polygon, moved outwards by any length.
class Outline {
  public:
    explicit Outline(std::vector<Vec2> points) : points_(std::move(points)) {
        make_clockwise(points_);
        steps_ = outward_steps(points_);
    }

    std::vector<Vec2> const& points() const { return points_; }
    Vec2 corner(std::size_t i, double by) const { return points_[i] + steps_[i] * by; }

    std::vector<Vec2> grown(double by) const {
        std::vector<Vec2> result(points_.size());
        for (std::size_t i = 0; i < result.size(); ++i)
            result[i] = corner(i, by);
        return result;
    }

  private:
    std::vector<Vec2> points_;
    std::vector<Vec2> steps_;
};

std::uint32_t add_ring(Mesh& mesh, Outline const& outline, double by, double strength) {
    auto const first = static_cast<std::uint32_t>(mesh.vertices.size());
    for (std::size_t i = 0; i < outline.points().size(); ++i)
        mesh.add(outline.corner(i, by), strength);
    return first;
}

double smooth(double part) {
    return part * part * (3 - 2 * part);
}

// The largest inset that leaves something of a clockwise convex polygon.
double inset_room(std::vector<Vec2> const& points) {
    Vec2 center;
    for (Vec2 const& point : points)
        center = center + point * (1.0 / static_cast<double>(points.size()));
    double room = 1e9;
    for (std::size_t i = 0; i < points.size(); ++i) {
        Vec2 const along = unit(points[(i + 1) % points.size()] - points[i]);
        room = std::min(room, cross(along, center - points[i]));
    }
    return std::max(room, 0.0);
}

// Rings from `inside` within the edge to `outside` beyond it; ring(d) gives the outline moved out by d.
template<typename Ring>
Mesh soft_rings(double inside, double outside, Ring ring) {
    int const steps = static_cast<int>(std::clamp((inside + outside) / 3, 4.0, 24.0));
    Mesh mesh;
    std::uint32_t before = 0;
    for (int i = 0; i <= steps; ++i) {
        double const part = static_cast<double>(i) / steps;
        std::vector<Vec2> const points = ring(mix(-inside, outside, part));
        if (i == 0)
            mesh.reserve(points.size() * static_cast<std::size_t>(steps + 1),
                         points.size() * static_cast<std::size_t>(6 * steps + 3));
        std::uint32_t const first = add_ring(mesh, points, 1 - smooth(part));
        if (i == 0)
            fill_inside(mesh, first, points.size());
        else
            connect_rings(mesh, before, first, points.size());
        before = first;
    }
    return mesh;
}

// Every ring has the same number of points, also where its corners have no radius left.
std::vector<Vec2> corner_points(Rect const& box, double radius) {
    constexpr int steps = 12;
    std::array<Vec2, 4> const centers{
        Vec2{box.right() - radius, box.y + radius}, Vec2{box.right() - radius, box.bottom() - radius},
        Vec2{box.x + radius, box.bottom() - radius}, Vec2{box.x + radius, box.y + radius}};
    std::vector<Vec2> points;
    for (std::size_t corner = 0; corner < 4; ++corner) {
        for (int i = 0; i <= steps; ++i) {
            double const turn = (static_cast<double>(corner) - 1 + static_cast<double>(i) / steps) / 2;
            double const angle = turn * std::numbers::pi;
            points.push_back(centers[corner] + Vec2{std::cos(angle), std::sin(angle)} * radius);
        }
    }
    return points;
}

struct Slope {
    double at;
    double strength;
};

// Where the coverage of a stretch of pixels bends, and what it is there: it rises and falls over one pixel
// at each end, and a stretch shorter than a pixel never reaches full strength. `cuts` are places in
// between.
std::vector<Slope> slopes(double begin, double end, bool hard, std::vector<double> cuts) {
    double const inner_begin = hard ? begin : std::min(begin + 0.5, end - 0.5);
    double const inner_end = hard ? end : std::max(begin + 0.5, end - 0.5);
    double const strength = hard ? 1 : std::min(end - begin, 1.0);
    std::vector<Slope> result;
    if (!hard)
        result.push_back({begin - 0.5, 0});
    result.push_back({inner_begin, strength});
    std::sort(cuts.begin(), cuts.end());
    for (double const cut : cuts)
        if (cut > inner_begin && cut < inner_end && cut > result.back().at)
            result.push_back({cut, strength});
    result.push_back({inner_end, strength});
    if (!hard)
        result.push_back({end + 0.5, 0});
    return result;
}

bool on_grid(double value) {
    return std::abs(value - std::round(value)) < 1.0 / 512;
}

} // namespace

void Mesh::clear() {
    vertices.clear();
    indices.clear();
}

void Mesh::reserve(std::size_t corners, std::size_t corner_numbers) {
    vertices.reserve(corners);
    indices.reserve(corner_numbers);
}

bool is_convex(std::vector<Vec2> const& points) {
    std::size_t const count = points.size();
    if (count < 3)
        return false;
    double sign = 0;
    int turns = 0; // how often the outline changes between going right and going left
    double before = 0;
    for (std::size_t i = 0; i <= count; ++i) {
        Vec2 const in = points[(i + 1) % count] - points[i % count];
        Vec2 const out = points[(i + 2) % count] - points[(i + 1) % count];
        double const turn = cross(in, out);
        if (turn * sign < 0)
            return false;
        if (turn != 0)
            sign = turn;
        if (in.x * before < 0)
            ++turns;
        if (in.x != 0)
            before = in.x;
    }
    return sign != 0 && turns <= 2;
}

Mesh fill_rectangle(Rect const& box, std::vector<double> const& columns, std::vector<double> const& rows) {
    Mesh mesh;
    if (box.empty())
        return mesh;
    bool const hard = on_grid(box.x) && on_grid(box.y) && on_grid(box.right()) && on_grid(box.bottom());
    auto const across = slopes(box.x, box.right(), hard, columns);
    auto const down = slopes(box.y, box.bottom(), hard, rows);
    for (Slope const& row : down)
        for (Slope const& column : across)
            mesh.add({column.at, row.at}, column.strength * row.strength);
    auto const width = static_cast<std::uint32_t>(across.size());
    auto const height = static_cast<std::uint32_t>(down.size());
    for (std::uint32_t y = 0; y + 1 < height; ++y) {
        for (std::uint32_t x = 0; x + 1 < width; ++x) {
            std::uint32_t const a = width * y + x;
            // The diagonal of a corner runs through the one corner that has strength.
            bool const falling =
                !hard && (x == 0) != (y == 0) && (x == 0 || x + 2 == width) && (y == 0 || y + 2 == height);
            if (falling)
                mesh.quad(a + 1, a + width + 1, a + width, a);
            else
                mesh.quad(a, a + 1, a + width + 1, a + width);
        }
    }
    return mesh;
}

Mesh fill_convex(std::vector<Vec2> points, Mesh room) {
    Mesh mesh = std::move(room);
    mesh.clear();
    if (points.size() < 3)
        return mesh;
    Outline const outline(std::move(points));
    std::size_t const count = outline.points().size();
    double const inset = std::min(0.5, inset_room(outline.points()));
    mesh.reserve(2 * count, 9 * count);
    std::uint32_t const inner = add_ring(mesh, outline, -inset, std::min(1.0, inset + 0.5));
    std::uint32_t const outer = add_ring(mesh, outline, 0.5, 0);
    fill_inside(mesh, inner, count);
    connect_rings(mesh, inner, outer, count);
    return mesh;
}

Mesh fill_soft(RoundedRectangle const& shape, double softness) {
    double const outside = softness / 2;
    double const inside = std::min(outside, std::min(shape.box.width, shape.box.height) / 2);
    return soft_rings(inside, outside, [&](double by) {
        return corner_points(shape.box.inset(-by), std::max(shape.radius + by, 0.0));
    });
}

Mesh fill_soft(std::vector<Vec2> points, double softness) {
    if (points.size() < 3)
        return {};
    Outline const outline(std::move(points));
    double const outside = softness / 2;
    double const inside = std::min(outside, inset_room(outline.points()));
    return soft_rings(inside, outside, [&](double by) { return outline.grown(by); });
}

} // namespace fresque
