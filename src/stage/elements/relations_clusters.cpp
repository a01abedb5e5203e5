#include "stage/elements/relations_clusters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace fresque {

void Cluster::move(Vec2 by) {
    auto const moved = [by](Rect& box) {
        box.x += by.x;
        box.y += by.y;
    };
    for (auto& [number, place] : places) {
        moved(place.shape);
        moved(place.words_box);
    }
    moved(bounds);
}

void Cluster::add(Cluster const& other) {
    places.insert(places.end(), other.places.begin(), other.places.end());
    bounds = united(bounds, other.bounds);
}

Rect centred(Size size, Vec2 middle) {
    return {middle.x - size.width / 2, middle.y - size.height / 2, size.width, size.height};
}

Cluster together(std::vector<Cluster> const& clusters) {
    Cluster all = clusters.front();
    for (std::size_t i = 1; i < clusters.size(); ++i)
        all.add(clusters[i]);
    return all;
}

namespace {

std::vector<double> evenly_from(double first, std::size_t count) {
    std::vector<double> angles;
    for (std::size_t i = 0; i < count; ++i)
        angles.push_back(first - 360 * static_cast<double>(i) / static_cast<double>(count));
    return angles;
}

// A point of a rounded square around the origin with half a side of 1.
Vec2 around(double angle) {
    constexpr double roundness = 2.0 / 2.6;
    double const c = std::cos(angle);
    double const s = std::sin(angle);
    return {std::copysign(std::pow(std::abs(c), roundness), c),
            -std::copysign(std::pow(std::abs(s), roundness), s)};
}

void put(Cluster& cluster, Rect const& box, double angle) {
    Vec2 const reach{(box.width - cluster.bounds.width) / 2, (box.height - cluster.bounds.height) / 2};
    Vec2 const direction = around(angle);
    Vec2 const middle = box.center() + Vec2{reach.x * direction.x, reach.y * direction.y};
    cluster.move(middle - cluster.bounds.center());
}

bool push_apart(std::vector<Cluster> const& clusters, std::vector<double>& angles, double gap) {
    constexpr double push = 0.012;
    bool pushed = false;
    for (std::size_t i = 0; i < clusters.size(); ++i)
        for (std::size_t j = i + 1; j < clusters.size(); ++j) {
            if (!overlap(clusters[i].bounds.inset(-gap / 2), clusters[j].bounds.inset(-gap / 2)))
                continue;
            double const between = std::remainder(angles[i] - angles[j], 2 * std::numbers::pi);
            double const sign = between >= 0 ? 1 : -1;
            angles[i] += sign * push;
            angles[j] -= sign * push;
            pushed = true;
        }
    return pushed;
}

} // namespace

std::vector<double> star_angles(std::size_t count) {
    static std::array<std::vector<double>, 7> const chosen{std::vector<double>{},
                                                           {0},
                                                           {152, 24},
                                                           {140, 22, 222},
                                                           {142, 38, -38, 218},
                                                           {142, 48, 0, -48, 218},
                                                           {138, 42, 0, -42, 222, 180}};
    return count < chosen.size() ? chosen[count] : evenly_from(150, count);
}

std::vector<double> ring_angles(std::size_t count) {
    return evenly_from(count == 3 ? 150 : count == 4 ? 142 : 126, count);
}

bool spread(std::vector<Cluster>& clusters, std::vector<double> degrees, Rect const& box, double gap) {
    for (Cluster const& cluster : clusters)
        if (cluster.bounds.width > box.width || cluster.bounds.height > box.height)
            return false;
    for (double& angle : degrees)
        angle *= std::numbers::pi / 180;
    constexpr std::size_t most_rounds = 240;
    for (std::size_t round = 0; round < most_rounds; ++round) {
        for (std::size_t i = 0; i < clusters.size(); ++i)
            put(clusters[i], box, degrees[i]);
        if (!push_apart(clusters, degrees, gap))
            return true;
    }
    return false;
}

bool line_up(std::vector<Cluster>& clusters, Between gaps, Rect const& box, Direction direction) {
    bool const across = direction == Direction::Across;
    auto const extent = [across](Rect const& bounds) { return across ? bounds.width : bounds.height; };
    double sum = 0;
    for (Cluster const& cluster : clusters)
        sum += extent(cluster.bounds);
    double const spare = (extent(box) - sum) / std::max(static_cast<double>(clusters.size()) - 1, 1.0);
    double const gap = std::min(spare, gaps.most);
    if (gap < gaps.least)
        return false;
    double at = 0;
    for (Cluster& cluster : clusters) {
        Vec2 const middle = cluster.node().shape.center();
        cluster.move(across ? Vec2{at - cluster.bounds.x, -middle.y}
                            : Vec2{-middle.x, at - cluster.bounds.y});
        at += extent(cluster.bounds) + gap;
    }
    Rect const all = together(clusters).bounds;
    return all.width <= box.width && all.height <= box.height;
}

double free_diameter(NodeShape shape, Vec2 at, std::vector<Cluster> const& clusters, double room,
                     Rect const& box) {
    double half = std::min({at.x - box.x, box.right() - at.x, at.y - box.y, box.bottom() - at.y});
    for (Cluster const& cluster : clusters) {
        double const dx = std::max({cluster.bounds.x - at.x, at.x - cluster.bounds.right(), 0.0});
        double const dy = std::max({cluster.bounds.y - at.y, at.y - cluster.bounds.bottom(), 0.0});
        bool const round = shape == NodeShape::Circle;
        half = std::min(half, (round ? std::hypot(dx, dy) : std::max(dx, dy)) - room);
    }
    return 2 * half;
}

Clearing largest_clearing(NodeShape shape, std::vector<Cluster> const& others, ClearingWish wish,
                          Rect const& box) {
    double best_score = 0;
    Clearing best;
    for (int column = -5; column <= 5; ++column)
        for (int row = -4; row <= 4; ++row) {
            Vec2 const offset{column * 0.035 * box.width, row * 0.035 * box.height};
            Vec2 const at = box.center() + offset;
            double const diameter =
                std::min(free_diameter(shape, at, others, wish.link_room, box), wish.most);
            double const score = diameter - 0.35 * length(offset);
            if (score <= best_score)
                continue;
            best_score = score;
            best = {at, diameter};
        }
    return best;
}

Rect within_reach(Rect const& box, std::size_t nodes) {
    double const longest = nodes <= 4 ? 1.5 : nodes <= 7 ? 1.8 : 2.4;
    return centred({std::min(box.width, box.height * longest), std::min(box.height, box.width * longest)},
                   box.center());
}

} // namespace fresque
