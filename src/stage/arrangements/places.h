// Places: where an author wants an element, as a box of the stage.
//
//     ┌ top-left ─┬─ top ─┬─ top-right ─┐
//     ├ left ─────┼ center┼───── right ─┤      or 30%,40%: where its middle stands
//     └ bottom-l… ┴ bottom┴ …-right ────┘
#pragma once

#include "base/geometry.h"

#include <optional>
#include <string_view>
#include <vector>

namespace fresque {

// 40% of `whole`, or stage units; nothing where it is no length.
std::optional<double> length_of(std::string_view length, double whole);

// What a place offers.
struct StagePlace {
    Rect region;  // no element goes beyond it
    Vec2 towards; // the part of the room left over that stays before it, across and down, [0, 1]
};

// A place in the room under the heading: a half, a quarter, the middle. `width` may be empty.
StagePlace place_named(std::string_view name, std::string_view width, Rect const& room, Size stage);

// A box of this height in a place.
Rect box_in(StagePlace const& place, double height);

// The largest rectangle of `area` that meets none of `taken`; an empty one where there is none.
Rect free_rectangle(Rect const& area, std::vector<Rect> const& taken);

} // namespace fresque
