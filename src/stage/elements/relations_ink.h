// The pieces of a picture of relations. Each node and each link has lasting names for its pieces, so that it
// moves from picture to picture: into an outline, or from scene to scene.
#pragma once

#include "stage/elements/relations_links.h"
#include "stage/stage.h"

namespace fresque {

// Adds what is visible, from back to front.
void draw_relations(Actor& actor, RelationGraph const& graph, RelationPicture const& picture,
                    Setting const& setting);

} // namespace fresque
