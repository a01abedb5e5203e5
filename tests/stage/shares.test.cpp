#include "stage/shares.h"

#include <doctest/doctest.h>

#include <numeric>

using namespace fresque;

namespace {

double sum(std::vector<double> const& widths) {
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

} // namespace

TEST_CASE("shares fill the room, and who says more is wider") {
    auto const widths = shared_widths({{3000, 100, 400}, {900, 100, 400}, {100, 100, 400}}, 1700);
    CHECK(sum(widths) == doctest::Approx(1700));
    CHECK(widths[0] > widths[1]);
    CHECK(widths[1] >= 400);
    CHECK(widths[2] == doctest::Approx(400));
}

TEST_CASE("all take as many lines where nobody is at the narrowest") {
    auto const widths = shared_widths({{4000, 100, 200}, {2000, 100, 200}}, 1400);
    CHECK(4000 / (widths[0] - 100) == doctest::Approx(2000 / (widths[1] - 100)).epsilon(0.001));
}

TEST_CASE("who says about as much as the others is as wide") {
    auto const widths = shared_widths({{1000, 120, 500}, {600, 120, 500}}, 1680);
    CHECK(widths[0] == widths[1]);
}

TEST_CASE("nobody is wider than may be while others can be") {
    auto const widths = shared_widths({{4000, 120, 500, 1240}, {300, 120, 500, 1240}}, 2000);
    CHECK(widths[0] == doctest::Approx(1240));
    CHECK(widths[1] == doctest::Approx(760));
}

TEST_CASE("in too small a room all are narrower, and where there is room to spare it is divided evenly") {
    auto const few = shared_widths({{10, 0, 400}, {10, 0, 600}}, 500);
    CHECK(few[0] == doctest::Approx(200));
    CHECK(few[1] == doctest::Approx(300));
    auto const many = shared_widths({{10, 0, 400}, {10, 0, 800}}, 1400);
    CHECK(many[0] == doctest::Approx(500));
    CHECK(many[1] == doctest::Approx(900));
    CHECK(shared_widths({}, 100).empty());
}

TEST_CASE("widths are even but for those that need more") {
    CHECK(evened_widths({10, 20, 30}, 120) == std::vector<double>{40, 40, 40});
    CHECK(evened_widths({10, 60, 20}, 120) == std::vector<double>{30, 60, 30});
    CHECK(evened_widths({10, 60, 45}, 120) == std::vector<double>{15, 60, 45});
    CHECK(evened_widths({100, 10}, 60) == std::vector<double>{30, 30});
    CHECK(evened_widths({}, 60).empty());
}

TEST_CASE("those are widened first that ask for the least more") {
    CHECK(widened_within({10, 10, 10}, {40, 15, 20}, 60) == std::vector<double>{10, 15, 20});
    CHECK(widened_within({10, 10, 10}, {40, 15, 20}, 80) == std::vector<double>{40, 15, 20});
    CHECK(widened_within({10, 10}, {15, 20}, 15) == std::vector<double>{10, 10});
}
