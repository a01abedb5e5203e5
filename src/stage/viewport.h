// The viewport: everything about the looking that is not the story. The stage is 1080 units high and
// as wide as the window's shape asks; only a window narrower than 4:3 gets a higher stage instead,
// so that a line of text always has room.
#pragma once

#include "base/geometry.h"

#include <string>
#include <string_view>

namespace fresque {

inline constexpr double stage_height = 1080;
inline constexpr double narrowest_stage = 1440;
inline constexpr double stage_margin = 96;

struct Viewport {
    Size size{1920, stage_height}; // stage units
    std::string theme = "nuit";
    double text_scale = 1; // 1 to 2
    bool reduced_motion = false;

    friend bool operator==(Viewport const&, Viewport const&) = default;
};

// The stage's size for a window of this many pixels.
Size stage_size(PixelSize window);

} // namespace fresque
