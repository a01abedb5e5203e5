// The backdrop of a scene: a picture behind everything, under a veil of the theme's ground, so that what
// stands before it can be read. Scenes with the same backdrop keep it.
#pragma once

#include "stage/setting.h"
#include "stage/stage.h"

#include <vector>

namespace fresque {

void add_backdrop(std::vector<Actor>& actors, Scene const& scene, Setting const& setting);

} // namespace fresque
