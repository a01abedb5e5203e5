// The links of a picture of relations: curves from edge to edge that go round what stands in their way, and
// the words beside them.
#pragma once

#include "stage/elements/relations_places.h"

#include <vector>

namespace fresque {

struct LinkPlace {
    std::vector<Vec2> points; // as many for every link, so that one can become the other
    TextLayout words;
    Rect words_box; // empty where there are no words
};

struct RelationPicture {
    std::vector<NodePlace> nodes; // by number
    std::vector<LinkPlace> links;
    Rect bounds;
    std::size_t collisions = 0; // words that found no free place, nodes that overlap, what sticks out
    std::size_t crossings = 0;  // links that run over nodes, words or other links
};

inline constexpr double link_width = 4;

// The links for nodes that have their places.
RelationPicture with_links(RelationGraph const& graph, std::vector<NodePlace> nodes, double scale,
                           Rect const& box, Setting const& setting);

} // namespace fresque
