// Any bytes as a drawing: no crash, and what is read can be traced: numbers that a stage can hold, paths that
// begin somewhere, times that end.
#include "asset/drawing.h"
#include "stage/traced_drawing.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

using namespace fresque;

namespace {

DrawingLimits const limits{std::size_t{1} << 16, 500, 2'000, 20};

bool sane(double number) {
    return std::isfinite(number) && std::abs(number) <= 1e8;
}

bool sane(Path const& path) {
    if (path.segments.size() < 2 || path.segments.front().verb != PathSegment::Verb::Move)
        return false;
    return std::all_of(path.segments.begin(), path.segments.end(), [](PathSegment const& segment) {
        return sane(segment.to.x) && sane(segment.to.y) && sane(segment.control1.x) &&
               sane(segment.control1.y) && sane(segment.control2.x) && sane(segment.control2.y);
    });
}

bool sane(DrawnInk const& ink) {
    return ink.opacity >= 0 && ink.opacity <= 1 && (ink.kind != DrawnInk::Kind::Theme || !ink.name.empty());
}

std::string broken_law(Drawing const& drawing, std::size_t lines) {
    Rect const& box = drawing.view_box;
    if (!sane(box.x) || !sane(box.y) || !sane(box.width) || !sane(box.height) || box.empty())
        return "a view box that is none";
    if (drawing.shapes.empty() || drawing.shapes.size() > limits.elements)
        return "no shapes, or too many";
    std::size_t segments = 0;
    for (DrawnShape const& shape : drawing.shapes) {
        segments += shape.path.segments.size();
        if (!sane(shape.path) || !sane(shape.stroke) || !sane(shape.fill))
            return "a shape that cannot be drawn";
        if (!(shape.width > 0 && shape.width < 100) ||
            !std::all_of(shape.dashes.begin(), shape.dashes.end(),
                         [](double d) { return d >= 0 && sane(d); }))
            return "a stroke without measure";
    }
    if (segments > limits.segments)
        return "too many segments";
    for (LeftOut const& part : drawing.left_out)
        if (part.what.empty() || part.line < 1 || part.line > lines)
            return "a part left out nowhere";
    return {};
}

std::string broken_law(Actor const& actor) {
    for (Piece const& piece : actor.pieces)
        if (!(piece.delay >= 0 && piece.duration > 0 && piece.delay + piece.duration < 4))
            return "a piece that is not there in time";
    return {};
}

std::string broken_law_of(std::span<std::uint8_t const> bytes) {
    auto const drawing = decode_drawing(bytes, drawing_color_names(), limits);
    if (!drawing)
        return drawing.failure().message.empty() ? "refused without a word" : "";
    auto const lines = 1 + static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
    if (std::string law = broken_law(*drawing, lines); !law.empty())
        return law;
    Actor actor;
    Theme const& theme = themes().front();
    add_traced(actor, "", *drawing, fitted_box(*drawing, {0, 0, 800, 600}), {theme, theme.ink});
    return broken_law(actor);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string const broken = broken_law_of({bytes, size});
    if (broken.empty())
        return 0;
    std::fprintf(stderr, "%s\n", broken.c_str());
    std::abort();
}
