// The graph behind `relations`: who is tied to whom at a step, with all that will ever stand in the picture
// of its scene. Room is kept for what is not visible yet, so that nothing jumps aside when it comes.
//
//     step 1: a → b           nodes a b (c: room is kept)
//     step 2: node c in=b     nodes a b c, c inside b
#pragma once

#include "stage/setting.h"
#include "story/story.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace fresque {

enum class NodeShape {
    Circle,    // an outline with the name inside
    Square,    // the same with four sides
    Medallion, // a disc with initials, the name under it
    Tile,      // a square with initials
};

struct RelationNode {
    std::string id;
    std::string name;
    std::string role; // the small line under the name; may be empty
    std::string initials;
    std::string color; // a colour name of the theme
    NodeShape shape = NodeShape::Circle;
    std::optional<std::size_t> inside; // the node that it stands in
    bool visible = false;              // else room is kept for it
    bool fresh = false;                // it was not there in the step before
    bool voice = false;

    bool outlined() const { return shape == NodeShape::Circle || shape == NodeShape::Square; }
};

enum class LinkEnd { Dot, Arrow };

struct RelationLink {
    std::string id;
    std::size_t from = 0;
    std::size_t to = 0;
    std::string words; // may be empty
    std::string color; // a colour name of the theme
    LinkEnd end = LinkEnd::Dot;
    bool sum = false; // the words are a sum or a number: set large
    bool visible = false;
    bool fresh = false;
    bool cut = false;
};

struct RelationGraph {
    std::vector<RelationNode> nodes;
    std::vector<RelationLink> links;
    bool too_long = false; // there are words that no stage could hold

    // The node, and what it stands in, to the outermost.
    bool within(std::size_t node, std::size_t container) const;
};

RelationGraph relation_graph(Element const& element, Setting const& setting);

} // namespace fresque
