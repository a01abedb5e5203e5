#include "stage/measure.h"

namespace fresque {

namespace {

constexpr double tick = 14; // half of its length

std::vector<Vec2> points(Vec2 from, Vec2 to, MeasureTicks ticks) {
    Vec2 const up{0, -tick};
    Vec2 const down{0, ticks == MeasureTicks::Across ? tick : 2 * tick};
    if (ticks == MeasureTicks::Below)
        return {from + down, from, to, to + down};
    return {from + up, from + down, from, to, to + up, to + down};
}

} // namespace

Piece measure_line(std::string key, Vec2 from, Vec2 to, MeasureTicks ticks, Color color) {
    LineVisual line;
    line.points = points(from, to, ticks);
    line.color = color;
    line.width = measure_stroke;
    Piece piece;
    piece.key = std::move(key);
    piece.visual = std::move(line);
    piece.entrance = Entrance::Trace;
    return piece;
}

} // namespace fresque
