#include "asset/finished_drawing.h"

#include "display/path_measure.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>
#include <vector>

namespace fresque {

namespace {

// Widths are told as parts of the one that most lines have.
void set_widths(Drawing& drawing) {
    std::map<double, std::size_t> counts;
    for (DrawnShape const& shape : drawing.shapes)
        if (shape.stroke.kind != DrawnInk::Kind::None && shape.width > 0)
            ++counts[std::round(std::log(shape.width) * 50) / 50];
    auto const most = std::max_element(counts.begin(), counts.end(),
                                       [](auto const& a, auto const& b) { return a.second < b.second; });
    double const usual = most == counts.end() ? 1 : std::exp(most->first);
    for (DrawnShape& shape : drawing.shapes) {
        double const width = shape.width / usual;
        shape.width = std::abs(width - 1) < 0.02 ? 1 : std::clamp(width, 0.4, 5.0);
    }
}

// Dashes too fine to be told apart would be drawn one by one all the same: such a line is whole.
void bound_dashes(Drawing& drawing) {
    double room = 20'000;
    for (DrawnShape& shape : drawing.shapes) {
        if (shape.dashes.empty())
            continue;
        double const period = std::accumulate(shape.dashes.begin(), shape.dashes.end(), 0.0);
        double const lengths = length(shape.path) * static_cast<double>(shape.dashes.size());
        double const count = period > 0 ? lengths / period : room + 1;
        if (count <= room)
            room -= count;
        else
            shape.dashes.clear();
    }
}

// A straight line has a breadth, too.
Rect grown(Rect const& box) {
    double const least = std::max({box.width, box.height, 1e-3}) * 1e-3;
    return {box.x, box.y, std::max(box.width, least), std::max(box.height, least)};
}

} // namespace

Failure refused(std::string why) {
    return {FailureKind::InputOutput, std::move(why)};
}

Result<Drawing> finished(Drawing drawing, Rect box) {
    set_widths(drawing);
    bool const bounded = !box.empty();
    std::vector<DrawnShape> inside;
    for (DrawnShape& shape : drawing.shapes) {
        Rect const taken = grown(extent(shape.path));
        if (bounded && !overlap(box, taken))
            continue;
        inside.push_back(std::move(shape));
    }
    for (DrawnShape const& shape : inside)
        box = united(box, grown(extent(shape.path)));
    drawing.shapes = std::move(inside);
    bound_dashes(drawing);
    drawing.view_box = box;
    constexpr double longest = 100; // side of the box, measured with the other one
    if (drawing.shapes.empty())
        return refused("there is no line inside its view box");
    if (box.width > longest * box.height || box.height > longest * box.width)
        return refused("its view box is more than " + std::to_string(static_cast<int>(longest)) +
                       " times as long as wide");
    return drawing;
}

} // namespace fresque
