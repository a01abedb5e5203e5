#include "stage/clearance.h"

#include <doctest/doctest.h>

using namespace fresque;

namespace {

constexpr Rect middle{500, 200, 600, 400};
constexpr Rect left{100, 200, 600, 400};
constexpr Rect right{750, 200, 600, 400};
constexpr Tween move{0, 0.8, Easing::Linear};

} // namespace

TEST_CASE("a place is free once the words of what leaves it are out of it, though the frames still cross") {
    Seconds const free = clear_time({middle, left}, move, right);
    CHECK(free > 0.5);
    CHECK(free < 0.8);
    Rect const then = mix(middle, left, move.at(free));
    CHECK(overlap(then, right));
    CHECK_FALSE(overlap(then, right.inset(30)));
}

TEST_CASE("nobody waits for what was never in the way, or stays in it") {
    CHECK(clear_time({left, left}, move, right) == 0);
    CHECK(clear_time({middle, middle}, move, right) == 0);
    CHECK(clear_time({left, middle}, move, right) == 0);
    CHECK(clear_time({{}, left}, move, right) == 0);
}
