#include "stage/blend.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr double rise = 26; // stage units

struct SameVisual {
    bool operator()(WordVisual const& a, WordVisual const& b) const {
        return a.face == b.face && a.text == b.text && a.glyphs == b.glyphs;
    }
    bool operator()(ShapeVisual const& a, ShapeVisual const& b) const {
        return a.rules.size() == b.rules.size();
    }
    bool operator()(LineVisual const& a, LineVisual const& b) const {
        return a.points.size() == b.points.size();
    }
    // Strokes that are made alike become each other.
    bool operator()(OutlineVisual const& a, OutlineVisual const& b) const {
        auto const& one = a.path.segments;
        auto const& other = b.path.segments;
        return std::equal(
            one.begin(), one.end(), other.begin(), other.end(),
            [](PathSegment const& from, PathSegment const& to) { return from.verb == to.verb; });
    }
    bool operator()(FigureVisual const& a, FigureVisual const& b) const {
        return a.signs->before.text == b.signs->before.text && a.signs->after.text == b.signs->after.text;
    }
    bool operator()(ImageVisual const& a, ImageVisual const& b) const { return a.image == b.image; }
    bool operator()(ScrimVisual const& a, ScrimVisual const& b) const { return a.upwards == b.upwards; }
    template<typename A, typename B>
    bool operator()(A const&, B const&) const {
        return false;
    }
};

struct MixVisual {
    double part;

    Visual operator()(WordVisual const& a, WordVisual const& b) const {
        WordVisual word = b;
        word.color = mix(a.color, b.color, part);
        return word;
    }
    Visual operator()(ShapeVisual const& a, ShapeVisual const& b) const {
        ShapeVisual shape = b;
        shape.radius = mix(a.radius, b.radius, part);
        shape.fill = mix(a.fill, b.fill, part);
        shape.shadow = mix(a.shadow, b.shadow, part);
        for (std::size_t i = 0; i < shape.rules.size(); ++i) {
            shape.rules[i].color = mix(a.rules[i].color, b.rules[i].color, part);
            shape.rules[i].width = mix(a.rules[i].width, b.rules[i].width, part);
        }
        return shape;
    }
    Visual operator()(LineVisual const& a, LineVisual const& b) const {
        LineVisual line = b;
        line.color = mix(a.color, b.color, part);
        line.width = mix(a.width, b.width, part);
        for (std::size_t i = 0; i < line.points.size(); ++i)
            line.points[i] = mix(a.points[i], b.points[i], part);
        return line;
    }
    Visual operator()(OutlineVisual const& a, OutlineVisual const& b) const {
        OutlineVisual outline = b;
        outline.fill = mix(a.fill, b.fill, part);
        outline.stroke = mix(a.stroke, b.stroke, part);
        outline.width = mix(a.width, b.width, part);
        for (std::size_t i = 0; i < outline.path.segments.size(); ++i) {
            PathSegment const& from = a.path.segments[i];
            PathSegment& to = outline.path.segments[i];
            to.to = mix(from.to, to.to, part);
            to.control1 = mix(from.control1, to.control1, part);
            to.control2 = mix(from.control2, to.control2, part);
        }
        return outline;
    }
    Visual operator()(FigureVisual const& a, FigureVisual const& b) const {
        FigureVisual figure = b;
        figure.color = mix(a.color, b.color, part);
        return figure;
    }
    Visual operator()(ImageVisual const& a, ImageVisual const& b) const {
        ImageVisual image = b;
        image.source = mix(a.source, b.source, part);
        image.start = mix(a.start, b.start, part);
        image.radius = mix(a.radius, b.radius, part);
        return image;
    }
    Visual operator()(ScrimVisual const& a, ScrimVisual const& b) const {
        ScrimVisual scrim = b;
        scrim.color = mix(a.color, b.color, part);
        return scrim;
    }
    template<typename A, typename B>
    Visual operator()(A const&, B const& b) const {
        return b;
    }
};

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
    return std::visit(SameVisual{}, a.visual, b.visual);
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

Piece entered(Piece const& to, double part, Vec2 drift) {
    Piece piece = to;
    if (to.entrance == Entrance::Trace) {
        piece.traced = to.traced * part;
        return piece;
    }
    if (to.entrance == Entrance::Grow && drift == Vec2{}) {
        piece.box.width = to.box.width * part;
        return piece;
    }
    piece.opacity = to.opacity * part;
    if (drift != Vec2{})
        shift(piece, drift * (1 - part));
    else if (to.entrance == Entrance::Rise)
        shift(piece, {0, rise * (1 - part)});
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
    piece.visual = std::visit(MixVisual{part}, from.visual, to.visual);
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
