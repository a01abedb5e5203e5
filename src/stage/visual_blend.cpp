#include "stage/visual_blend.h"

#include "stage/line_stretch.h"

#include <algorithm>
#include <type_traits>

namespace fresque {

namespace {

bool alike(WordVisual const& a, WordVisual const& b) {
    return a.face == b.face && a.text == b.text && a.glyphs == b.glyphs;
}
bool alike(ShapeVisual const& a, ShapeVisual const& b) {
    return a.rules.size() == b.rules.size();
}
bool alike(LineVisual const& a, LineVisual const& b) {
    return a.points.size() == b.points.size();
}
// Strokes that are made alike become each other.
bool alike(OutlineVisual const& a, OutlineVisual const& b) {
    auto const& one = a.path.segments;
    auto const& other = b.path.segments;
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](PathSegment const& from, PathSegment const& to) { return from.verb == to.verb; });
}
bool alike(FigureVisual const& a, FigureVisual const& b) {
    return a.signs->before.text == b.signs->before.text && a.signs->after.text == b.signs->after.text;
}
bool alike(ImageVisual const& a, ImageVisual const& b) {
    return a.image == b.image;
}
bool alike(ScrimVisual const& a, ScrimVisual const& b) {
    return a.upwards == b.upwards;
}

int brightness(Color color) {
    return (color.r * 3 + color.g * 6 + color.b) / 10;
}

// Dark ink that becomes light ink, because a picture comes under it, does so quickly: half-way between it
// could be read on neither.
Color mix_ink(Color from, Color to, double part) {
    constexpr int far = 110;
    constexpr double quick = 3;
    if (std::abs(brightness(from) - brightness(to)) > far && from.a != 0 && to.a != 0)
        part = std::clamp((part - 0.5) * quick + 0.5, 0.0, 1.0);
    return mix(from, to, part);
}

WordVisual between(WordVisual const& from, WordVisual word, double part) {
    word.color = mix_ink(from.color, word.color, part);
    return word;
}
ShapeVisual between(ShapeVisual const& from, ShapeVisual shape, double part) {
    shape.radius = mix(from.radius, shape.radius, part);
    shape.fill = mix_ink(from.fill, shape.fill, part);
    shape.shadow = mix(from.shadow, shape.shadow, part);
    for (std::size_t i = 0; i < shape.rules.size(); ++i) {
        shape.rules[i].color = mix_ink(from.rules[i].color, shape.rules[i].color, part);
        shape.rules[i].width = mix(from.rules[i].width, shape.rules[i].width, part);
    }
    return shape;
}
LineVisual between(LineVisual const& from, LineVisual line, double part) {
    line.color = mix_ink(from.color, line.color, part);
    line.width = mix(from.width, line.width, part);
    if (auto drawn = drawn_along(from.points, line.points, part)) {
        line.points = std::move(*drawn);
        return line;
    }
    for (std::size_t i = 0; i < line.points.size(); ++i)
        line.points[i] = mix(from.points[i], line.points[i], part);
    return line;
}
OutlineVisual between(OutlineVisual const& from, OutlineVisual outline, double part) {
    outline.fill = mix_ink(from.fill, outline.fill, part);
    outline.stroke = mix_ink(from.stroke, outline.stroke, part);
    outline.width = mix(from.width, outline.width, part);
    for (std::size_t i = 0; i < outline.path.segments.size(); ++i) {
        PathSegment const& before = from.path.segments[i];
        PathSegment& segment = outline.path.segments[i];
        segment.to = mix(before.to, segment.to, part);
        segment.control1 = mix(before.control1, segment.control1, part);
        segment.control2 = mix(before.control2, segment.control2, part);
    }
    return outline;
}
FigureVisual between(FigureVisual const& from, FigureVisual figure, double part) {
    figure.color = mix_ink(from.color, figure.color, part);
    return figure;
}
ImageVisual between(ImageVisual const& from, ImageVisual image, double part) {
    image.source = mix(from.source, image.source, part);
    image.start = mix(from.start, image.start, part);
    image.radius = mix(from.radius, image.radius, part);
    return image;
}
ScrimVisual between(ScrimVisual const& from, ScrimVisual scrim, double part) {
    scrim.color = mix(from.color, scrim.color, part);
    return scrim;
}

} // namespace

bool become_each_other(Visual const& a, Visual const& b) {
    return std::visit(
        [&b](auto const& one) {
            auto const* other = std::get_if<std::decay_t<decltype(one)>>(&b);
            return other != nullptr && alike(one, *other);
        },
        a);
}

Visual mix(Visual const& from, Visual const& to, double part) {
    return std::visit(
        [&](auto const& one) -> Visual {
            auto const* other = std::get_if<std::decay_t<decltype(one)>>(&to);
            return other != nullptr ? Visual(between(one, *other, part)) : to;
        },
        from);
}

} // namespace fresque
