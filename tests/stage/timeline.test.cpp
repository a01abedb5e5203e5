#include "stage/timeline.h"

#include <doctest/doctest.h>

using namespace fresque;

TEST_CASE("a date is a number of years") {
    CHECK(years_of("2015") == 2015);
    CHECK(years_of("2015-07") == doctest::Approx(2015.5));
    CHECK(*years_of("2015-07-31") < *years_of("2015-08"));
    CHECK_FALSE(years_of("Prologue"));
    CHECK_FALSE(years_of(""));
}

TEST_CASE("milestones in proportion are as far apart as their dates") {
    auto const places = places_in_proportion({"2015", "2017", "2018", "2023"}, 0.01);
    REQUIRE(places.size() == 4);
    CHECK(places[0] == 0);
    CHECK(places[1] == doctest::Approx(0.25));
    CHECK(places[2] == doctest::Approx(0.375));
    CHECK(places[3] == 1);
}

TEST_CASE("what is no date stands between its neighbours") {
    auto const places = places_in_proportion({"2015", "Entre-temps", "2017"}, 0.01);
    REQUIRE(places.size() == 3);
    CHECK(places[1] == doctest::Approx(0.5));
}

TEST_CASE("nothing is nearer than it may be, and nothing leaves the line") {
    auto const places = places_in_proportion({"1932", "2022-11", "2022-12", "2023", "2024"}, 0.1);
    REQUIRE(places.size() == 5);
    CHECK(places.front() >= 0);
    CHECK(places.back() <= 1);
    for (std::size_t i = 1; i < places.size(); ++i)
        CHECK(places[i] - places[i - 1] >= 0.1 - 1e-9);
}

TEST_CASE("where the dates do not tell, milestones are even") {
    CHECK(places_in_proportion({"2018", "2015"}, 0.1).empty());
    CHECK(places_in_proportion({"2018", "2018"}, 0.1).empty());
    CHECK(places_in_proportion({"Avant", "2018", "2019"}, 0.1).empty());
    CHECK(places_in_proportion({"2018"}, 0.1).empty());
    CHECK(places_in_proportion({}, 0.1).empty());
}
