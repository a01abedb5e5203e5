#include "stage/courses.h"

#include "stage/timing.h"

#include <algorithm>

namespace fresque {

bool is_image(Piece const& piece) {
    return std::holds_alternative<ImageVisual>(piece.visual);
}

Tween course_of(Piece const* from, Piece const& to, Seconds delay) {
    if (std::holds_alternative<FigureVisual>(to.visual))
        return {delay, count_tween.duration, count_tween.easing};
    if (auto const* image = std::get_if<ImageVisual>(&to.visual)) {
        double const done = from == nullptr ? 0 : std::get<ImageVisual>(from->visual).drift;
        if (image->start != image->source && done < 1)
            return {from == nullptr ? delay : 0, drift_duration * (1 - done), Easing::Linear};
    }
    return {};
}

void follow_course(Piece& piece, Piece const* from, double part) {
    if (part >= 1)
        return;
    if (auto* figure = std::get_if<FigureVisual>(&piece.visual)) {
        double const start = from == nullptr ? figure->start : std::get<FigureVisual>(from->visual).value;
        figure->value = mix(start, figure->value, part);
    }
    if (auto* image = std::get_if<ImageVisual>(&piece.visual))
        image->drift = mix(from == nullptr ? 0 : std::get<ImageVisual>(from->visual).drift, 1, part);
}

namespace {

// How far something goes on in its old direction, as seconds of its old speed.
//
//     ╱‾╲
//    ╱   ‾‾──── 0
Seconds carried(Seconds time) {
    constexpr Seconds fades = 0.3;
    double const rest = 1 - std::min(time / fades, 1.0);
    return time * rest * rest;
}

} // namespace

Piece carried_on(Piece const& from, Rect const& speed, Seconds time) {
    Piece piece = from;
    double const part = carried(time);
    piece.box = {from.box.x + speed.x * part, from.box.y + speed.y * part,
                 from.box.width + speed.width * part, from.box.height + speed.height * part};
    return piece;
}

Rect speed_between(Rect const& now, Rect const& later) {
    double const rate = 1 / glimpse_after;
    return {(later.x - now.x) * rate, (later.y - now.y) * rate, (later.width - now.width) * rate,
            (later.height - now.height) * rate};
}

} // namespace fresque
