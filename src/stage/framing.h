// Framing: which part of an image is seen in a box, and how that part drifts.
//
//     ┌────────┐       ┌────────┐
//     │┌──┐    │       │    ┌──┐│     pan=right: what is seen moves to the right over the image
//     │└──┘    │   →   │    └──┘│
//     └────────┘       └────────┘
#pragma once

#include "base/geometry.h"

#include <string_view>

namespace fresque {

enum class Pan { None, Left, Right, Up, Down };

Pan pan_from(std::string_view word);

struct Drift {
    Pan pan = Pan::None;
    double zoom = 1; // how much larger the image is at the end; below 1: smaller, and at the end it is whole
};

// Parts of the image, which is [0, 1] on both sides.
struct Framing {
    Rect start;
    Rect end;

    friend bool operator==(Framing const&, Framing const&) = default;
};

// The image covers a box of this shape all the time.
Framing covering(PixelSize image, Size box, Drift drift);

// The largest box of the image's shape in the middle of `box`.
Rect contained(PixelSize image, Rect const& box);

} // namespace fresque
