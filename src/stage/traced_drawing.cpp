#include "stage/traced_drawing.h"

#include "display/path_measure.h"

#include <algorithm>
#include <string>

namespace fresque {

namespace {

constexpr double pen_speed = 4800;
constexpr Seconds shortest = 0.6;
constexpr Seconds longest = 0.9;         // with a change of scene, all of it is there in a second and a half
constexpr Seconds shortest_stroke = 0.1; // a dot does not pop up either
constexpr Seconds fill_duration = 0.3;

Color color_of(DrawnInk const& ink, Pen const& pen) {
    switch (ink.kind) {
    case DrawnInk::Kind::None:
        return {0, 0, 0, 0};
    case DrawnInk::Kind::Own:
        return pen.own.faded(ink.opacity);
    case DrawnInk::Kind::Theme:
        return pen.theme.color(ink.name).faded(ink.opacity);
    case DrawnInk::Kind::Literal:
        return ink.color.faded(ink.opacity);
    }
    return pen.own;
}

// The path in units of the drawing's height, from its corner.
Path in_own_units(Path path, Rect const& view) {
    auto const place = [&view](Vec2 p) { return (p - Vec2{view.x, view.y}) * (1 / view.height); };
    for (PathSegment& segment : path.segments) {
        segment.to = place(segment.to);
        segment.control1 = place(segment.control1);
        segment.control2 = place(segment.control2);
    }
    return path;
}

OutlineVisual stroke_of(DrawnShape const& shape, Path path, double height, Pen const& pen) {
    OutlineVisual stroke;
    stroke.path = std::move(path);
    stroke.stroke = color_of(shape.stroke, pen);
    stroke.width = pen.width * shape.width;
    stroke.cap = shape.cap;
    for (double const dash : shape.dashes)
        stroke.dashes.push_back(dash / height);
    return stroke;
}

OutlineVisual fill_of(DrawnShape const& shape, Path path, Pen const& pen) {
    OutlineVisual fill;
    fill.path = std::move(path);
    fill.fill = color_of(shape.fill, pen);
    return fill;
}

} // namespace

Rect fitted_box(Drawing const& drawing, Rect const& box) {
    double const scale = std::min(box.width / drawing.view_box.width, box.height / drawing.view_box.height);
    Size const size{drawing.view_box.width * scale, drawing.view_box.height * scale};
    return {box.x + (box.width - size.width) / 2, box.y + (box.height - size.height) / 2, size.width,
            size.height};
}

Seconds tracing_time(double ink) {
    return std::clamp(ink / pen_speed, shortest, longest);
}

void add_traced(Actor& actor, std::string_view key, Drawing const& drawing, Rect const& box, Pen const& pen) {
    Rect const& view = drawing.view_box;
    double const scale = box.height / view.height;
    std::vector<double> inks;
    double all = 0;
    for (DrawnShape const& shape : drawing.shapes) {
        inks.push_back(length(shape.path) * scale);
        all += inks.back();
    }
    double const speed = std::max(all, 1.0) / tracing_time(all);
    double drawn = 0;
    for (std::size_t i = 0; i < inks.size(); ++i) {
        DrawnShape const& shape = drawing.shapes[i];
        Path const path = in_own_units(shape.path, view);
        std::string const name = "/" + std::to_string(i);
        Seconds const begin = drawn / speed;
        bool const stroked = shape.stroke.kind != DrawnInk::Kind::None;
        Seconds const taken = stroked ? std::max(inks[i] / speed, shortest_stroke) : 0;
        drawn += inks[i];
        if (shape.fill.kind != DrawnInk::Kind::None)
            actor.pieces.push_back({std::string(key) + "fill" + name, box, fill_of(shape, path, pen),
                                    Entrance::Fade, begin + taken, fill_duration});
        if (stroked)
            actor.pieces.push_back({std::string(key) + "stroke" + name, box,
                                    stroke_of(shape, path, view.height, pen), Entrance::Trace, begin, taken});
    }
}

} // namespace fresque
