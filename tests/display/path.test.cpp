#include "display/display_list.h"

#include <doctest/doctest.h>

using namespace fresque;
using Verb = PathSegment::Verb;

TEST_CASE("a rectangle starts at its upper left and goes round clockwise") {
    Path const path = Path::rectangle({10, 20, 30, 40});
    REQUIRE(path.segments.size() == 5);
    CHECK(path.segments[0] == PathSegment{Verb::Move, {10, 20}, {}, {}});
    CHECK(path.segments[1].to == Vec2{40, 20});
    CHECK(path.segments[2].to == Vec2{40, 60});
    CHECK(path.segments[3].to == Vec2{10, 60});
    CHECK(path.segments[4].verb == Verb::Close);
}

TEST_CASE("rounded corners never take more than half a side") {
    CHECK(Path::rectangle({0, 0, 100, 20}, 500) == Path::rectangle({0, 0, 100, 20}, 10));
    CHECK(Path::rectangle({0, 0, 100, 20}, 10) != Path::rectangle({0, 0, 100, 20}, 9));
}

TEST_CASE("a circle touches its box") {
    CHECK(bounds(Path::circle({50, 60}, 10)) == Rect{40, 50, 20, 20});
}

TEST_CASE("bounds hold control points and leave closing out") {
    Path path;
    path.move({5, 5}).cubic({-3, 7}, {9, 30}, {8, 8}).close();
    CHECK(bounds(path) == Rect{-3, 5, 12, 25});
    CHECK(bounds(Path{}) == Rect{});
}

TEST_CASE("a polyline joins its points") {
    Path expected;
    expected.move({0, 0}).line({1, 2}).line({3, 4});
    CHECK(Path::polyline({{0, 0}, {1, 2}, {3, 4}}) == expected);
    CHECK(Path::polyline({}).segments.empty());
}
