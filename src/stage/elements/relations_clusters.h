// Clusters: nodes with all that stands inside them, put side by side or around a box. Lengths are in stage
// units, angles in degrees from the right, upwards.
#pragma once

#include "stage/elements/relations_words.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace fresque {

struct NodePlace {
    Rect shape;     // the square around the disc or the outline
    Rect words_box; // what its words take up: inside the shape, or under it
    NodeWords words;

    Rect bounds() const { return united(shape, words_box); }
};

struct Cluster {
    std::vector<std::pair<std::size_t, NodePlace>> places; // by number; the outer node first
    Rect bounds;

    NodePlace const& node() const { return places.front().second; }
    void move(Vec2 by);
    void add(Cluster const& other);
};

Rect centred(Size size, Vec2 middle);
Cluster together(std::vector<Cluster> const& clusters); // at least one

// Where the satellites of a star stand; where the nodes of a ring do.
std::vector<double> star_angles(std::size_t count);
std::vector<double> ring_angles(std::size_t count);

// Puts the clusters around the box at these angles, and pushes those apart that have not `gap` between
// them. False: there is no room.
bool spread(std::vector<Cluster>& clusters, std::vector<double> degrees, Rect const& box, double gap);

enum class Direction { Across, Down };
struct Between { // neighbours in a line
    double least;
    double most;
};

// Puts the clusters side by side, or one under the other, their outer nodes on one axis. False: the box has
// no room.
bool line_up(std::vector<Cluster>& clusters, Between gaps, Rect const& box, Direction direction);

// The largest shape around `at` that keeps `room` from the clusters and does not leave the box.
double free_diameter(NodeShape shape, Vec2 at, std::vector<Cluster> const& clusters, double room,
                     Rect const& box);

// Room between clusters for an outline that is linked to all of them.
struct Clearing {
    Vec2 middle;
    double diameter = 0; // nothing where there is none
};
struct ClearingWish {
    double link_room = 0; // to be kept to each cluster
    double most = 0;      // of the diameter
};

// The largest one; it need not be in the middle of the box, but had better be.
Clearing largest_clearing(NodeShape shape, std::vector<Cluster> const& others, ClearingWish wish,
                          Rect const& box);

// A picture of few nodes does not spread over the whole of a long room.
Rect within_reach(Rect const& box, std::size_t nodes);

} // namespace fresque
