#include "stage/elements/relations_links.h"

#include "stage/elements/relations_curves.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <utility>

namespace fresque {

namespace {

constexpr std::size_t point_count = 33;
constexpr std::size_t most_routed = 64; // links: of more, none finds a free way
constexpr double before_arrow = 12;     // from the arrow's tip to the edge
constexpr double swing = 0.16;          // how far a curve leaves the straight line, in parts of its length
constexpr double clearance = 12;        // between lines and what they do not belong to
constexpr double between_dots = 44;     // from middle to middle
constexpr double over_words = 16;       // where they stand over or under what the link comes from

class LinkLayout {
  public:
    LinkLayout(RelationGraph const& graph, RelationPicture& picture, double scale, Rect const& box,
               Setting const& setting) :
        graph_(graph), picture_(picture), scale_(scale), box_(box), setting_(setting) {}

    void build() {
        picture_.links.resize(graph_.links.size());
        for (std::size_t i = 0; i < graph_.links.size(); ++i)
            route(i);
        for (std::size_t i = 0; i < graph_.links.size(); ++i)
            if (!graph_.links[i].words.empty())
                add_words_of(i);
        count_overlaps();
    }

  private:
    NodePlace const& place(std::size_t node) const { return picture_.nodes[node]; }
    Vec2 middle(std::size_t node) const { return place(node).shape.center(); }

    // Straight where the two are nearly level; else all curves turn the same way, seen from the node that
    // stands at the rim.
    double preferred_swing(RelationLink const& link) const {
        Vec2 const way = middle(link.to) - middle(link.from);
        double const flat = std::min(std::abs(way.x), std::abs(way.y));
        if (flat < 0.1 * std::max(std::abs(way.x), std::abs(way.y)))
            return 0;
        bool const inwards = place(link.to).shape.width >= place(link.from).shape.width;
        return inwards ? swing : -swing;
    }

    void route(std::size_t number) {
        RelationLink const& link = graph_.links[number];
        double const preferred = preferred_swing(link);
        double best_cost = std::numeric_limits<double>::infinity();
        bool hindered = false;
        std::vector<double> swings{preferred, preferred * 0.55, -preferred, 0.0};
        for (double const by : {0.09, 0.21, 0.26, 0.33, 0.4, 0.48, 0.58, 0.8}) {
            swings.push_back(by);
            swings.push_back(-by);
        }
        if (graph_.links.size() > most_routed)
            swings.resize(1);
        for (double const by : swings) {
            Curve curve = trimmed(link, by);
            double const met = obstacles_on(link, curve) + twins_of(number, by, curve);
            double const near = crossings_of(number, curve) + ends_near(number, curve);
            double const cost = 100 * met + 8 * near + std::abs(by - preferred);
            if (cost >= best_cost)
                continue;
            best_cost = cost;
            hindered = cost >= 8;
            picture_.links[number].points = std::move(curve);
        }
        picture_.crossings += hindered ? 1 : 0;
    }

    Vec2 control(RelationLink const& link, double by) const {
        Vec2 const a = middle(link.from);
        Vec2 const b = middle(link.to);
        Vec2 const way = b - a;
        return mix(a, b, 0.5) + Vec2{way.y, -way.x} * (by * 1.6);
    }

    // The part of the curve from one edge to the other.
    Curve trimmed(RelationLink const& link, double by) const {
        Vec2 const a = middle(link.from);
        Vec2 const b = middle(link.to);
        Vec2 const c = control(link, by);
        double const before_end = link.end == LinkEnd::Arrow ? before_arrow : 0;
        double const first = leaving(link.from, a, c, b, 0);
        double const last = 1 - leaving(link.to, b, c, a, before_end);
        Curve curve;
        for (std::size_t i = 0; i < point_count; ++i) {
            double const part = static_cast<double>(i) / (point_count - 1);
            curve.push_back(quadratic(a, c, b, mix(first, std::max(first, last), part)));
        }
        return curve;
    }

    // Where a curve that begins in the middle of a node is at its edge; of a container that holds the other
    // end, there is no way out.
    double leaving(std::size_t node, Vec2 a, Vec2 c, Vec2 b, double margin) const {
        NodeShape const shape = graph_.nodes[node].shape;
        double inside = 0;
        double outside = 1;
        if (inside_shape(shape, place(node).shape, margin, b))
            return 0;
        for (int i = 0; i < 24; ++i) {
            double const t = (inside + outside) / 2;
            bool const in = inside_shape(shape, place(node).shape, margin, quadratic(a, c, b, t));
            (in ? inside : outside) = t;
        }
        return outside;
    }

    bool belongs(std::size_t node, RelationLink const& link) const {
        return graph_.within(link.from, node) || graph_.within(link.to, node);
    }

    // How many points of a curve lie on nodes and words that it should go round.
    double obstacles_on(RelationLink const& link, Curve const& curve) const {
        double met = 0;
        for (std::size_t node = 0; node < graph_.nodes.size(); ++node) {
            bool const own = belongs(node, link);
            RelationNode const& told = graph_.nodes[node];
            for (std::size_t i = 1; i + 1 < curve.size(); ++i) {
                bool const on_shape =
                    !own && inside_shape(told.shape, place(node).shape, clearance, curve[i]);
                bool const on_words = place(node).words_box.inset(-clearance * 0.6).contains(curve[i]);
                met += on_shape || on_words ? 1 : 0;
            }
        }
        Rect const inner = box_.inset(link_width);
        for (Vec2 const point : curve)
            met += inner.contains(point) ? 0 : 1;
        return met;
    }

    // Another link between the same two keeps away.
    double twins_of(std::size_t number, double by, Curve const& curve) const {
        RelationLink const& link = graph_.links[number];
        for (std::size_t i = 0; i < number; ++i) {
            RelationLink const& other = graph_.links[i];
            bool const same = std::minmax(link.from, link.to) == std::minmax(other.from, other.to);
            Curve const& points = picture_.links[i].points;
            if (same && length(points[point_count / 2] - curve[point_count / 2]) < 36 * scale_)
                return 1 + std::abs(by);
        }
        return 0;
    }

    // Dots that touch are read as one.
    double ends_near(std::size_t number, Curve const& curve) const {
        RelationLink const& link = graph_.links[number];
        double count = 0;
        for (std::size_t i = 0; i < number; ++i) {
            RelationLink const& other = graph_.links[i];
            bool const dots = other.to == link.to && other.from != link.from &&
                              graph_.nodes[link.to].outlined() && link.end == LinkEnd::Dot;
            count += dots && length(curve.back() - picture_.links[i].points.back()) < between_dots ? 1 : 0;
        }
        return count;
    }

    double crossings_of(std::size_t number, Curve const& curve) const {
        double count = 0;
        for (std::size_t i = 0; i < number; ++i)
            count += cross(curve, picture_.links[i].points) ? 1 : 0;
        return count;
    }

    TextLayout set(RelationLink const& link, double width) const {
        Color const color = link.cut ? setting_.theme.muted : setting_.theme.color(link.color);
        Lettering letters = link.sum ? link_sum : lettering::label;
        letters.wrap = Wrap::Balanced;
        if (!link.sum)
            letters.face = Face::SansSemiBold;
        return set_centred(setting_, link.words, letters, letters.size * scale_, color, width);
    }

    void add_words_of(std::size_t number) {
        RelationLink const& link = graph_.links[number];
        LinkPlace& place = picture_.links[number];
        double best_cost = std::numeric_limits<double>::infinity();
        for (double const width : {440.0, 240.0, 150.0}) {
            TextLayout words = set(link, width * std::max(1.0, setting_.viewport.text_scale));
            for (auto const& [box, distance] : spots_for(number, words.size)) {
                double const cost = 1000 * words_on(number, box) + distance + (440 - width) * 0.05;
                if (cost >= best_cost)
                    continue;
                best_cost = cost;
                place.words = words;
                place.words_box = box;
            }
            if (best_cost < 1000)
                return;
        }
        ++picture_.collisions;
    }

    using Offer = std::pair<Rect, double>; // and how far it is from the best

    // Beside the middle of the line, then farther along it, then above or under where it comes from.
    std::vector<Offer> spots_for(std::size_t number, Size size) const {
        RelationLink const& link = graph_.links[number];
        Curve const& points = picture_.links[number].points;
        std::vector<Offer> spots;
        double cost = 0;
        for (std::size_t const at : {16U, 13U, 19U, 10U, 22U, 7U, 25U}) {
            Vec2 const along = points[at + 2] - points[at - 2];
            double const long_side = std::max(length(along), 1e-6);
            Vec2 const normal{along.y / long_side, -along.x / long_side};
            for (double const away : {12.0, 30.0})
                for (double const side : {normal.y <= 0 ? 1.0 : -1.0, normal.y <= 0 ? -1.0 : 1.0}) {
                    double const reach = std::abs(normal.x) * size.width / 2 +
                                         std::abs(normal.y) * size.height / 2 + away * std::max(scale_, 0.6);
                    Vec2 const middle = points[at] + normal * (side * reach);
                    spots.push_back(
                        {{middle.x - size.width / 2, middle.y - size.height / 2, size.width, size.height},
                         cost += 3});
                }
        }
        Rect const whole = place(link.from).bounds();
        double const x = place(link.from).shape.center().x - size.width / 2;
        spots.push_back({{x, whole.y - over_words - size.height, size.width, size.height}, cost += 10});
        spots.push_back({{x, whole.bottom() + over_words, size.width, size.height}, cost += 10});
        return spots;
    }

    // What words in this place would lie on.
    double words_on(std::size_t number, Rect const& box) const {
        RelationLink const& link = graph_.links[number];
        double met = 0;
        bool const inside = box.x >= box_.x && box.y >= box_.y && box.right() <= box_.right() &&
                            box.bottom() <= box_.bottom();
        met += inside ? 0 : 4;
        for (std::size_t node = 0; node < graph_.nodes.size(); ++node)
            met += on_node(node, link, box) ? 2 : 0;
        for (std::size_t i = 0; i < graph_.links.size(); ++i) {
            LinkPlace const& other = picture_.links[i];
            met += i < number && overlap(other.words_box.inset(-6), box) ? 2 : 0;
            Rect const near = box.inset(i == number ? -2 : -8);
            met += std::any_of(other.points.begin(), other.points.end(),
                               [&near](Vec2 p) { return near.contains(p); })
                       ? 1
                       : 0;
        }
        return met;
    }

    // Words of a link between two nodes in the same outline stand inside it.
    bool on_node(std::size_t node, RelationLink const& link, Rect const& box) const {
        if (overlap(place(node).words_box.inset(-8), box))
            return true;
        Rect const shape = place(node).shape;
        bool const around = graph_.within(link.from, node) && graph_.within(link.to, node);
        if (!around)
            return overlap(shape.inset(-14), box);
        bool const in =
            shape.inset(8).contains({box.x, box.y}) && shape.inset(8).contains({box.right(), box.bottom()});
        return !in;
    }

    void count_overlaps() {
        for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
            Rect const bounds = place(i).bounds();
            bool const in = bounds.x >= box_.x - 0.5 && bounds.y >= box_.y - 0.5 &&
                            bounds.right() <= box_.right() + 0.5 && bounds.bottom() <= box_.bottom() + 0.5;
            picture_.collisions += in ? 0 : 1;
        }
    }

    RelationGraph const& graph_;
    RelationPicture& picture_;
    double scale_;
    Rect box_;
    Setting const& setting_;
};

} // namespace

RelationPicture with_links(RelationGraph const& graph, std::vector<NodePlace> nodes, double scale,
                           Rect const& box, Setting const& setting) {
    RelationPicture picture;
    picture.nodes = std::move(nodes);
    LinkLayout(graph, picture, scale, box, setting).build();
    for (NodePlace const& node : picture.nodes)
        picture.bounds = united(picture.bounds, node.bounds());
    for (LinkPlace const& link : picture.links)
        picture.bounds = united(picture.bounds, link.words_box);
    return picture;
}

} // namespace fresque
