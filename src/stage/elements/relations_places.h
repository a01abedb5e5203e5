// Where the nodes of a picture of relations stand. A group of nodes is placed in one of a few forms; a node
// in which others stand is a group of its own inside its outline.
//
//     star            ring            row                 inside
//     a      b        a ─── b         a ── b ── c         ┌─ c ──┐
//      ╲ ┌─┐╱         │     │                             │ (a)  │
//        └─┘ ── c     d ─── c                             └──────┘
#pragma once

#include "stage/elements/relations_clusters.h"

#include <optional>
#include <vector>

namespace fresque {

enum class Form { Star, Row, Column, Ring };

// The forms that suit the graph, the best one first.
std::vector<Form> suitable_forms(RelationGraph const& graph);

// A place for each node, by its number, at this scale; nothing where there is no room in the form.
std::optional<std::vector<NodePlace>> place_nodes(RelationGraph const& graph, Form form, double scale,
                                                  Rect const& box, Setting const& setting);

// Where no form has room: all nodes in rows, each in its share of the box, as small as they go.
std::vector<NodePlace> place_crowded(RelationGraph const& graph, Rect const& box, Setting const& setting);

} // namespace fresque
