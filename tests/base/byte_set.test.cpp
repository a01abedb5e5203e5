#include "base/byte_set.h"

#include <doctest/doctest.h>

using namespace fresque;

TEST_CASE("a set of bytes finds the first of them") {
    constexpr ByteSet signs("*\\\xC3");
    CHECK(signs.first_in("mots *forts*") == 5);
    CHECK(signs.first_in("mots *forts*", 6) == 11);
    CHECK(signs.first_in("mots") == 4);
    CHECK(signs.first_in("mots", 4) == 4);
    CHECK(signs.first_in("") == 0);
    CHECK(signs.first_in("l’été") == 4); // by the first byte of é
    CHECK_FALSE(signs.has('a'));
}
