// Measure lines: a thin line with a tick at each end, drawn in one stroke. They say how long a thing is, be
// it a sum or a time.
//
//     across  ├──────────┤        over  ┌──────────┐
#pragma once

#include "stage/stage.h"

#include <string>

namespace fresque {

inline constexpr double measure_stroke = 3;

enum class MeasureTicks {
    Across, // the line
    Below,  // it, around what stands there
};

// `from` and `to` are the ends of the line.
Piece measure_line(std::string key, Vec2 from, Vec2 to, MeasureTicks ticks, Color color);

} // namespace fresque
