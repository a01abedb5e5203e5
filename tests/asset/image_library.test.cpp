#include "asset/image_library.h"

#include <doctest/doctest.h>

using namespace fresque;

TEST_CASE("numbers follow the first mention and stay when an image is replaced") {
    ImageLibrary library;
    CHECK(library.put(ImageEntry{"a.png", nullptr, "missing"}) == 0);
    CHECK(library.put(ImageEntry{"b.png", nullptr, "missing"}) == 1);
    CHECK(library.put(ImageEntry{"a.png", std::make_shared<Image const>(), ""}) == 0);
    CHECK(library.size() == 2);
    CHECK(library.entry(0).problem.empty());
    CHECK(library.entry(0).image != nullptr);
    CHECK(library.number("b.png") == ImageNumber{1});
    CHECK(library.find("b.png")->problem == "missing");
    CHECK(library.find("c.png") == nullptr);
    CHECK_FALSE(library.number("c.png"));
}
