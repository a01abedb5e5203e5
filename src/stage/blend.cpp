#include "stage/blend.h"

#include "stage/visual_blend.h"

namespace fresque {

namespace {

constexpr double rise = 26; // stage units

// A word keeps its size where only its place is another's: other letters are not stretched.
Rect crossing_box(Piece const& shown, Rect const& from, Rect const& to, double part) {
    Rect box = mix(from, to, part);
    if (std::holds_alternative<WordVisual>(shown.visual)) {
        box.width = shown.box.width;
        box.height = shown.box.height;
    }
    return box;
}

// What leaves is seen as it stood, or as it would have come to stand.
Rect resting_box(Piece const& piece) {
    return piece.arrival.value_or(piece.box);
}

} // namespace

bool same_visual(Piece const& a, Piece const& b) {
    return become_each_other(a.visual, b.visual);
}

bool same_place(Piece const& a, Piece const& b) {
    auto const* one = std::get_if<LineVisual>(&a.visual);
    auto const* other = std::get_if<LineVisual>(&b.visual);
    auto const* drawn = std::get_if<OutlineVisual>(&a.visual);
    auto const* drawn_other = std::get_if<OutlineVisual>(&b.visual);
    return a.box == b.box && (!one || !other || one->points == other->points) &&
           (!drawn || !drawn_other || drawn->path == drawn_other->path);
}

void shift(Piece& piece, Vec2 by) {
    piece.box.x += by.x;
    piece.box.y += by.y;
    if (auto* line = std::get_if<LineVisual>(&piece.visual))
        for (Vec2& point : line->points)
            point = point + by;
    piece.resting = false;
}

Piece faded(Piece const& piece, double opacity) {
    Piece result = piece;
    result.opacity *= opacity;
    return result;
}

Piece entered(Piece const& to, double part, std::optional<Vec2> offset) {
    Piece piece = to;
    if (to.entrance == Entrance::Grow && !offset) {
        piece.box.width = to.box.width * part;
        return piece;
    }
    bool const traces = to.entrance == Entrance::Trace;
    if (traces)
        piece.traced = to.traced * part;
    else
        piece.opacity = to.opacity * part;
    if (offset)
        shift(piece, *offset);
    else if (to.entrance == Entrance::Rise)
        shift(piece, {0, rise * (1 - part)});
    else if (traces)
        return piece;
    if (!piece.resting)
        piece.arrival = to.box;
    return piece;
}

Piece leaving(Piece const& from, double part, Vec2 drift) {
    Piece piece = faded(from, 1 - part);
    if (drift == Vec2{} || part <= 0)
        return piece;
    shift(piece, drift * part);
    piece.arrival = resting_box(from);
    return piece;
}

Piece moved(Piece const& from, Piece const& to, double part) {
    Piece piece = to;
    piece.box = mix(from.box, to.box, part);
    piece.opacity = mix(from.opacity, to.opacity, part);
    piece.traced = mix(from.traced, to.traced, part);
    piece.visual = mix(from.visual, to.visual, part);
    piece.resting = same_place(from, to);
    if (!piece.resting)
        piece.arrival = to.box;
    return piece;
}

Piece crossing_out(Piece const& from, Piece const& to, double part) {
    Piece piece = faded(from, 1 - part);
    piece.box = crossing_box(from, from.box, to.box, part);
    piece.resting = from.box == to.box;
    if (!piece.resting)
        piece.arrival = resting_box(from);
    return piece;
}

Piece crossing_in(Piece const& from, Piece const& to, double part) {
    Piece piece = faded(to, part);
    piece.box = crossing_box(to, from.box, to.box, part);
    piece.resting = from.box == to.box;
    if (!piece.resting)
        piece.arrival = to.box;
    return piece;
}

} // namespace fresque
