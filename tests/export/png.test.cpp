#include "export/png.h"

#include "asset/image.h"

#include <doctest/doctest.h>

using namespace fresque;

namespace {

Bitmap pattern() {
    Bitmap bitmap{{5, 3}, {}};
    for (std::uint8_t i = 0; i < 15; ++i)
        bitmap.rgba.insert(bitmap.rgba.end(),
                           {static_cast<std::uint8_t>(i * 17), i, 200, static_cast<std::uint8_t>(255 - i)});
    return bitmap;
}

} // namespace

TEST_CASE("what was written comes back, with and without alpha") {
    Bitmap bitmap = pattern();
    Result<std::vector<std::uint8_t>> const with_alpha = encode_png(bitmap, PngChannels::Rgba);
    REQUIRE(with_alpha);
    Result<Image> const image = decode_image(*with_alpha);
    REQUIRE(image);
    CHECK(image->size == bitmap.size);
    CHECK(image->rgba == bitmap.rgba);

    Result<std::vector<std::uint8_t>> const opaque = encode_png(bitmap);
    REQUIRE(opaque);
    Result<Image> const flat = decode_image(*opaque);
    REQUIRE(flat);
    for (std::size_t i = 3; i < bitmap.rgba.size(); i += 4)
        bitmap.rgba[i] = 255;
    CHECK(flat->rgba == bitmap.rgba);
}

TEST_CASE("the same pixels give the same bytes") {
    CHECK(*encode_png(pattern()) == *encode_png(pattern()));
}

TEST_CASE("a picture without size is a failure, not a crash") {
    Result<std::vector<std::uint8_t>> const nothing = encode_png(Bitmap{});
    REQUIRE_FALSE(nothing);
    CHECK(nothing.failure().message.find("PNG could not be written") != std::string::npos);
}
