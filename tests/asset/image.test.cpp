// Images are made here byte by byte, so that every lie in them is on purpose.
#include "asset/image.h"

#include <doctest/doctest.h>

#include <array>

using namespace fresque;

namespace {

using Bytes = std::vector<std::uint8_t>;

void append_number(Bytes& bytes, std::uint32_t number) {
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::uint8_t>(number >> shift));
}

std::uint32_t checksum(Bytes const& bytes) {
    std::uint32_t crc = 0xFFFFFFFF;
    for (std::uint8_t const byte : bytes) {
        crc ^= byte;
        for (int i = 0; i < 8; ++i)
            crc = crc >> 1 ^ (0xEDB88320 & (0 - (crc & 1)));
    }
    return ~crc;
}

void append_chunk(Bytes& png, std::string const& name, Bytes const& content) {
    append_number(png, static_cast<std::uint32_t>(content.size()));
    Bytes checked(name.begin(), name.end());
    checked.insert(checked.end(), content.begin(), content.end());
    png.insert(png.end(), checked.begin(), checked.end());
    append_number(png, checksum(checked));
}

// A zlib stream of stored blocks.
Bytes stored(Bytes const& content) {
    Bytes stream{0x78, 0x01, 0x01};
    auto const size = static_cast<std::uint16_t>(content.size());
    for (std::uint16_t const part : {size, static_cast<std::uint16_t>(~size)}) {
        stream.push_back(static_cast<std::uint8_t>(part & 0xFF));
        stream.push_back(static_cast<std::uint8_t>(part >> 8));
    }
    stream.insert(stream.end(), content.begin(), content.end());
    std::uint32_t a = 1;
    std::uint32_t b = 0;
    for (std::uint8_t const byte : content) {
        a = (a + byte) % 65521;
        b = (b + a) % 65521;
    }
    append_number(stream, b << 16 | a);
    return stream;
}

constexpr std::array<std::uint8_t, 8> magic{0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

Bytes png_head(std::uint32_t width, std::uint32_t height) {
    Bytes png(magic.begin(), magic.end());
    Bytes header;
    append_number(header, width);
    append_number(header, height);
    header.insert(header.end(), {8, 6, 0, 0, 0}); // 8 bits, red green blue alpha
    append_chunk(png, "IHDR", header);
    return png;
}

// The pixel at (x, y) is (x, y, 7, 200).
Bytes small_png(std::uint32_t width, std::uint32_t height) {
    Bytes png = png_head(width, height);
    Bytes rows;
    for (std::uint32_t y = 0; y < height; ++y) {
        rows.push_back(0);
        for (std::uint32_t x = 0; x < width; ++x)
            rows.insert(rows.end(), {static_cast<std::uint8_t>(x), static_cast<std::uint8_t>(y), 7, 200});
    }
    append_chunk(png, "IDAT", stored(rows));
    append_chunk(png, "IEND", {});
    return png;
}

std::string problem(Bytes const& bytes, ImageLimits const& limits = {}) {
    Result<Image> const image = decode_image(bytes, limits);
    return image ? "" : image.failure().message;
}

bool mentions(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a PNG gives its pixels, top row first") {
    Result<Image> const image = decode_image(small_png(3, 2));
    REQUIRE(image);
    CHECK(image->size == PixelSize{3, 2});
    REQUIRE(image->rgba.size() == 24);
    CHECK(Bytes(image->rgba.end() - 4, image->rgba.end()) == Bytes{2, 1, 7, 200});
}

TEST_CASE("the size is known from the header alone") {
    Result<PixelSize> const size = image_size(png_head(640, 480));
    REQUIRE(size);
    CHECK(*size == PixelSize{640, 480});
}

TEST_CASE("only PNG and JPEG are looked at, whatever the name says") {
    CHECK(problem({}) == "it is neither a PNG nor a JPEG");
    CHECK(problem({'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, 0, 0, 0}) ==
          "it is a GIF, and neither a PNG nor a JPEG");
    Bytes const tga{0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0x7F, 0xFF, 0x7F, 32, 0};
    CHECK(problem(tga) == "it is neither a PNG nor a JPEG");
    CHECK(mentions(problem({0xFF, 0xD8, 0xFF}), "header is damaged"));
}

TEST_CASE("sides and area are bounded before anything is decoded") {
    CHECK(mentions(problem(png_head(16384, 16384)), "the area may be 67108864"));
    CHECK(mentions(problem(png_head(1, 16385)), "damaged"));
    ImageLimits limits;
    limits.side = 10;
    CHECK(problem(small_png(10, 3), limits).empty());
    CHECK(problem(small_png(11, 3), limits) == "it is 11×3 pixels; a side may have 10");
    limits = {};
    limits.area = 30;
    CHECK(problem(small_png(10, 3), limits).empty());
    CHECK(problem(small_png(31, 1), limits) == "it is 31×1 pixels; the area may be 30");
    limits = {};
    limits.bytes = small_png(4, 4).size();
    CHECK(problem(small_png(4, 4), limits).empty());
    CHECK(mentions(problem(small_png(5, 4), limits), "it may have"));
}

TEST_CASE("an image without pixels is refused") {
    CHECK_FALSE(problem(png_head(0, 5)).empty());
    CHECK_FALSE(problem(png_head(5, 0)).empty());
    CHECK(mentions(problem(png_head(5, 5)), "it has no pixels"));
}

TEST_CASE("a chunk that claims two gigabytes costs nothing") {
    Bytes png = png_head(8, 8);
    append_number(png, 0x7FFFFF00);
    for (char const c : std::string("IDAT"))
        png.push_back(static_cast<std::uint8_t>(c));
    png.resize(279);
    CHECK(problem(png) == "it is damaged: it ends too early");
}

TEST_CASE("the decoder gets no more memory than it may have") {
    ImageLimits limits;
    limits.memory = 12'000; // the decoder begins with a buffer of 4096 bytes
    CHECK(problem(small_png(4, 4), limits).empty());
    CHECK(mentions(problem(small_png(60, 60), limits), "too much memory"));
}

TEST_CASE("truncated files are refused at every length") {
    Bytes const png = small_png(6, 5);
    std::size_t const end_of_pixels = png.size() - 12 - 4 - 4; // IEND, the pixels' checksum, the stream's own
    for (std::size_t length = 0; length < end_of_pixels; ++length) {
        CAPTURE(length);
        CHECK_FALSE(problem(Bytes(png.begin(), png.begin() + static_cast<std::ptrdiff_t>(length))).empty());
    }
}

TEST_CASE("thousands of damaged files are refused or read, and nothing else happens") {
    ImageLimits limits;
    limits.memory = std::size_t{1} << 20;
    Bytes const png = small_png(9, 7);
    // The start of a baseline JPEG: enough header for the decoder to set out.
    Bytes const jpeg{0xFF, 0xD8, 0xFF, 0xE0, 0, 16,   'J',  'F',  'I', 'F', 0,    1,    1,    0,
                     0,    1,    0,    1,    0, 0,    0xFF, 0xC0, 0,   11,  8,    0,    8,    0,
                     8,    1,    1,    0x11, 0, 0xFF, 0xC4, 0,    20,  0,   1,    0,    0,    0,
                     0,    0,    0,    0,    0, 0,    0,    0,    0,   0,   0,    0,    0,    5,
                     0xFF, 0xDA, 0,    8,    1, 1,    0,    0,    63,  0,   0x55, 0xAA, 0xFF, 0xD9};
    std::uint32_t state = 20230324;
    auto const next = [&] { return state = state * 1664525 + 1013904223, state >> 8; };
    int read = 0;
    int refused = 0;
    for (int i = 0; i < 6000; ++i) {
        Bytes mutated = i % 3 == 0 ? jpeg : png;
        for (std::uint32_t changes = 1 + next() % 4; changes > 0; --changes)
            mutated[8 + next() % (mutated.size() - 8)] = static_cast<std::uint8_t>(next());
        Result<Image> const image = decode_image(mutated, limits);
        ++(image ? read : refused);
        if (image)
            CHECK(image->rgba.size() == 4U * static_cast<unsigned>(image->size.width * image->size.height));
    }
    CHECK(read > 100);
    CHECK(refused > 1000);
}
