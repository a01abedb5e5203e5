// The shapes of SVG as paths, in their own coordinates: path, line, polyline, polygon, rect, circle, ellipse.
#pragma once

#include "asset/svg_path.h"

#include <optional>
#include <pugixml.hpp>
#include <string_view>

namespace fresque {

// Nothing where the element of this name is no shape. Percentages are of `view`.
std::optional<SvgPath> read_svg_shape(std::string_view name, pugi::xml_node node, Size view,
                                      std::size_t most);

} // namespace fresque
