// The words of a picture of relations: names and roles set into shapes or under them, each as large as its
// place allows. Sizes are in stage units.
#pragma once

#include "stage/elements/relations_graph.h"
#include "stage/lettering.h"

#include <optional>

namespace fresque {

// A name with the small line under it, centred in a block.
struct NodeWords {
    TextLayout name;
    TextLayout role;
    Size size;
    bool whole = true; // nothing sticks out of the width that was asked for
};

// Em sizes before the viewport's text scale; they are never smaller than the lettering's smallest.
struct NodeSizes {
    double name = 30;
    double role = 24;
};

extern Lettering const node_title; // inside an outline
extern Lettering const link_sum;   // a sum beside a link

// Lines centred on each other, of at most `width` where the words allow it.
TextLayout set_centred(Setting const& setting, std::string_view text, Lettering lettering, double size,
                       Color color, double width);

NodeWords words_under(RelationNode const& node, double scale, double width, Setting const& setting);

// As large as fits an outline of this diameter; nothing where they do not fit at all.
std::optional<NodeWords> words_inside(RelationNode const& node, double diameter, double scale,
                                      Setting const& setting);

// At the top of an outline in which other nodes stand.
NodeWords words_above(RelationNode const& node, double diameter, double scale, Setting const& setting);

} // namespace fresque
