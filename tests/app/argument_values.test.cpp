#include "app/argument_values.h"

#include <doctest/doctest.h>

using namespace fresque;

TEST_CASE("times carry their unit") {
    for (std::string const text : {"0.4s", "400ms"}) {
        auto const time = parse_time(text);
        REQUIRE(time);
        CHECK(*time == doctest::Approx(0.4));
    }
    REQUIRE(parse_time("settled"));
    CHECK(*parse_time("settled") == settled);
}

TEST_CASE("a time without a unit, or that is none, is refused with how it is written") {
    for (std::string const text :
         {"0.4", "0", "", "s", "ms", "-1s", "1x", "1 s", "infs", "nans", "1e999s", "Settled"}) {
        CAPTURE(text);
        auto const time = parse_time(text);
        REQUIRE_FALSE(time);
        CHECK(time.failure().kind == FailureKind::Usage);
        CHECK(time.failure().message == "a time is written 0.4s, 400ms or settled");
    }
}

TEST_CASE("sizes are two numbers of pixels within bounds") {
    auto const size = parse_size("1920x1080");
    REQUIRE(size);
    CHECK(*size == PixelSize{1920, 1080});
    for (std::string const text :
         {"", "x", "1920", "1920x", "x1080", "1920×1080", "1920x1080x", "15x1080", "1920x8193", "-20x20"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_size(text));
    }
}

TEST_CASE("lengths are metres, or carry their unit") {
    for (std::string const text : {"12m", "12 m", "12", "1200cm", "12000 mm", "12.0m", "12,0 m"}) {
        CAPTURE(text);
        auto const length = parse_length(text);
        REQUIRE(length);
        CHECK(*length == doctest::Approx(12));
    }
    REQUIRE(parse_length("40ft"));
    CHECK(*parse_length("40ft") == doctest::Approx(12.192));
    CHECK(*parse_length("40 feet") == *parse_length("40'"));
    CHECK(*parse_length("2.5m") == *parse_length("2,5m"));
}

TEST_CASE("what is no length is refused with how one is written") {
    for (std::string const text :
         {"", "m", "-2m", "0m", "12 miles", "infm", "nan", "1e9m", "1e999m", "12m 3"}) {
        CAPTURE(text);
        auto const length = parse_length(text);
        REQUIRE_FALSE(length);
        CHECK(length.failure().kind == FailureKind::Usage);
        CHECK(length.failure().message.find("12m, 1200cm or 40ft") != std::string::npos);
    }
}
