#include "app/talk/pointing.h"

#include <utility>

namespace fresque {

namespace {

constexpr double light = 15; // radius
constexpr double spot = 200;
constexpr double closer = 2;
constexpr Color dark{0, 0, 0, 190};

} // namespace

void add_light(DisplayList& list, Vec2 point, Theme const& theme) {
    Color const color = theme.color("vermilion");
    list.root.items.emplace_back(FillPath{Path::circle(point, light * 2.4), color.faded(0.35), light * 2});
    list.root.items.emplace_back(FillPath{Path::circle(point, light), color});
    list.root.items.emplace_back(StrokePath{Path::circle(point, light), theme.ink, 2, Cap::Butt, {}});
}

// A line around the circle, so wide that it covers the stage from anywhere.
void add_spotlight(DisplayList& list, Vec2 point) {
    double const width = 2 * (list.size.width + list.size.height);
    list.root.items.emplace_back(
        StrokePath{Path::circle(point, spot + width / 2), dark, width, Cap::Butt, {}});
}

void zoom_in(DisplayList& list, Vec2 point) {
    Group near;
    near.transform = Affine::translation(point * (1 - closer)) * Affine::scaling(closer);
    near.items = std::move(list.root.items);
    list.root.items.clear();
    list.root.items.emplace_back(std::move(near));
}

} // namespace fresque
