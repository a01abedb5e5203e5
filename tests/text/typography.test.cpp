#include "text/typography.h"

#include <doctest/doctest.h>

using namespace fresque;

TEST_CASE("French sets thin spaces before high marks and inside guillemets") {
    CHECK(typeset("Pourquoi ?", "fr") == "Pourquoi\u202F?");
    CHECK(typeset("Pourquoi?", "fr") == "Pourquoi\u202F?");
    CHECK(typeset("Non ; oui !", "fr") == "Non\u202F; oui\u202F!");
    CHECK(typeset("Un « conflit d'intérêts ».", "fr") == "Un «\u202Fconflit d’intérêts\u202F».");
    CHECK(typeset("«déjà»", "fr") == "«\u202Fdéjà\u202F»");
}

TEST_CASE("French sets a no-break space before a colon that ends a clause, and only there") {
    CHECK(typeset("OpenAI : trop de retard", "fr") == "OpenAI\u00A0: trop de retard");
    CHECK(typeset("à 12:30", "fr") == "à 12:30");
    CHECK(typeset("https://exemple.fr", "fr") == "https://exemple.fr");
}

TEST_CASE("marks in a row stand together") {
    CHECK(typeset("Quoi ?!", "fr") == "Quoi\u202F?!");
    CHECK(typeset("(?)", "fr") == "(?)");
}

TEST_CASE("numbers and units hold together in French") {
    CHECK(typeset("1 000 000 000 $", "fr") == "1\u202F000\u202F000\u202F000\u202F$");
    CHECK(typeset("en 2015 100 personnes", "fr") == "en 2015 100 personnes");
    CHECK(typeset("40 %", "fr") == "40\u202F%");
}

TEST_CASE("what the author set explicitly is kept, and setting twice changes nothing more") {
    CHECK(typeset("Oui\u00A0!", "fr") == "Oui\u00A0!");
    for (auto const* text : {"Un « conflit d'intérêts » : lequel ?", "1 000 $ ; 40 %", "l’été"}) {
        std::string const once = typeset(text, "fr");
        CHECK(typeset(once, "fr") == once);
    }
}

TEST_CASE("English gets curly quotes and no French spaces") {
    CHECK(typeset("\"Why?\" he said; it's fine", "en") == "“Why?” he said; it’s fine");
    CHECK(typeset("Why ?", "en") == "Why ?");
}

TEST_CASE("capitals, dates and quotation marks follow the language") {
    CHECK(capitals("le point disputé", "fr") == "LE POINT DISPUTÉ");
    CHECK(written_date("2019-07", "fr") == "juillet\u00A02019");
    CHECK(written_date("2019-07-01", "fr") == "1er\u00A0juillet\u00A02019");
    CHECK(written_date("2019-07", "en") == "July 2019");
    CHECK(written_date("2015", "fr") == "2015");
    CHECK(written_date("2015-13", "fr") == "2015-13");
    CHECK(quotation_marks("fr").open == "«\u202F");
    CHECK(quotation_marks("en").open == "“");
}

TEST_CASE("dashes hold to the words that they set aside, in French") {
    CHECK(typeset("révolutionnaire – et coûteuse – introduite", "fr") ==
          "révolutionnaire –\u00A0et coûteuse\u00A0– introduite");
    CHECK(typeset("qui a payé — et qui le dit. Puis — non — rien", "fr") ==
          "qui a payé —\u00A0et qui le dit. Puis —\u00A0non\u00A0— rien");
    CHECK(typeset("2015–2018, peut-être", "fr") == "2015–2018, peut-être");
    CHECK(typeset("a – b – c", "en") == "a – b – c");
}

TEST_CASE("units hold to their number, in French") {
    CHECK(typeset("à 12 km, en 3 h ou 20 min", "fr") == "à 12\u00A0km, en 3\u00A0h ou 20\u00A0min");
    CHECK(typeset("en 2018 mais 3 hommes, 5 t’as", "fr") == "en 2018 mais 3 hommes, 5 t’as");
    CHECK(typeset("20 °C", "fr") == "20\u00A0°C");
}
