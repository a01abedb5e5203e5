#include "stage/line_stretch.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace fresque;

namespace {

constexpr std::size_t count = 101;

std::vector<Vec2> straight(Vec2 from, Vec2 to) {
    std::vector<Vec2> points;
    for (std::size_t i = 0; i < count; ++i)
        points.push_back(mix(from, to, static_cast<double>(i) / (count - 1)));
    return points;
}

// To the right, and then up: as long on both ways.
std::vector<Vec2> corner() {
    std::vector<Vec2> points;
    for (std::size_t i = 0; i < count; ++i) {
        double const at = 400.0 * static_cast<double>(i) / (count - 1);
        points.push_back({std::min(at, 200.0), std::min(200 - at, 0.0)});
    }
    return points;
}

double ink(std::vector<Vec2> const& points) {
    double sum = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        sum += length(points[i] - points[i - 1]);
    return sum;
}

} // namespace

TEST_CASE("a line is drawn back along itself to what is left of it") {
    auto const left = straight({20, 0}, {100, 0});
    for (double const part : {0.25, 0.5, 0.9}) {
        auto const drawn = drawn_along(corner(), left, part);
        REQUIRE(drawn);
        CHECK(drawn->size() == count);
        CHECK(ink(*drawn) == doctest::Approx(mix(400, 80, part)).epsilon(0.01));
        for (Vec2 const point : *drawn) // on the corner, nowhere else
            CHECK((std::abs(point.y) < 3 || std::abs(point.x - 200) < 3));
    }
}

TEST_CASE("drawing on is drawing back the other way round") {
    auto const left = straight({20, 0}, {100, 0});
    auto const back = drawn_along(corner(), left, 0.3);
    auto const on = drawn_along(left, corner(), 0.7);
    REQUIRE(back);
    REQUIRE(on);
    for (std::size_t i = 0; i < count; ++i)
        CHECK(length((*back)[i] - (*on)[i]) == doctest::Approx(0));
}

TEST_CASE("what is no beginning of the other is not drawn along it") {
    CHECK_FALSE(drawn_along(corner(), straight({20, 5}, {100, 5}), 0.5));
    CHECK_FALSE(drawn_along(corner(), straight({20, 0}, {300, 0}), 0.5));
    CHECK_FALSE(drawn_along(straight({0, 0}, {90, 0}), straight({0, 0}, {50, 0}), 0.5));
    CHECK_FALSE(drawn_along({}, {}, 0.5));
}
