// Groups of the nodes of a picture: which stand inside which, and how those that stand side by side are tied.
#pragma once

#include "stage/elements/relations_graph.h"

#include <vector>

namespace fresque {

using NodeGroup = std::vector<std::size_t>; // numbers of nodes

class Siblings {
  public:
    // The nodes of one group; a link to what stands inside one of them is a link to that one.
    Siblings(RelationGraph const& graph, NodeGroup group);

    NodeGroup const& nodes() const { return group_; }
    std::size_t degree(std::size_t node) const;
    std::size_t largest_degree() const;
    bool is_path() const;
    bool has_words(std::size_t node) const; // on one of its links

    // The node with the most links; of several the first, before voices one that is none.
    std::size_t hub() const;
    // All in an order in which those that are tied stand together, as far as can be.
    NodeGroup walk(std::size_t first) const;
    // From one end to the other, along the links rather than against them.
    NodeGroup path() const;

  private:
    void visit(std::size_t node, std::vector<bool>& seen, NodeGroup& order) const;

    RelationGraph const& graph_;
    NodeGroup group_;
    std::vector<NodeGroup> neighbours_; // by number of the node
    std::vector<bool> worded_;
    std::vector<bool> reached_; // a link leads there
};

// The nodes that stand inside this one; those that stand inside none.
NodeGroup nodes_inside(RelationGraph const& graph, std::optional<std::size_t> container);

} // namespace fresque
