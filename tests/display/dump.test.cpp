#include "display/display_list.h"

#include <doctest/doctest.h>

using namespace fresque;

TEST_CASE("every kind of item has its line") {
    DisplayList list{{1920, 1080}, {}};
    auto& items = list.root.items;
    items.emplace_back(FillPath{Path::rectangle({0, 0, 10, 20.5}), Color::hex(0x0F141D), 0});
    items.emplace_back(
        FillPath{Path::polyline({{1, 2}}), RadialGradient{{1, 2}, {3, 4}, {1, 2, 3, 4}, {}}, 0});
    items.emplace_back(FillPath{Path::polyline({{1, 2}}), LinearGradient{{0, 0}, {1, 0}, {}, {}}, 8});
    Path curve;
    curve.move({0, 0}).cubic({1, 1}, {2, 1}, {3, 0});
    items.emplace_back(StrokePath{curve, Color::hex(0xFF7A52), 2, Cap::Round, {4, 2}, 0.5});
    Group group;
    group.transform = Affine::translation({5, -6});
    group.opacity = 0.25;
    group.clip = Rect{0, 0, 7, 8};
    group.items.emplace_back(GlyphRun{Face::SerifBlack,
                                      80,
                                      {96, 190},
                                      {{36, {0, 0}}, {7, {0.6125, -0.1}}},
                                      "L’\"été\"",
                                      Color::hex(0xF4EEE2),
                                      false});
    group.items.emplace_back(DrawImage{3, {0, 0, 10, 10}, {0, 0.25, 1, 0.5}, 4});
    group.items.emplace_back(Region{"title", "heading", "Le titre", {1, 20, 28}, {0, 0, 7, 8}});
    items.emplace_back(group);
    CHECK(dump(list) == R"(stage 1920x1080
group
  fill #0F141D: M 0 0 L 10 0 L 10 20.5 L 0 20.5 Z
  fill radial at 1 2 radius 3 4 #01020304 to #000000: M 1 2
  fill linear from 0 0 to 1 0 #000000 to #000000 soft 8: M 1 2
  stroke #FF7A52 width 2 round dashes 4 2 traced 0.5: M 0 0 C 1 1, 2 1, 3 0
  group move 5 -6 opacity 0.25 clip 0 0 7x8
    text "L’\"été\"" SerifBlack 80 at 96 190 #F4EEE2 moving: 36@0 7@0.613,-0.1
    image 3 in 0 0 10x10 from 0 0.25 1x0.5 radius 4
    region title heading "Le titre" in 0 0 7x8 source 1:20-28
)");
}

TEST_CASE("numbers are short, and zero has no sign") {
    DisplayList list{{1, 1}, {}};
    list.root.transform = {1.5, 0, 0, 1.5, -0.0001, 1.0 / 3};
    CHECK(dump(list) == "stage 1x1\ngroup matrix 1.5 0 0 1.5 0 0.333\n");
}
