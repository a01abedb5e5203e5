#include "text/durations.h"

#include <doctest/doctest.h>

using namespace fresque;

TEST_CASE("months between two months") {
    CHECK(written_duration("2019-03", "2019-07", "fr") == "4\u00A0mois");
    CHECK(written_duration("2019-03", "2019-04", "en") == "1\u00A0month");
    CHECK(written_duration("2015-12", "2018-02", "fr") == "2\u00A0ans et 2\u00A0mois");
    CHECK(written_duration("2018-02", "2015-12", "en") == "2\u00A0years and 2\u00A0months");
    CHECK(written_duration("2022-11", "2024-05", "en") == "18\u00A0months");
    CHECK(written_duration("2015-12", "2016-12", "en") == "1\u00A0year");
}

TEST_CASE("years where a month is not known") {
    CHECK(written_duration("2015", "2018", "fr") == "3\u00A0ans");
    CHECK(written_duration("2015-12", "2018", "en") == "3\u00A0years");
}

TEST_CASE("days, and months that are told to be rounded") {
    CHECK(written_duration("2024-02-28", "2024-03-01", "en") == "2\u00A0days");
    CHECK(written_duration("2023-02-28", "2023-03-01", "fr") == "1\u00A0jour");
    CHECK(written_duration("2024-01-31", "2024-03-31", "en") == "2\u00A0months");
    CHECK(written_duration("2024-01-01", "2024-05-04", "fr") == "environ 4\u00A0mois");
    CHECK(written_duration("2024-01-01", "2024-04-28", "en") == "about 4\u00A0months");
}

TEST_CASE("nothing is said where nothing is known") {
    CHECK(written_duration("2015", "2015", "fr").empty());
    CHECK(written_duration("2015-03", "2015", "en").empty());
    CHECK(written_duration("2015-03", "2015-03", "en").empty());
    CHECK(written_duration("2015-03-02", "2015-03-02", "en").empty());
}
