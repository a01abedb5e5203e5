// The camera: a closer look at one element. It is no other way of drawing: what stands on the stage is
// moved and made larger, and the thread stays where it is.
//
//     ┌────────────────┐        ┌────────────────┐
//     │ ┌──┐           │        │ ┌────────────┐ │
//     │ │::│  ┌─────┐  │  ───▶  │ │ : : : : :  │ │
//     │ └──┘  └─────┘  │        │ └────────────┘ │
//     ├── thread ──────┤        ├── thread ──────┤
#pragma once

#include "stage/stage.h"

#include <optional>
#include <vector>

namespace fresque {

// How a point of the stage is mapped: first enlarged from the origin, then moved.
struct View {
    double zoom = 1;
    Vec2 shift;

    Rect operator()(Rect const& box) const;
    Vec2 operator()(Vec2 point) const { return point * zoom + shift; }
};

// The view of `target` in the middle of the stage; `zoom` none: as large as it fits. It is never made so
// large that it leaves the margins.
View view_of(Rect const& target, Size stage, std::optional<double> zoom);

Actor seen_through(View const& view, Actor actor);

} // namespace fresque
