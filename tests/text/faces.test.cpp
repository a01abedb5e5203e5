#include "fixture.h"

#include <doctest/doctest.h>

#include <hb.h>

using namespace fresque;

TEST_CASE("all staged faces open and have sane measures") {
    Faces const faces = test::staged_faces();
    for (std::size_t i = 0; i < face_count; ++i) {
        auto const face = static_cast<Face>(i);
        CAPTURE(face_file(face));
        REQUIRE(faces.available(face));
        auto const& metrics = faces.metrics(face);
        CHECK(metrics.ascent > metrics.cap_height);
        CHECK(metrics.cap_height > metrics.x_height);
        CHECK(metrics.x_height > 0.3);
        CHECK(metrics.descent > 0);
    }
}

TEST_CASE("a face without a file is not available and draws nothing") {
    Faces const faces([](Face) { return std::vector<std::uint8_t>{}; });
    CHECK_FALSE(faces.available(Face::SerifRegular));
    CHECK_FALSE(faces.has_glyph(Face::SerifRegular, U'a'));
    CHECK(faces.rasterise(Face::SerifRegular, 1, 40, 0).coverage.empty());
    CHECK(faces.outline(Face::SerifRegular, 1).segments.empty());
}

TEST_CASE("bytes that are no font are refused") {
    Faces const faces([](Face) { return std::vector<std::uint8_t>(4096, 0x41); });
    CHECK_FALSE(faces.available(Face::SansBold));
}

TEST_CASE("a glyph's bitmap grows with its size, and its outline does not") {
    Faces const faces = test::staged_faces();
    hb_codepoint_t glyph = 0;
    REQUIRE(hb_font_get_nominal_glyph(faces.shaper(Face::SerifBlack), U'H', &glyph) != 0);
    auto const small = faces.rasterise(Face::SerifBlack, glyph, 20, 0);
    auto const large = faces.rasterise(Face::SerifBlack, glyph, 80, 0);
    CHECK(small.height * 4 == doctest::Approx(large.height).epsilon(0.1));
    CHECK(large.coverage.size() == static_cast<std::size_t>(large.width * large.height));
    Rect const box = bounds(faces.outline(Face::SerifBlack, glyph));
    CHECK(-box.y == doctest::Approx(faces.metrics(Face::SerifBlack).cap_height).epsilon(0.05));
}
