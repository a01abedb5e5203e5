#include "motion/easing.h"
#include "motion/tween.h"

#include <doctest/doctest.h>

using namespace fresque;

TEST_CASE("every easing begins at 0, ends at 1 and never turns back") {
    for (Easing const easing :
         {Easing::Linear, Easing::CubicInOut, Easing::CubicOut, Easing::QuintOut, Easing::Even}) {
        CAPTURE(name_of(easing));
        CHECK(eased(easing, 0) == 0);
        CHECK(eased(easing, 1) == 1);
        CHECK(eased(easing, -3) == 0);
        CHECK(eased(easing, 7) == 1);
        double last = 0;
        for (int i = 1; i <= 100; ++i) {
            double const now = eased(easing, i / 100.0);
            CHECK(now >= last);
            last = now;
        }
        CHECK(easing_from(name_of(easing)) == easing);
    }
    CHECK_FALSE(easing_from("bounce"));
}

TEST_CASE("cubic-in-out is symmetric, quint-out spends its motion early") {
    CHECK(eased(Easing::CubicInOut, 0.5) == doctest::Approx(0.5));
    CHECK(eased(Easing::CubicInOut, 0.25) == doctest::Approx(1 - eased(Easing::CubicInOut, 0.75)));
    CHECK(eased(Easing::QuintOut, 0.5) == doctest::Approx(1 - 1.0 / 32));
}

TEST_CASE("even moves at one speed between its soft ends") {
    double const step = eased(Easing::Even, 0.3) - eased(Easing::Even, 0.2);
    CHECK(eased(Easing::Even, 0.8) - eased(Easing::Even, 0.7) == doctest::Approx(step));
    CHECK(eased(Easing::Even, 0.5) == doctest::Approx(0.5));
    CHECK(eased(Easing::Even, 0.1) < step);
}

TEST_CASE("a tween waits, moves and is exactly done at its end") {
    Tween const tween{0.5, 2, Easing::Linear};
    CHECK(tween.at(0) == 0);
    CHECK(tween.at(0.5) == 0);
    CHECK(tween.at(1.5) == doctest::Approx(0.5));
    CHECK(tween.at(2.5) == 1);
    CHECK(tween.at(settled) == 1);
    CHECK(Tween{0, 0, Easing::CubicOut}.at(0) == 1);
}
