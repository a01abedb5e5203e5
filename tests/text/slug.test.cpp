#include "text/slug.h"

#include <doctest/doctest.h>

using namespace fresque;

TEST_CASE("a title becomes small letters, digits and dashes") {
    CHECK(slug("Le départ") == "le-depart");
    CHECK(slug("L’été, déjà !") == "l-ete-deja");
    CHECK(slug("Cœur d'or") == "coeur-d-or");
    CHECK(slug("  2018 — le Départ…  ") == "2018-le-depart");
    CHECK(slug("Straße nach Łódź") == "strasse-nach-lodz");
    CHECK(slug("ÉCRIT EN CAPITALES") == "ecrit-en-capitales");
    CHECK(slug("e\xCC\x81te\xCC\x81") == "ete"); // accents as characters of their own
}

TEST_CASE("what has no such letters has no slug") {
    CHECK(slug("") == "");
    CHECK(slug("!?…") == "");
    CHECK(slug("Война") == "");
    CHECK(slug("\xFF\xFE") == "");
}

TEST_CASE("a slug stays short, and ends with a whole word where it can") {
    std::string const words = "un deux trois quatre cinq six sept huit neuf dix onze";
    CHECK(slug(words) == "un-deux-trois-quatre-cinq-six-sept-huit");
    CHECK(slug(std::string(500, 'x')) == std::string(longest_slug, 'x'));
    CHECK(slug(std::string(40, 'x') + " y") == std::string(40, 'x'));
    CHECK(slug(std::string(100000, '-') + "x").size() <= longest_slug);
}
