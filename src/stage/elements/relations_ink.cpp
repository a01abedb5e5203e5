#include "stage/elements/relations_ink.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fresque {

namespace {

constexpr double outline_width = 5;
constexpr double dot_radius = 9;
constexpr double arrow_reach = 24;
constexpr double cut_gap = 92;  // between the halves of a link that was cut
constexpr double cut_mark = 13; // half of the cross between them

class Inker {
  public:
    Inker(Actor& actor, RelationGraph const& graph, RelationPicture const& picture, Setting const& setting) :
        actor_(actor), graph_(graph), picture_(picture), setting_(setting) {
        set_delays();
    }

    void draw() {
        for (std::size_t depth = 0; depth < graph_.nodes.size(); ++depth)
            for_visible_nodes(
                [&](std::size_t i) { return depth_of(i) == depth && graph_.nodes[i].outlined(); },
                [&](std::size_t i) { add_shape(i); });
        for_visible_links([&](std::size_t i) { add_line(i); });
        for_visible_nodes([&](std::size_t i) { return !graph_.nodes[i].outlined(); },
                          [&](std::size_t i) { add_shape(i); });
        for_visible_links([&](std::size_t i) { add_end(i); });
        for_visible_nodes([](std::size_t) { return true; }, [&](std::size_t i) { add_words_of(i); });
        for_visible_links([&](std::size_t i) { add_words_beside(i); });
    }

  private:
    template<typename Which, typename Draw>
    void for_visible_nodes(Which which, Draw draw) {
        for (std::size_t i = 0; i < graph_.nodes.size(); ++i)
            if (graph_.nodes[i].visible && which(i))
                draw(i);
    }
    template<typename Draw>
    void for_visible_links(Draw draw) {
        for (std::size_t i = 0; i < graph_.links.size(); ++i)
            if (graph_.links[i].visible)
                draw(i);
    }

    std::size_t depth_of(std::size_t node) const {
        std::size_t depth = 0;
        for (auto at = graph_.nodes[node].inside; at; at = graph_.nodes[*at].inside)
            ++depth;
        return depth;
    }

    // What is new comes in the order in which it was written: nodes, then the links between them.
    void set_delays() {
        Seconds at = 0;
        for (RelationNode const& node : graph_.nodes) {
            node_delays_.push_back(node.fresh ? at : 0);
            at += node.fresh && node.visible ? 0.075 : 0;
        }
        at = at > 0 ? std::min(at, 0.45) + 0.15 : 0;
        for (RelationLink const& link : graph_.links) {
            link_delays_.push_back(link.fresh ? at : 0);
            at += link.fresh && link.visible ? 0.09 : 0;
        }
    }

    std::string key_of(RelationNode const& node) const { return "node/" + node.id; }
    std::string key_of(RelationLink const& link) const { return "link/" + link.id; }

    void add(std::string key, Rect const& box, Visual visual, Entering entering) {
        Piece piece;
        piece.key = std::move(key);
        piece.box = box;
        piece.visual = std::move(visual);
        piece.entrance = entering.entrance;
        piece.delay = entering.delay;
        actor_.pieces.push_back(std::move(piece));
    }

    // Outlines and discs have as many rules, so that one can become the other.
    void add_shape(std::size_t number) {
        RelationNode const& node = graph_.nodes[number];
        Rect const& box = picture_.nodes[number].shape;
        Color const color = setting_.theme.color(node.color);
        bool const round = node.shape == NodeShape::Circle || node.shape == NodeShape::Medallion;
        ShapeVisual shape;
        shape.radius = round ? box.width / 2 : std::min(18.0, box.width * 0.12);
        shape.fill = node.outlined() ? color.faded(0) : color;
        shape.rules = {{color, outline_width, {}, 0}};
        add(key_of(node), box, shape, {Entrance::Trace, node_delays_[number]});
        std::string const label = node.role.empty() ? node.name : node.name + ", " + node.role;
        actor_.spots.push_back({key_of(node), label, picture_.nodes[number].bounds()});
    }

    void add_words_of(std::size_t number) {
        RelationNode const& node = graph_.nodes[number];
        NodePlace const& place = picture_.nodes[number];
        Entering const entering{Entrance::Fade, node_delays_[number] + 0.2};
        if (!node.outlined())
            add_initials(node, place.shape, entering);
        Rect const& box = place.words_box;
        NodeWords const& words = place.words;
        auto const left = [&](TextLayout const& layout) {
            return box.x + (box.width - layout.size.width) / 2;
        };
        add_words(actor_, key_of(node) + "/name", words.name, {left(words.name), box.y}, entering);
        add_words(actor_, key_of(node) + "/role", words.role,
                  {left(words.role), box.y + words.name.size.height}, entering);
    }

    void add_initials(RelationNode const& node, Rect const& disc, Entering entering) {
        Theme const& theme = setting_.theme;
        Color const color = readable_on(theme.color(node.color), theme.background, theme.ink);
        double const size = disc.width * (node.initials.size() > 2 ? 0.3 : 0.38);
        Lettering letters = lettering::headline;
        letters.smallest = size;
        TextLayout const set = set_centred(setting_, node.initials, letters,
                                           size / setting_.viewport.text_scale, color, disc.width * 4);
        double const cap = setting_.faces.metrics(letters.face).cap_height * size;
        double const baseline = set.lines.empty() ? 0 : set.lines.front().baseline;
        add_words(actor_, key_of(node) + "/initials", set,
                  {disc.center().x - set.size.width / 2, disc.center().y + cap / 2 - baseline}, entering);
    }

    Color color_of(RelationLink const& link) const {
        return link.cut ? setting_.theme.muted : setting_.theme.color(link.color);
    }

    static double length_of(std::vector<Vec2> const& points) {
        double sum = 0;
        for (std::size_t i = 1; i < points.size(); ++i)
            sum += length(points[i] - points[i - 1]);
        return sum;
    }

    // Two halves that meet in the middle; of a link that was cut, two stubs.
    void add_line(std::size_t number) {
        RelationLink const& link = graph_.links[number];
        std::vector<Vec2> const& points = picture_.links[number].points;
        double const whole = std::max(length_of(points), 1.0);
        double const stub = (1 - (link.cut ? std::min(cut_gap / whole, 0.5) : 0)) / 2;
        Seconds const delay = link_delays_[number];
        add_half(link, "/begin", stretch(points, 0, stub), delay);
        add_half(link, "/end", stretch(points, 1 - stub, 1), delay + half_duration(points));
        if (link.cut)
            add_cut_mark(link, points, std::min(cut_mark, whole * 0.12));
    }

    void add_half(RelationLink const& link, std::string_view name, std::vector<Vec2> points, Seconds delay) {
        LineVisual line;
        line.points = std::move(points);
        line.color = color_of(link);
        line.width = link_width;
        add(key_of(link) + std::string(name), {}, line, {Entrance::Trace, delay});
    }

    // How long the ink of half a link flows.
    static Seconds half_duration(std::vector<Vec2> const& points) {
        return std::clamp(length_of(points) / 2 / 1900, 0.35, 0.8);
    }

    // A part of a line, with as many points whichever part it is.
    static std::vector<Vec2> stretch(std::vector<Vec2> const& points, double from, double to) {
        constexpr std::size_t count = 17;
        std::vector<Vec2> part;
        for (std::size_t i = 0; i < count; ++i) {
            double const at =
                mix(from, to, static_cast<double>(i) / (count - 1)) * static_cast<double>(points.size() - 1);
            auto const before = std::min(static_cast<std::size_t>(at), points.size() - 2);
            part.push_back(mix(points[before], points[before + 1], at - static_cast<double>(before)));
        }
        return part;
    }

    // A small cross between the halves, set across the line.
    void add_cut_mark(RelationLink const& link, std::vector<Vec2> const& points, double reach) {
        std::size_t const middle = points.size() / 2;
        Vec2 const way = points[middle + 1] - points[middle - 1];
        double const angle = std::atan2(way.y, way.x);
        for (double const turn : {0.785398, -0.785398}) {
            Vec2 const arm{std::cos(angle + turn) * reach, std::sin(angle + turn) * reach};
            LineVisual stroke;
            stroke.points = {points[middle] - arm, points[middle] + arm};
            stroke.color = setting_.theme.color(link.color);
            stroke.width = link_width;
            add(key_of(link) + (turn > 0 ? "/cut-down" : "/cut-up"), {}, stroke,
                {Entrance::Trace, turn > 0 ? 0.3 : 0.4});
        }
    }

    void add_end(std::size_t number) {
        RelationLink const& link = graph_.links[number];
        std::vector<Vec2> const& points = picture_.links[number].points;
        Entering const entering{Entrance::Fade, link_delays_[number] + 1.8 * half_duration(points)};
        if (link.end == LinkEnd::Dot) {
            ShapeVisual dot;
            dot.radius = dot_radius;
            dot.fill = color_of(link);
            Vec2 const at = points.back();
            add(key_of(link) + "/dot", {at.x - dot_radius, at.y - dot_radius, 2 * dot_radius, 2 * dot_radius},
                dot, entering);
            return;
        }
        Vec2 const way = points.back() - points[points.size() - 4];
        double const angle = std::atan2(way.y, way.x);
        LineVisual head;
        auto const arm = [&](double turn) {
            return points.back() +
                   Vec2{std::cos(angle + turn) * arrow_reach, std::sin(angle + turn) * arrow_reach};
        };
        head.points = {arm(2.42), points.back(), arm(-2.42)};
        head.color = color_of(link);
        head.width = link_width;
        add(key_of(link) + "/arrow", {}, head, entering);
    }

    void add_words_beside(std::size_t number) {
        RelationLink const& link = graph_.links[number];
        LinkPlace const& place = picture_.links[number];
        add_words(actor_, key_of(link) + "/words", place.words, {place.words_box.x, place.words_box.y},
                  {Entrance::Rise, link_delays_[number] + 0.4});
    }

    Actor& actor_;
    RelationGraph const& graph_;
    RelationPicture const& picture_;
    Setting const& setting_;
    std::vector<Seconds> node_delays_;
    std::vector<Seconds> link_delays_;
};

} // namespace

void draw_relations(Actor& actor, RelationGraph const& graph, RelationPicture const& picture,
                    Setting const& setting) {
    Inker(actor, graph, picture, setting).draw();
}

} // namespace fresque
