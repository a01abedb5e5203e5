#include "asset/svg_shapes.h"

#include "asset/svg_scanner.h"

#include <cmath>

namespace fresque {

namespace {

// An attribute that is a length; `otherwise` where it is not given, not whole where it is none.
class Lengths {
  public:
    Lengths(pugi::xml_node node, Size view) : node_(node), view_(view) {}

    double x(char const* name, double otherwise = 0) { return of(name, view_.width, otherwise); }
    double y(char const* name, double otherwise = 0) { return of(name, view_.height, otherwise); }
    double either(char const* name) {
        return of(name, std::sqrt((view_.width * view_.width + view_.height * view_.height) / 2), 0);
    }
    bool whole() const { return whole_; }

  private:
    double of(char const* name, double part_of, double otherwise) {
        auto const attribute = node_.attribute(name);
        if (!attribute || std::string_view(attribute.value()) == "auto")
            return otherwise;
        auto const length = svg_length(attribute.value(), part_of);
        whole_ = whole_ && length;
        return length.value_or(otherwise);
    }

    pugi::xml_node node_;
    Size view_;
    bool whole_ = true;
};

SvgPath line(Lengths lengths) {
    Path path;
    path.move({lengths.x("x1"), lengths.y("y1")}).line({lengths.x("x2"), lengths.y("y2")});
    return {std::move(path), lengths.whole()};
}

Path ellipse_path(Vec2 center, Vec2 radius) {
    Path path = Path::circle({}, 1);
    Affine const map{radius.x, 0, 0, radius.y, center.x, center.y};
    for (PathSegment& segment : path.segments) {
        segment.to = map(segment.to);
        segment.control1 = map(segment.control1);
        segment.control2 = map(segment.control2);
    }
    return path;
}

SvgPath ellipse(Lengths lengths, Vec2 radius) {
    Vec2 const center{lengths.x("cx"), lengths.y("cy")};
    if (radius.x <= 0 || radius.y <= 0)
        return {{}, lengths.whole() && radius.x >= 0 && radius.y >= 0};
    return {ellipse_path(center, radius), lengths.whole()};
}

SvgPath rectangle(Lengths lengths) {
    Rect const box{lengths.x("x"), lengths.y("y"), lengths.x("width"), lengths.y("height")};
    double rx = lengths.x("rx", -1);
    double ry = lengths.y("ry", -1);
    if (box.empty())
        return {{}, lengths.whole() && box.width >= 0 && box.height >= 0};
    rx = rx < 0 ? std::max(ry, 0.0) : rx;
    ry = ry < 0 ? rx : ry;
    rx = std::min(rx, box.width / 2);
    ry = std::min(ry, box.height / 2);
    if (rx <= 0 || ry <= 0)
        return {Path::rectangle(box), lengths.whole()};
    Path path;
    auto const corner = [&path, rx, ry](Vec2 from, Vec2 to) {
        add_arc(path, {from, to, {rx, ry}, 0, false, true});
    };
    double const left = box.x;
    double const top = box.y;
    double const right = box.right();
    double const bottom = box.bottom();
    path.move({left + rx, top}).line({right - rx, top});
    corner({right - rx, top}, {right, top + ry});
    path.line({right, bottom - ry});
    corner({right, bottom - ry}, {right - rx, bottom});
    path.line({left + rx, bottom});
    corner({left + rx, bottom}, {left, bottom - ry});
    path.line({left, top + ry});
    corner({left, top + ry}, {left + rx, top});
    path.close();
    return {std::move(path), lengths.whole()};
}

SvgPath points(pugi::xml_node node, std::size_t most) {
    SvgScanner scanner(node.attribute("points").value());
    Path path;
    while (path.segments.size() <= most) {
        auto const x = scanner.number();
        auto const y = x ? scanner.number() : std::nullopt;
        if (!y)
            return {std::move(path), !x && scanner.at_end()};
        if (path.segments.empty())
            path.move({*x, *y});
        else
            path.line({*x, *y});
    }
    return {std::move(path), false};
}

} // namespace

std::optional<SvgPath> read_svg_shape(std::string_view name, pugi::xml_node node, Size view,
                                      std::size_t most) {
    Lengths lengths(node, view);
    if (name == "path")
        return read_svg_path(node.attribute("d").value(), most);
    if (name == "line")
        return line(lengths);
    if (name == "rect")
        return rectangle(lengths);
    if (name == "circle") {
        double const radius = lengths.either("r");
        return ellipse(lengths, {radius, radius});
    }
    if (name == "ellipse") {
        Vec2 const radius{lengths.x("rx"), lengths.y("ry")};
        return ellipse(lengths, radius);
    }
    if (name != "polyline" && name != "polygon")
        return std::nullopt;
    SvgPath path = points(node, most);
    if (name == "polygon" && !path.path.segments.empty())
        path.path.close();
    return path;
}

} // namespace fresque
