#include "stage/framing.h"

#include <doctest/doctest.h>

using namespace fresque;

namespace {

bool within_image(Rect const& part) {
    return part.x >= -1e-9 && part.y >= -1e-9 && part.right() <= 1 + 1e-9 && part.bottom() <= 1 + 1e-9;
}

double aspect(Rect const& part, PixelSize image) {
    return part.width * image.width / (part.height * image.height);
}

} // namespace

TEST_CASE("an image covers its box all the time, whatever its drift") {
    for (PixelSize const image : {PixelSize{1600, 900}, PixelSize{400, 900}, PixelSize{3000, 500}})
        for (Pan const pan : {Pan::None, Pan::Left, Pan::Right, Pan::Up, Pan::Down})
            for (double const zoom : {1.0, 1.2, 0.8, 0.0, -3.0, 1e9}) {
                Framing const framing = covering(image, {1920, 1080}, {pan, zoom});
                for (Rect const& part : {framing.start, framing.end}) {
                    CHECK(within_image(part));
                    CHECK(aspect(part, image) == doctest::Approx(1920.0 / 1080));
                }
            }
}

TEST_CASE("a still image shows its middle; a pan goes to its side; a zoom comes nearer") {
    Framing const still = covering({2000, 1000}, {1000, 1000}, {});
    CHECK(still == Framing{{0.25, 0, 0.5, 1}, {0.25, 0, 0.5, 1}});
    Framing const right = covering({2000, 1000}, {1000, 1000}, {Pan::Right, 1});
    CHECK(right.start.x == doctest::Approx(0));
    CHECK(right.end.right() == doctest::Approx(1));
    Framing const nearer = covering({1000, 1000}, {1000, 1000}, {Pan::None, 1.25});
    CHECK(nearer.start.width == doctest::Approx(1));
    CHECK(nearer.end.width == doctest::Approx(0.8));
    Framing const no_room = covering({1000, 1000}, {1000, 1000}, {Pan::Left, 1});
    CHECK(no_room.start.x > no_room.end.x);
}

TEST_CASE("an image that is seen whole keeps its shape") {
    CHECK(contained({2000, 1000}, {0, 0, 800, 800}) == Rect{0, 200, 800, 400});
    CHECK(contained({500, 1000}, {10, 0, 800, 800}) == Rect{210, 0, 400, 800});
}
