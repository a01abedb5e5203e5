#include "stage/timing.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr Timing step_timing{0.7, 0.26, 0.15, 0.52, 0.24};
constexpr Timing scene_timing{0.95, 0.3, 0.22, 0.64, 0.3};

constexpr Seconds longest_delay = 1; // of a piece after its actor, where nobody chose it

constexpr double ink_speed = 1900; // stage units a second
constexpr Seconds shortest_trace = 0.35;
constexpr Seconds longest_trace = 0.8;

} // namespace

Timing const& timing_of(Travel travel) {
    return travel == Travel::Within ? step_timing : scene_timing;
}

Seconds trace_duration(Piece const& piece) {
    auto const* line = std::get_if<LineVisual>(&piece.visual);
    if (!line)
        return longest_trace;
    double ink = 0;
    for (std::size_t i = 1; i < line->points.size(); ++i)
        ink += length(line->points[i] - line->points[i - 1]);
    return std::clamp(ink / ink_speed, shortest_trace, longest_trace);
}

double delay_scale(Actor const& actor) {
    Seconds longest = 0;
    for (auto const& piece : actor.pieces) {
        if (piece.duration > 0)
            return 1;
        longest = std::max(longest, piece.delay);
    }
    return longest > longest_delay ? longest_delay / longest : 1;
}

double seen_part(Easing easing) {
    switch (easing) {
    case Easing::QuintOut:
        return 0.7;
    case Easing::CubicOut:
        return 0.88;
    case Easing::CubicInOut:
        return 0.95;
    case Easing::Linear:
    case Easing::Even:
        break;
    }
    return 1;
}

} // namespace fresque
