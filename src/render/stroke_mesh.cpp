#include "render/mesh.h"

#include <numbers>

namespace fresque {

namespace {

double cross(Vec2 a, Vec2 b) {
    return a.x * b.y - a.y * b.x;
}
double dot(Vec2 a, Vec2 b) {
    return a.x * b.x + a.y * b.y;
}
Vec2 normal(Vec2 along) {
    return {-along.y, along.x};
}

Vec2 unit(Vec2 v) {
    double const norm = length(v);
    return norm > 0 ? v * (1 / norm) : Vec2{1, 0};
}

// Bends whose cosine is above this (about 20 degrees) need no arc: the mitre is as good.
constexpr double gentle_bend = 0.94;

// A line as a ribbon of cross-sections, each with four corners:
//
//     left fringe ── left ─────────── right ── right fringe
//          0          1    strength    1           0
//
// Corners of the line turn around a point on their inner side that both neighbours share, so that
// nothing is drawn twice.
class Ribbon {
  public:
    Ribbon(Mesh& mesh, double width, Cap cap) :
        mesh_(mesh),
        inner_(std::abs(width / 2 - 0.5)),
        outer_(width / 2 + 0.5),
        strength_(std::min(width, 1.0)),
        arc_step_(2 * std::acos(1 - std::min(0.08 / outer_, 1.0))),
        cap_(cap) {}

    void draw(std::vector<Vec2> const& points, bool closed) {
        if (points.size() < 2)
            return dot_at(points);
        sections_ = 0;
        std::size_t const count = points.size();
        Vec2 in = closed ? unit(points[0] - points[count - 1]) : unit(points[1] - points[0]);
        if (!closed)
            start(points[0], points[1]);
        for (std::size_t i = closed ? 0 : 1; i < (closed ? count : count - 1); ++i) {
            Vec2 const before = points[i == 0 ? count - 1 : i - 1];
            Vec2 const after = points[i + 1 == count ? 0 : i + 1];
            Vec2 const out = unit(after - points[i]);
            if (dot(in, out) > gentle_bend)
                section(points[i], mitre(in, out), strength_);
            else
                turn(points[i], {in, out}, std::min(length(points[i] - before), length(after - points[i])));
            in = out;
        }
        if (closed)
            connect(last_section(), first_);
        else
            end(points[count - 2], points[count - 1]);
    }

  private:
    void dot_at(std::vector<Vec2> const& points) {
        if (points.empty() || cap_ != Cap::Round)
            return;
        sections_ = 0;
        round_start(points[0], {1, 0});
        round_end(points[0], {1, 0});
    }

    void start(Vec2 at, Vec2 next) {
        Vec2 const along = unit(next - at);
        if (cap_ == Cap::Round)
            return round_start(at, along);
        double const ramp = std::min(0.5, length(next - at) / 2);
        section(at - along * ramp, normal(along), 0);
        section(at + along * ramp, normal(along), strength_);
    }

    void end(Vec2 before, Vec2 at) {
        Vec2 const along = unit(at - before);
        if (cap_ == Cap::Round)
            return round_end(at, along);
        double const ramp = std::min(0.5, length(at - before) / 2);
        section(at - along * ramp, normal(along), strength_);
        section(at + along * ramp, normal(along), 0);
    }

    int arc_steps(double angle) const { return std::max(1, static_cast<int>(std::ceil(angle / arc_step_))); }

    void round_start(Vec2 at, Vec2 along) {
        int const steps = arc_steps(std::numbers::pi / 2);
        for (int i = steps; i >= 0; --i)
            cap_section(at, along, -std::numbers::pi / 2 * i / steps);
    }

    void round_end(Vec2 at, Vec2 along) {
        int const steps = arc_steps(std::numbers::pi / 2);
        for (int i = 0; i <= steps; ++i)
            cap_section(at, along, std::numbers::pi / 2 * i / steps);
    }

    void cap_section(Vec2 at, Vec2 along, double angle) {
        Vec2 const ahead = along * std::sin(angle);
        Vec2 const aside = normal(along) * std::cos(angle);
        Vec2 const left = ahead + aside;
        Vec2 const right = ahead - aside;
        section(at + left * outer_, at + left * inner_, at + right * inner_, at + right * outer_, strength_);
    }

    // Where a line bends: the directions in and out.
    struct Bend {
        Vec2 in;
        Vec2 out;
    };

    static Vec2 mitre(Vec2 in, Vec2 out) {
        return (normal(in) + normal(out)) * (1 / std::max(1 + dot(in, out), 1e-3));
    }

    // A corner; `room` is the length of the shorter of its two sides.
    void turn(Vec2 at, Bend const& along, double room) {
        double const bend = std::atan2(cross(along.in, along.out), dot(along.in, along.out));
        double const side = bend > 0 ? 1 : -1; // of the inner corner: 1 is left
        double const depth = length(mitre(along.in, along.out));
        Vec2 const inwards = unit(normal(along.in) + normal(along.out)) * side;
        auto const inside = [&](double distance) {
            double const reach = std::min(distance * depth, std::sqrt(distance * distance + room * room));
            return at + inwards * reach;
        };
        Vec2 const near = inside(inner_);
        Vec2 const far = inside(outer_);
        int const steps = arc_steps(std::abs(bend));
        double const start = std::atan2(normal(along.in).y, normal(along.in).x);
        for (int i = 0; i <= steps; ++i) {
            double const angle = start + bend * i / steps;
            Vec2 const outward = Vec2{std::cos(angle), std::sin(angle)} * -side;
            Vec2 const outer_near = at + outward * inner_;
            Vec2 const outer_far = at + outward * outer_;
            if (bend > 0)
                section(far, near, outer_near, outer_far, strength_);
            else
                section(outer_far, outer_near, near, far, strength_);
        }
    }

    void section(Vec2 at, Vec2 aside, double strength) {
        section(at + aside * outer_, at + aside * inner_, at - aside * inner_, at - aside * outer_, strength);
    }

    void section(Vec2 left_fringe, Vec2 left, Vec2 right, Vec2 right_fringe, double strength) {
        std::uint32_t const first = mesh_.add(left_fringe, 0);
        mesh_.add(left, strength);
        mesh_.add(right, strength);
        mesh_.add(right_fringe, 0);
        if (sections_ == 0)
            first_ = first;
        else
            connect(first - 4, first);
        ++sections_;
    }

    std::uint32_t last_section() const { return static_cast<std::uint32_t>(mesh_.vertices.size()) - 4; }

    void connect(std::uint32_t a, std::uint32_t b) {
        for (std::uint32_t i = 0; i < 3; ++i)
            mesh_.quad(a + i, b + i, b + i + 1, a + i + 1);
    }

    Mesh& mesh_;
    double inner_;
    double outer_;
    double strength_;
    double arc_step_; // radians
    Cap cap_;
    int sections_ = 0;
    std::uint32_t first_ = 0;
};

// A line by its length: any stretch of it, as points.
class Measured {
  public:
    explicit Measured(Polyline const& line) : points_(line.points) {
        if (line.closed && points_.size() > 1)
            points_.push_back(points_.front());
        marks_.push_back(0);
        for (std::size_t i = 1; i < points_.size(); ++i)
            marks_.push_back(marks_.back() + length(points_[i] - points_[i - 1]));
    }

    double total() const { return marks_.back(); }

    std::vector<Vec2> stretch(double from, double to) const {
        std::vector<Vec2> result{at(from)};
        auto const first = std::upper_bound(marks_.begin(), marks_.end(), from) - marks_.begin();
        for (auto i = static_cast<std::size_t>(first); i < marks_.size() && marks_[i] < to; ++i)
            if (length(points_[i] - result.back()) > 1e-6)
                result.push_back(points_[i]);
        Vec2 const last = at(to);
        if (length(last - result.back()) > 1e-6)
            result.push_back(last);
        return result;
    }

  private:
    Vec2 at(double mark) const {
        auto const found = std::upper_bound(marks_.begin(), marks_.end(), mark) - marks_.begin();
        auto const i = static_cast<std::size_t>(found);
        if (i == 0)
            return points_.front();
        if (i >= marks_.size())
            return points_.back();
        return mix(points_[i - 1], points_[i], (mark - marks_[i - 1]) / (marks_[i] - marks_[i - 1]));
    }

    std::vector<Vec2> points_;
    std::vector<double> marks_;
};

double period(std::vector<double> const& dashes) {
    double sum = 0;
    for (double const dash : dashes)
        sum += std::max(dash, 0.0);
    return dashes.size() % 2 == 0 ? sum : 2 * sum;
}

// Below this a pattern cannot be told from a whole line.
constexpr double shortest_period = 0.25;

// A part of a line's length.
struct Stretch {
    double from;
    double to;
};

void draw_dashes(Ribbon& ribbon, Measured const& line, bool closed, std::vector<double> const& dashes,
                 Stretch drawn) {
    double const whole = period(dashes);
    double const repeats = std::max(1.0, std::round(line.total() / whole));
    double const stretch = closed ? line.total() / (repeats * whole) : 1;
    double from = 0;
    for (std::size_t i = 0; from < drawn.to; ++i) {
        double const to = from + std::max(dashes[i % dashes.size()], 0.0) * stretch;
        if (i % 2 == 0 && to > from && to > drawn.from)
            ribbon.draw(line.stretch(std::max(from, drawn.from), std::min(to, drawn.to)), false);
        from = to;
    }
}

double total_length(std::vector<Polyline> const& lines) {
    double total = 0;
    for (Polyline const& line : lines)
        total += line.length();
    return total;
}

} // namespace

Mesh stroke(std::vector<Polyline> const& lines, StrokeStyle const& style, Mesh room) {
    Mesh mesh = std::move(room);
    mesh.clear();
    if (style.width <= 0 || style.traced <= 0)
        return mesh;
    Ribbon ribbon(mesh, style.width, style.cap);
    std::size_t points = 0;
    for (Polyline const& line : lines)
        points += line.points.size();
    mesh.reserve(6 * points + 64, 27 * points + 288);
    bool const whole = style.traced >= 1 && style.traced_from <= 0;
    bool const dashed = !style.dashes.empty() && period(style.dashes) > shortest_period;
    Stretch left{0, 0};
    if (!whole) {
        double const total = total_length(lines);
        left = {total * std::max(style.traced_from, 0.0), total * std::min(style.traced, 1.0)};
    }
    for (Polyline const& line : lines) {
        if (whole && !dashed) {
            ribbon.draw(line.points, line.closed && line.points.size() > 2);
            continue;
        }
        Measured const measured(line);
        double const here = measured.total();
        Stretch const drawn{std::clamp(left.from, 0.0, here), whole ? here : std::clamp(left.to, 0.0, here)};
        left = {left.from - here, left.to - here};
        if (drawn.to <= drawn.from)
            continue;
        if (dashed)
            draw_dashes(ribbon, measured, line.closed, style.dashes, drawn);
        else
            ribbon.draw(measured.stretch(drawn.from, drawn.to), false);
    }
    return mesh;
}

} // namespace fresque
