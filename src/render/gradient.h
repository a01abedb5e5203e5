// Gradients baked into pixels, dithered by an ordered 8×8 pattern: steps of one level, which show as
// bands on a projector, are broken up finer than the eye can see from a seat.
#pragma once

#include "display/display_list.h"
#include "render/texture.h"

namespace fresque {

// What `paint` looks like on `size` pixels. `to_stage` maps pixel positions of the texture to the
// paint's own units.
Texture bake_gradient(Paint const& paint, PixelSize size, Affine const& to_stage);

} // namespace fresque
