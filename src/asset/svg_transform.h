// transform="translate(…) rotate(…) …": a list of maps, the last one nearest to the shape.
// Source: SVG 1.1, section 7.6.
#pragma once

#include "base/geometry.h"

#include <optional>
#include <string_view>

namespace fresque {

// Nothing where it cannot be read, or where its numbers are beyond all measure.
std::optional<Affine> read_svg_transform(std::string_view text);

} // namespace fresque
