#include "stage/elements/relations_places.h"

#include "stage/elements/relations_groups.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace fresque {

namespace {

constexpr double gap_between = 26;      // nodes and their words
constexpr double shortest_link = 62;    // from edge to edge
constexpr double shortest_worded = 132; // with words beside it
constexpr double longest_in_row = 340;

class Placer {
  public:
    Placer(RelationGraph const& graph, double scale, Setting const& setting) :
        graph_(graph), scale_(scale), setting_(setting) {}

    std::optional<Cluster> place(NodeGroup const& group, Rect const& box, Form form) const {
        if (group.empty())
            return std::nullopt;
        if (group.size() == 1)
            return alone(group.front(), box);
        Siblings const siblings(graph_, group);
        auto placed = in_form(siblings, box, form);
        if (placed)
            placed->move(box.center() - placed->bounds.center());
        return placed;
    }

  private:
    std::optional<Cluster> in_form(Siblings const& siblings, Rect const& box, Form form) const {
        std::size_t const hub = siblings.hub();
        switch (form) {
        case Form::Star:
            return star(siblings, box);
        case Form::Row:
            return line(siblings,
                        siblings.is_path() && siblings.nodes().size() > 2 ? siblings.path()
                                                                          : siblings.walk(hub),
                        box, Direction::Across);
        case Form::Column:
            return line(siblings, siblings.is_path() ? siblings.path() : siblings.walk(hub), box,
                        Direction::Down);
        case Form::Ring:
            return ring(siblings, box);
        }
        return std::nullopt;
    }

    bool is_container(std::size_t node) const {
        return std::any_of(graph_.nodes.begin(), graph_.nodes.end(),
                           [node](RelationNode const& other) { return other.inside == node; });
    }

    // A container that is not there yet: what will stand inside has its place for itself.
    bool is_ghost(std::size_t node) const {
        return !graph_.nodes[node].visible &&
               std::any_of(graph_.nodes.begin(), graph_.nodes.end(), [node](RelationNode const& other) {
                   return other.inside == node && other.visible;
               });
    }

    double gap() const { return gap_between * scale_; }

    double link_room(Siblings const& siblings, std::size_t node) const {
        return (siblings.has_words(node) ? shortest_worded : shortest_link) * scale_;
    }

    std::optional<Cluster> alone(std::size_t node, Rect const& box) const {
        double const room = std::min(box.width, box.height);
        auto const& around = graph_.nodes[node].inside;
        double const part = around ? (is_ghost(*around) ? 0.7 : 0.94) : is_container(node) ? 1.0 : 0.62;
        auto cluster = graph_.nodes[node].outlined() || is_container(node)
                           ? filled(node, std::min(room * part, is_container(node) ? 760.0 : 460.0))
                           : under(node, 150 * scale_, box.width);
        if (!cluster || cluster->bounds.width > box.width || cluster->bounds.height > box.height)
            return std::nullopt;
        cluster->move(box.center() - cluster->bounds.center());
        return cluster;
    }

    // A medallion or a tile with its words under it.
    std::optional<Cluster> under(std::size_t node, double disc, double width) const {
        NodePlace place;
        place.words =
            words_under(graph_.nodes[node], scale_, std::min(width, 300 * std::max(scale_, 0.8)), setting_);
        place.shape = {0, 0, disc, disc};
        place.words_box = {(disc - place.words.size.width) / 2, disc + 12 * scale_, place.words.size.width,
                           place.words.size.height};
        return Cluster{{{node, place}}, place.bounds()};
    }

    // An outline of this diameter with its words and all that stands inside.
    std::optional<Cluster> filled(std::size_t node, double diameter) const {
        NodePlace place;
        place.shape = {0, 0, diameter, diameter};
        if (is_container(node))
            return container(node, std::move(place));
        auto words = words_inside(graph_.nodes[node], diameter, scale_, setting_);
        if (!words)
            return std::nullopt;
        place.words = std::move(*words);
        place.words_box = centred(place.words.size, place.shape.center());
        return Cluster{{{node, place}}, place.shape};
    }

    std::optional<Cluster> container(std::size_t node, NodePlace place) const {
        Rect inner = place.shape;
        if (!is_ghost(node)) {
            double const side = place.shape.width;
            bool const round = graph_.nodes[node].shape == NodeShape::Circle;
            place.words = words_above(graph_.nodes[node], side, scale_, setting_);
            double const top = side * (round ? 0.13 : 0.07);
            place.words_box = {(side - place.words.size.width) / 2, top, place.words.size.width,
                               place.words.size.height};
            double const margin = side * (round ? 0.19 : 0.07);
            double const y = place.words_box.bottom() + side * 0.04;
            inner = {margin, y, side - 2 * margin, side * (round ? 0.9 : 0.93) - y};
        }
        auto content = place_inside(nodes_inside(graph_, node), inner);
        if (!content)
            return std::nullopt;
        Cluster cluster{{{node, place}}, place.shape};
        cluster.add(*content);
        return cluster;
    }

    std::optional<Cluster> place_inside(NodeGroup const& group, Rect const& inner) const {
        if (inner.width <= 0 || inner.height <= 0)
            return std::nullopt;
        if (group.size() == 1)
            return alone(group.front(), inner);
        for (Form const form : {Form::Row, Form::Column, Form::Star, Form::Ring})
            if (auto content = place(group, inner, form))
                return content;
        return std::nullopt;
    }

    // A node that is not the one in the middle.
    std::optional<Cluster> const& satellite(std::size_t node) const {
        auto const known = satellites_.find(node);
        return known != satellites_.end() ? known->second
                                          : satellites_.emplace(node, smallest(node)).first->second;
    }

    // As small as its words allow.
    std::optional<Cluster> smallest(std::size_t node) const {
        RelationNode const& told = graph_.nodes[node];
        if (!told.outlined() && !is_container(node))
            return under(node, 112 * std::max(scale_, 0.6), 1e6);
        double const wanted = 28 * scale_ * setting_.viewport.text_scale;
        double const least = is_container(node) ? 220 : 132;
        std::optional<Cluster> found;
        for (double diameter = least * scale_; diameter < 620; diameter *= 1.15) {
            auto cluster = filled(node, diameter);
            if (!cluster)
                continue;
            if (is_container(node) || cluster->node().words.name.lines.front().words.front().size >= wanted)
                return cluster;
            if (!found || diameter < 240 * scale_)
                found = std::move(cluster);
        }
        return found;
    }

    std::optional<std::vector<Cluster>> satellites(NodeGroup const& group) const {
        std::vector<Cluster> clusters;
        for (std::size_t const node : group) {
            auto const& cluster = satellite(node);
            if (!cluster)
                return std::nullopt;
            clusters.push_back(*cluster);
        }
        return clusters;
    }

    std::optional<Cluster> ring(Siblings const& siblings, Rect const& box) const {
        NodeGroup const order = siblings.walk(siblings.nodes().front());
        auto clusters = satellites(order);
        if (!clusters)
            return std::nullopt;
        if (!spread(*clusters, ring_angles(order.size()), within_reach(box, order.size() + 2), gap()))
            return std::nullopt;
        return together(*clusters);
    }

    std::optional<Cluster> star(Siblings const& siblings, Rect const& whole) const {
        std::size_t const hub = siblings.hub();
        NodeGroup order = siblings.walk(hub);
        order.erase(order.begin());
        auto clusters = satellites(order);
        Rect const box = within_reach(whole, siblings.nodes().size());
        if (!clusters || !spread(*clusters, star_angles(order.size()), box, gap()))
            return std::nullopt;
        auto middle = in_the_middle(siblings, hub, *clusters, box);
        if (!middle)
            return std::nullopt;
        clusters->insert(clusters->begin(), std::move(*middle));
        return together(*clusters);
    }

    // The largest outline between the others that keeps room for the links. It need not stand in the middle.
    std::optional<Cluster> in_the_middle(Siblings const& siblings, std::size_t hub,
                                         std::vector<Cluster> const& others, Rect const& box) const {
        double const room = link_room(siblings, hub);
        double const most = std::min(box.width, box.height) * (is_container(hub) ? 0.78 : 0.54);
        Clearing const clearing = largest_clearing(graph_.nodes[hub].shape, others, {room, most}, box);
        // The one in the middle is the largest: before it is small, all becomes a little smaller.
        double const least = std::min(box.width, box.height) * (scale_ > 0.6 ? 0.36 : 0.2);
        return clearing.diameter < least ? std::nullopt : at_hub(hub, clearing.middle, clearing.diameter);
    }

    std::optional<Cluster> at_hub(std::size_t hub, Vec2 at, double diameter) const {
        std::optional<Cluster> cluster;
        if (graph_.nodes[hub].outlined() || is_container(hub)) {
            if (diameter < 120 * scale_)
                return std::nullopt;
            cluster = filled(hub, diameter);
        } else {
            cluster = under(hub, 150 * scale_, 1e6);
            if (cluster && std::max(cluster->bounds.width, cluster->bounds.height) > diameter)
                return std::nullopt;
        }
        if (cluster)
            cluster->move(at - cluster->bounds.center());
        return cluster;
    }

    // Side by side, or one under the other, on one axis; of two, the hub is the large one.
    std::optional<Cluster> line(Siblings const& siblings, NodeGroup const& order, Rect const& box,
                                Direction direction) const {
        auto clusters = satellites(order);
        if (!clusters)
            return std::nullopt;
        double room = 0;
        for (std::size_t const node : order)
            room = std::max(room, link_room(siblings, node));
        if (order.size() == 2)
            enlarge(clusters->front(), order.front(), clusters->back(), room, box, direction);
        if (!line_up(*clusters, {room, longest_in_row * scale_}, box, direction))
            return std::nullopt;
        if (order.size() == 2 && direction == Direction::Across)
            level(clusters->front(), clusters->back(), box);
        return together(*clusters);
    }

    // Of two, the link runs level, be it to a node inside.
    void level(Cluster const& hub, Cluster& other, Rect const& box) const {
        auto const middle_in = [](Cluster const& cluster, std::size_t node) {
            auto const found = std::find_if(cluster.places.begin(), cluster.places.end(),
                                            [node](auto const& place) { return place.first == node; });
            return found == cluster.places.end() ? std::nullopt
                                                 : std::optional(found->second.shape.center().y);
        };
        for (RelationLink const& link : graph_.links) {
            auto const one = middle_in(hub, middle_in(hub, link.to) ? link.to : link.from);
            auto const two = middle_in(other, middle_in(other, link.from) ? link.from : link.to);
            if (!one || !two)
                continue;
            Rect moved = other.bounds;
            moved.y += *one - *two;
            if (united(hub.bounds, moved).height <= box.height)
                other.move({0, *one - *two});
            return;
        }
    }

    void enlarge(Cluster& hub, std::size_t node, Cluster const& other, double room, Rect const& box,
                 Direction direction) const {
        if (!graph_.nodes[node].outlined() && !is_container(node))
            return;
        bool const across = direction == Direction::Across;
        double const length = across ? box.width - other.bounds.width : box.height - other.bounds.height;
        double const most = std::min(box.width, box.height) * (is_container(node) ? 0.8 : 0.54);
        double const diameter = std::min(length - 1.2 * room, most);
        if (diameter <= hub.node().shape.width)
            return;
        if (auto larger = filled(node, diameter))
            hub = std::move(*larger);
    }

    RelationGraph const& graph_;
    double scale_;
    Setting const& setting_;
    mutable std::map<std::size_t, std::optional<Cluster>> satellites_; // each is made once
};

} // namespace

std::optional<std::vector<NodePlace>> place_nodes(RelationGraph const& graph, Form form, double scale,
                                                  Rect const& box, Setting const& setting) {
    auto placed = Placer(graph, scale, setting).place(nodes_inside(graph, std::nullopt), box, form);
    if (!placed)
        return std::nullopt;
    std::vector<NodePlace> places(graph.nodes.size());
    for (auto& [number, place] : placed->places)
        places[number] = std::move(place);
    return places;
}

} // namespace fresque
