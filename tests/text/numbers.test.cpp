#include "text/numbers.h"

#include <doctest/doctest.h>

using namespace fresque;

namespace {

std::string written(std::string_view number, std::string_view unit, std::string_view language) {
    return written_number(decimal_from(number), number_signs(unit, language));
}

} // namespace

TEST_CASE("French groups with thin spaces and sets the unit behind") {
    CHECK(written("0", "", "fr") == "0");
    CHECK(written("-1", "", "fr") == "−1");
    CHECK(written("999", "$", "fr") == "999\u202F$");
    CHECK(written("1000", "", "fr") == "1\u202F000");
    CHECK(written("1000000000", "$", "fr") == "1\u202F000\u202F000\u202F000\u202F$");
    CHECK(written("1000000000000000", "", "fr") == "1\u202F000\u202F000\u202F000\u202F000\u202F000");
    CHECK(written("0.5", "%", "fr") == "0,5\u202F%");
    CHECK(written("1234.5", "km", "fr") == "1\u202F234,5\u00A0km");
    CHECK(written("-999999.25", "€", "fr-CA") == "−999\u202F999,25\u202F€");
}

TEST_CASE("English groups with commas and sets a currency before") {
    CHECK(written("0", "%", "en") == "0%");
    CHECK(written("-1", "$", "en") == "−$1");
    CHECK(written("999", "", "en") == "999");
    CHECK(written("1000", "people", "en") == "1,000\u00A0people");
    CHECK(written("1000000000", "$", "en") == "$1,000,000,000");
    CHECK(written("1000000000000000", "", "en") == "1,000,000,000,000,000");
    CHECK(written("0.5", "", "en") == "0.5");
    CHECK(written("1234.5", "£", "en-GB") == "£1,234.5");
    CHECK(written("12", "$ billion", "en") == "$12\u00A0billion");
}

TEST_CASE("a number keeps the decimals that were written, and nothing is never negative") {
    CHECK(decimal_from("12.50") == Decimal{12.5, 2});
    CHECK(plain_number({12.5, 2}) == "12.50");
    CHECK(plain_number({-0.4, 0}) == "0");
    CHECK(plain_number({999.96, 1}) == "1,000.0");
    CHECK(decimal_from("").value == 0);
    CHECK(plain_number(decimal_from("-" + std::string(400, '9'))).starts_with("-179,769"));
}
