// Line stretches: a line that lies on the straight beginning of another is what is left where the other is
// drawn back along itself; the other way round it is drawn on. So a knot is pulled out, not squeezed.
//
//     ───────╮ ╭─╮         ───────╮ ╭        ─────
//            ╰─╯ ╰──   ▶          ╰─╯    ▶
#pragma once

#include "base/geometry.h"

#include <optional>
#include <vector>

namespace fresque {

// The line at a part of the way from one to the other, with as many points; nothing where neither of them is
// such a beginning of the other.
std::optional<std::vector<Vec2>> drawn_along(std::vector<Vec2> const& from, std::vector<Vec2> const& to,
                                             double part);

} // namespace fresque
