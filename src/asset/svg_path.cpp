#include "asset/svg_path.h"

#include "asset/svg_scanner.h"

#include <cmath>
#include <numbers>
#include <optional>

namespace fresque {

namespace {

char upper(char c) {
    return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
}

// Follows the commands with a pen.
class PathReader {
  public:
    PathReader(std::string_view text, std::size_t most) : scanner_(text), most_(most) {}

    SvgPath read() {
        bool whole = true;
        while (whole && !scanner_.at_end())
            whole = command();
        return {std::move(path_), whole};
    }

  private:
    // One letter and all that repeats it; false where it cannot be read to its end.
    bool command() {
        auto const letter = scanner_.letter();
        if (!letter || (path_.segments.empty() && upper(*letter) != 'M'))
            return false;
        relative_ = *letter >= 'a';
        char verb = upper(*letter);
        if (verb == 'Z')
            return close();
        do {
            if (path_.segments.size() > most_ || !draw(verb))
                return false;
            if (verb == 'M')
                verb = 'L'; // what repeats a move are lines
        } while (scanner_.number_ahead());
        return true;
    }

    bool close() {
        if (path_.segments.size() > most_)
            return false;
        if (path_.segments.back().verb != PathSegment::Verb::Close)
            path_.close();
        pen_ = begin_;
        last_verb_ = 'Z';
        return true;
    }

    bool draw(char verb) {
        // What follows a closed path without a move begins where that one began.
        if (last_verb_ == 'Z' && verb != 'M')
            path_.move(pen_);
        bool const drawn = draw_verb(verb);
        last_verb_ = verb;
        return drawn;
    }

    bool draw_verb(char verb) {
        switch (verb) {
        case 'M':
            return move();
        case 'L':
            return line_to(point());
        case 'H':
            return horizontal();
        case 'V':
            return vertical();
        case 'C':
            return cubic(point());
        case 'S':
            return cubic(mirrored('C', 'S'));
        case 'Q':
            return quadratic(point());
        case 'T':
            return quadratic(mirrored('Q', 'T'));
        case 'A':
            return arc();
        default:
            return false;
        }
    }

    std::optional<Vec2> point() {
        auto const x = scanner_.number();
        auto const y = x ? scanner_.number() : std::nullopt;
        if (!y)
            return std::nullopt;
        return (relative_ ? pen_ : Vec2{}) + Vec2{*x, *y};
    }

    // The last control point mirrored at the pen, where the last command was one of these.
    std::optional<Vec2> mirrored(char one, char other) const {
        return last_verb_ == one || last_verb_ == other ? pen_ + pen_ - control_ : pen_;
    }

    // Relative steps must not walk off to where numbers lose their places.
    bool go(Vec2 to) {
        pen_ = to;
        return std::abs(to.x) <= 4 * SvgScanner::largest_number &&
               std::abs(to.y) <= 4 * SvgScanner::largest_number;
    }

    bool move() {
        auto const to = point();
        if (!to || !go(*to))
            return false;
        begin_ = *to;
        path_.move(*to);
        return true;
    }

    bool line_to(std::optional<Vec2> to) {
        if (!to || !go(*to))
            return false;
        path_.line(*to);
        return true;
    }

    bool horizontal() {
        auto const x = scanner_.number();
        return x && line_to(Vec2{*x + (relative_ ? pen_.x : 0), pen_.y});
    }

    bool vertical() {
        auto const y = scanner_.number();
        return y && line_to(Vec2{pen_.x, *y + (relative_ ? pen_.y : 0)});
    }

    bool cubic(std::optional<Vec2> first) {
        auto const second = first ? point() : std::nullopt;
        auto const to = second ? point() : std::nullopt;
        if (!to || !go(*to))
            return false;
        path_.cubic(*first, *second, *to);
        control_ = *second;
        return true;
    }

    bool quadratic(std::optional<Vec2> control) {
        auto const to = control ? point() : std::nullopt;
        Vec2 const from = pen_;
        if (!to || !go(*to))
            return false;
        path_.cubic(mix(from, *control, 2.0 / 3), mix(*to, *control, 2.0 / 3), *to);
        control_ = *control;
        return true;
    }

    bool arc() {
        auto const rx = scanner_.number();
        auto const ry = rx ? scanner_.number() : std::nullopt;
        auto const rotation = ry ? scanner_.number() : std::nullopt;
        auto const large = rotation ? scanner_.flag() : std::nullopt;
        auto const sweep = large ? scanner_.flag() : std::nullopt;
        auto const to = sweep ? point() : std::nullopt;
        Vec2 const from = pen_;
        if (!to || !go(*to))
            return false;
        add_arc(path_, {from, *to, {std::abs(*rx), std::abs(*ry)}, *rotation, *large, *sweep});
        return true;
    }

    SvgScanner scanner_;
    std::size_t most_;
    Path path_;
    Vec2 pen_;
    Vec2 begin_;   // of the subpath
    Vec2 control_; // the last one, for what mirrors it
    char last_verb_ = 0;
    bool relative_ = false;
};

// Where an ellipse in a circle's measure (radius 1, no turn) has its middle.
Vec2 arc_center(Vec2 from, Vec2 to, bool left) {
    Vec2 const half = (to - from) * 0.5;
    double const reach = std::max(length(half), 1e-12);
    double const away = std::sqrt(std::max(0.0, 1 - reach * reach)) / reach;
    Vec2 const aside{-half.y * away, half.x * away};
    return from + half + (left ? aside : aside * -1);
}

} // namespace

void add_arc(Path& path, SvgArc const& arc) {
    if (arc.radius.x < 1e-9 || arc.radius.y < 1e-9) {
        path.line(arc.to);
        return;
    }
    if (arc.from == arc.to)
        return;
    double const turn = arc.rotation * std::numbers::pi / 180;
    double const c = std::cos(turn);
    double const s = std::sin(turn);
    Vec2 radius = arc.radius;
    auto const to_circle = [&](Vec2 p) {
        return Vec2{(c * p.x + s * p.y) / radius.x, (c * p.y - s * p.x) / radius.y};
    };
    // Radii that do not reach from end to end are made larger until they do.
    double const reach = length(to_circle(arc.to - arc.from)) / 2;
    if (!std::isfinite(reach)) {
        path.line(arc.to);
        return;
    }
    radius = radius * std::max(1.0, reach);
    Affine const back{radius.x * c, radius.x * s, -radius.y * s, radius.y * c, 0, 0};

    Vec2 const from = to_circle(arc.from);
    Vec2 const to = to_circle(arc.to);
    Vec2 const center = arc_center(from, to, arc.large != arc.sweep);
    double const start = std::atan2(from.y - center.y, from.x - center.x);
    double sweep = std::atan2(to.y - center.y, to.x - center.x) - start;
    if (arc.sweep && sweep < 0)
        sweep += 2 * std::numbers::pi;
    if (!arc.sweep && sweep > 0)
        sweep -= 2 * std::numbers::pi;
    int const pieces =
        std::max(1, static_cast<int>(std::ceil(std::abs(sweep) / (std::numbers::pi / 2) - 1e-9)));
    double const step = sweep / pieces;
    double const handle = 4.0 / 3 * std::tan(step / 4);
    for (int i = 0; i < pieces; ++i) {
        double const a = start + step * i;
        double const b = a + step;
        Vec2 const at_a{std::cos(a), std::sin(a)};
        Vec2 const at_b{std::cos(b), std::sin(b)};
        Vec2 const first = at_a + Vec2{-at_a.y, at_a.x} * handle;
        Vec2 const second = at_b - Vec2{-at_b.y, at_b.x} * handle;
        Vec2 const end = i + 1 == pieces ? arc.to : back(center + at_b);
        path.cubic(back(center + first), back(center + second), end);
    }
}

SvgPath read_svg_path(std::string_view text, std::size_t most) {
    return PathReader(text, most).read();
}

} // namespace fresque
