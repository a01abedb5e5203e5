// The renderer from outside: display lists in, pixels out.
#include "render/picture.h"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <set>

using namespace fresque;

namespace {

std::vector<std::uint8_t> read_face(Face face) {
    std::ifstream file(FRESQUE_BINARY_DIRECTORY "/share/fresque/fonts/" + std::string(face_file(face)),
                       std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Faces const& faces() {
    static Faces const opened(read_face);
    return opened;
}

constexpr Color red{255, 0, 0, 255};
constexpr Color white{255, 255, 255, 255};

// A stage of as many units as the picture has pixels.
Bitmap drawn(std::vector<Item> items, PixelSize size = {40, 30}, int threads = 1,
             ImageLibrary const& images = {}) {
    DisplayList list{{static_cast<double>(size.width), static_cast<double>(size.height)}, {}};
    list.root.items = std::move(items);
    return Renderer(faces(), images, threads).picture(list, size);
}

Color at(Bitmap const& bitmap, int x, int y) {
    std::uint8_t const* const p = bitmap.rgba.data() + 4 * (y * bitmap.size.width + x);
    return {p[0], p[1], p[2], p[3]};
}

// The sum of a channel, in whole pixels: how much of white-on-black was drawn.
double ink(Bitmap const& bitmap) {
    double sum = 0;
    for (std::size_t i = 0; i < bitmap.rgba.size(); i += 4)
        sum += bitmap.rgba[i];
    return sum / 255;
}

// The bounds of what is not black.
Rect drawn_box(Bitmap const& bitmap) {
    Rect box;
    for (int y = 0; y < bitmap.size.height; ++y)
        for (int x = 0; x < bitmap.size.width; ++x)
            if (at(bitmap, x, y) != Color{0, 0, 0, 255})
                box = united(box, {static_cast<double>(x), static_cast<double>(y), 1, 1});
    return box;
}

FillPath fill(Path path, Color color = white) {
    return {std::move(path), color, 0};
}

// A glyph number of the face, found by looking for one that covers much: no shaping here.
GlyphRun letters(double size, Vec2 origin, bool resting = true) {
    GlyphRun run{Face::SansBold, size, origin, {}, "glyphs", white, resting};
    for (std::uint32_t i = 0; i < 12; ++i)
        run.glyphs.push_back({20 + i, {0.8 * i, 0}});
    return run;
}

std::vector<Item> everything() {
    std::vector<Item> items;
    items.emplace_back(
        FillPath{Path::rectangle({0, 0, 320, 180}),
                 RadialGradient{{200, 60}, {200, 120}, Color::hex(0x182233), Color::hex(0x0F141D)}, 0});
    items.emplace_back(FillPath{Path::rectangle({20.3, 30.7, 100, 60}, 9), Color{0, 0, 0, 140}, 20});
    items.emplace_back(fill(Path::rectangle({20.3, 30.7, 100, 60}, 9), Color::hex(0x18202D)));
    items.emplace_back(
        StrokePath{Path::rectangle({20, 30, 100, 60}, 9), Color::hex(0xF0BF55), 2.5, Cap::Butt, {7, 4}, 1});
    items.emplace_back(
        StrokePath{Path::circle({200, 100}, 40), Color::hex(0xFF7A52), 7, Cap::Round, {}, 0.8});
    items.emplace_back(letters(19.5, {14.2, 160.6}));
    items.emplace_back(letters(33, {150.3, 60.2}, false));
    Group turned;
    turned.transform = {0.8, 0.3, -0.3, 0.8, 200, 20};
    turned.opacity = 0.7;
    turned.items.emplace_back(
        fill(Path::polyline({{0, 0}, {50, 0}, {25, 10}, {40, 50}}), Color::hex(0x45C4AE)));
    turned.items.emplace_back(letters(20, {0, 60}));
    items.emplace_back(turned);
    return items;
}

} // namespace

TEST_CASE("the same bytes by one, two and three threads, and in a second run") {
    PixelSize const size{320, 180};
    Bitmap const once = drawn(everything(), size, 1);
    CHECK(once.rgba == drawn(everything(), size, 1).rgba);
    CHECK(once.rgba == drawn(everything(), size, 2).rgba);
    CHECK(once.rgba == drawn(everything(), size, 3).rgba);
    CHECK(ink(once) > 500);
}

TEST_CASE("what was drawn before does not show") {
    PixelSize const size{320, 180};
    DisplayList list{{320, 180}, {}};
    list.root.items = everything();
    DisplayList other = list;
    other.root.transform = {0.9, 0, 0, 0.9, 3.3, 4.4};
    ImageLibrary const images;
    Renderer renderer(faces(), images, 2);
    Bitmap const first = renderer.picture(list, size);
    CHECK(renderer.picture(other, size).rgba != first.rgba);
    CHECK(renderer.picture(list, size).rgba == first.rgba);
}

TEST_CASE("an opaque rectangle on whole pixels fills just these") {
    Bitmap const bitmap = drawn({fill(Path::rectangle({4, 5, 10, 8}), Color{12, 34, 56, 255})});
    CHECK(drawn_box(bitmap) == Rect{4, 5, 10, 8});
    for (int y = 5; y < 13; ++y)
        for (int x = 4; x < 14; ++x)
            REQUIRE(at(bitmap, x, y) == Color{12, 34, 56, 255});
}

TEST_CASE("edges between pixels are covered as far as they reach") {
    Bitmap const bitmap = drawn({fill(Path::rectangle({4.25, 5, 10, 8.5}))});
    CHECK(at(bitmap, 4, 8).r == 191);
    CHECK(at(bitmap, 14, 8).r == 64);
    CHECK(at(bitmap, 8, 13).r == 128);
    CHECK(at(bitmap, 8, 5).r == 255);
    CHECK(ink(bitmap) == doctest::Approx(85).epsilon(0.01));
}

TEST_CASE("a shape's ink is its area, wherever it lies") {
    for (double const shift : {0.0, 0.21, 0.5, 0.83}) {
        CAPTURE(shift);
        CHECK(ink(drawn({fill(Path::circle({20 + shift, 15 - shift}, 11))})) ==
              doctest::Approx(380.1).epsilon(0.01));
        CHECK(ink(drawn({fill(Path::rectangle({5 + shift, 5, 20, 0.4}))})) ==
              doctest::Approx(8).epsilon(0.02));
        Path bay;
        bay.move({5 + shift, 5})
            .line({25 + shift, 5})
            .line({15 + shift, 12})
            .line({25 + shift, 25})
            .line({5 + shift, 25})
            .close();
        CHECK(ink(drawn({fill(bay)})) == doctest::Approx(400 - 100).epsilon(0.01));
        StrokePath const line{Path::polyline({{4, 4 + shift}, {34, 20 + shift}}), white, 3, Cap::Butt, {}, 1};
        CHECK(ink(drawn({line})) == doctest::Approx(102).epsilon(0.02));
    }
}

TEST_CASE("a hole stays open") {
    Path ring = Path::circle({20, 15}, 12);
    Path const hole = Path::polyline({{16, 11}, {16, 19}, {24, 19}, {24, 11}});
    ring.segments.insert(ring.segments.end(), hole.segments.begin(), hole.segments.end());
    ring.close();
    Bitmap const bitmap = drawn({fill(ring)});
    CHECK(at(bitmap, 20, 15).r == 0);
    CHECK(at(bitmap, 11, 15).r == 255);
    CHECK(ink(bitmap) == doctest::Approx(452.4 - 64).epsilon(0.01));
}

TEST_CASE("half-transparent shapes have no seams inside") {
    Color const half{255, 255, 255, 128};
    Bitmap const circle = drawn({fill(Path::circle({20, 15}, 13), half)});
    for (int y = 8; y < 22; ++y)
        for (int x = 13; x < 27; ++x)
            REQUIRE(at(circle, x, y).r == 128);
    Path bent;
    bent.move({6, 20}).line({20, 8}).line({34, 20});
    Bitmap const corner = drawn({StrokePath{bent, half, 6, Cap::Butt, {}, 1}});
    for (int y = 0; y < 30; ++y)
        for (int x = 0; x < 40; ++x)
            REQUIRE(at(corner, x, y).r <= 129);
}

TEST_CASE("clips cut, also clips within clips") {
    Group inner;
    inner.clip = Rect{10, 0, 100, 10};
    inner.items.emplace_back(fill(Path::rectangle({0, 0, 40, 30})));
    Group outer;
    outer.clip = Rect{0, 5, 20, 20};
    outer.items.emplace_back(inner);
    CHECK(drawn_box(drawn({outer})) == Rect{10, 5, 10, 5});
    outer.clip = Rect{0, 15, 20, 20};
    CHECK(drawn_box(drawn({outer})).empty());
}

TEST_CASE("opacity multiplies through groups") {
    Group inner;
    inner.opacity = 0.5;
    inner.items.emplace_back(fill(Path::rectangle({0, 0, 40, 30})));
    Group outer;
    outer.opacity = 0.4;
    outer.items.emplace_back(inner);
    CHECK(at(drawn({outer}), 5, 5).r == 51);
    outer.opacity = 0;
    CHECK(ink(drawn({outer})) == 0);
}

TEST_CASE("stage units become pixels by the width") {
    DisplayList list{{20, 15}, {}};
    list.root.items.emplace_back(fill(Path::rectangle({1, 2, 3, 4})));
    ImageLibrary const images;
    CHECK(drawn_box(Renderer(faces(), images).picture(list, {80, 60})) == Rect{4, 8, 12, 16});
}

TEST_CASE("a traced line has its part of the length") {
    Path const line = Path::polyline({{0, 10.5}, {40, 10.5}});
    CHECK(ink(drawn({StrokePath{line, white, 1, Cap::Butt, {}, 0.5}})) == doctest::Approx(20).epsilon(0.01));
    CHECK(ink(drawn({StrokePath{line, white, 1, Cap::Butt, {}, 0}})) == 0);
    Bitmap const quarter = drawn({StrokePath{line, white, 1, Cap::Butt, {}, 0.25}});
    CHECK(at(quarter, 9, 10).r == 255);
    CHECK(at(quarter, 10, 10).r == 0);
}

TEST_CASE("dashes start full and alternate") {
    Bitmap const bitmap =
        drawn({StrokePath{Path::polyline({{0, 10.5}, {40, 10.5}}), white, 1, Cap::Butt, {4, 6}, 1}});
    for (int x = 0; x < 40; ++x) {
        CAPTURE(x);
        CHECK(at(bitmap, x, 10).r == (x % 10 < 4 ? 255 : 0));
    }
    CHECK(drawn_box(bitmap).height == 1);
}

TEST_CASE("dashes come out even around a closed line") {
    // 4 sides of 20: period 9 does not fit, 80 / 9 ≈ 9 periods of 8.89 do.
    StrokePath const box{Path::rectangle({5, 5, 20, 20}), white, 1, Cap::Butt, {4.5, 4.5}, 1};
    CHECK(ink(drawn({box})) == doctest::Approx(40).epsilon(0.03));
}

TEST_CASE("round caps reach beyond the ends") {
    StrokePath line{Path::polyline({{10, 15}, {30, 15}}), white, 6, Cap::Round, {}, 1};
    CHECK(ink(drawn({line})) == doctest::Approx(120 + 28.27).epsilon(0.01));
    line.cap = Cap::Butt;
    CHECK(ink(drawn({line})) == doctest::Approx(120).epsilon(0.01));
}

TEST_CASE("a hairline fades instead of vanishing") {
    StrokePath const line{Path::polyline({{5, 10.5}, {35, 10.5}}), white, 0.25, Cap::Butt, {}, 1};
    Bitmap const bitmap = drawn({line});
    CHECK(at(bitmap, 20, 10).r == 64);
    CHECK(drawn_box(bitmap).height == 1);
}

TEST_CASE("a large gradient is dithered: no step shows as an edge") {
    PixelSize const size{512, 64};
    Bitmap const bitmap =
        drawn({FillPath{Path::rectangle({0, 0, 512, 64}),
                        LinearGradient{{0, 0}, {512, 0}, {20, 20, 20, 255}, {28, 28, 28, 255}}, 0}},
              size);
    int longest = 0;
    int run = 0;
    std::set<int> levels;
    for (int x = 0; x < 512; ++x) {
        run = x > 0 && at(bitmap, x, 3) == at(bitmap, x - 1, 3) ? run + 1 : 1;
        longest = std::max(longest, run);
        levels.insert(at(bitmap, x, 3).r);
    }
    CHECK(longest <= 32); // without dithering: 64
    CHECK(levels.size() == 9);
    double sum = 0;
    for (int y = 0; y < 64; ++y)
        for (int x = 128; x < 136; ++x)
            sum += at(bitmap, x, y).r;
    CHECK(sum / 512 == doctest::Approx(20 + 8 * 132.0 / 512).epsilon(0.002));
}

TEST_CASE("a gradient in a round shape keeps to the shape") {
    Bitmap const bitmap = drawn({FillPath{
        Path::circle({20, 15}, 10), RadialGradient{{20, 15}, {10, 10}, red, Color{0, 0, 255, 255}}, 0}});
    CHECK(at(bitmap, 20, 15).r > 240);
    CHECK(at(bitmap, 20, 6).b > 200);
    CHECK(at(bitmap, 20, 3) == Color{0, 0, 0, 255});
    CHECK(at(bitmap, 11, 7) == Color{0, 0, 0, 255});
}

TEST_CASE("a soft edge fades from full to nothing across its width") {
    PixelSize const size{120, 100};
    for (Path const& path : {Path::rectangle({30, 30, 60, 40}, 4), Path::circle({60, 50}, 30)}) {
        Bitmap const bitmap = drawn({FillPath{path, white, 20}}, size);
        CHECK(at(bitmap, 60, 50).r == 255);
        CHECK(at(bitmap, 30, 50).r == doctest::Approx(127).epsilon(0.12));
        CHECK(at(bitmap, 18, 50).r == 0);
        for (int x = 15; x < 60; ++x)
            REQUIRE(at(bitmap, x, 50).r >= at(bitmap, x - 1, 50).r);
    }
}

TEST_CASE("a glyph at rest lies where its bitmap says, on whole rows") {
    GlyphRun run{Face::SansBold, 20, {5.25, 20.4}, {{36, {0, 0}}}, "?", white, true};
    GlyphBitmap const expected = faces().rasterise(Face::SansBold, 36, 20, 0.25);
    REQUIRE(expected.width > 4);
    Bitmap const bitmap = drawn({run});
    for (int y = 0; y < expected.height; ++y)
        for (int x = 0; x < expected.width; ++x)
            REQUIRE(at(bitmap, 5 + expected.left + x, 20 - expected.top + y).r ==
                    expected.coverage[static_cast<std::size_t>(y * expected.width + x)]);
    double inside = 0;
    for (std::uint8_t const coverage : expected.coverage)
        inside += coverage / 255.0;
    CHECK(ink(bitmap) == doctest::Approx(inside));
}

TEST_CASE("moving text moves by less than a pixel, without jumps") {
    auto const centre = [](double shift) {
        Bitmap const bitmap = drawn({letters(14, {3 + shift, 20}, false)}, {180, 30});
        double sum = 0;
        for (int y = 0; y < 30; ++y)
            for (int x = 0; x < 180; ++x)
                sum += x * at(bitmap, x, y).r / 255.0;
        return sum / ink(bitmap);
    };
    double const start = centre(0);
    for (double const shift : {0.1, 0.2, 0.35, 0.5, 0.9}) {
        CAPTURE(shift);
        CHECK(centre(shift) - start == doctest::Approx(shift).epsilon(0.1));
    }
}

TEST_CASE("text of any size has about the same shape") {
    // 36 in the atlas, 700 as a filled outline.
    auto const per_em = [](double size) {
        GlyphRun const run{Face::SansBold, size, {20, size}, {{36, {0, 0}}}, "?", white, false};
        int const side = static_cast<int>(size * 1.5) + 20;
        return ink(drawn({run}, {side, side})) / (size * size);
    };
    CHECK(per_em(36) == doctest::Approx(per_em(700)).epsilon(0.02));
    CHECK(per_em(700) > 0.05);
}

TEST_CASE("an image is cut, scaled and rounded") {
    Image image{{4, 4}, {}};
    for (int i = 0; i < 16; ++i) {
        Color const color = i % 4 < 2 ? red : white;
        image.rgba.insert(image.rgba.end(), {color.r, color.g, color.b, 255});
    }
    ImageLibrary images;
    images.put({"a", std::make_shared<Image const>(image), ""});
    images.put(ImageEntry{"b", nullptr, "missing"});
    auto const shown = [&](DrawImage const& draw) { return drawn({draw}, {40, 30}, 1, images); };

    Bitmap const exact = shown({0, {3, 4, 4, 4}, {0, 0, 1, 1}, 0});
    CHECK(drawn_box(exact) == Rect{3, 4, 4, 4});
    CHECK(at(exact, 4, 5) == red);
    CHECK(at(exact, 5, 5) == white);
    Bitmap const right_half = shown({0, {0, 0, 40, 30}, {0.5, 0, 0.5, 1}, 0});
    CHECK(at(right_half, 30, 15) == white);
    Bitmap const round = shown({0, {5, 5, 20, 20}, {0, 0, 1, 1}, 10});
    CHECK(at(round, 5, 5) == Color{0, 0, 0, 255});
    CHECK(at(round, 8, 15) == red);
    CHECK(ink(shown({1, {0, 0, 40, 30}, {0, 0, 1, 1}, 0})) == 0);
    CHECK(ink(shown({9, {0, 0, 40, 30}, {0, 0, 1, 1}, 0})) == 0);
}

TEST_CASE("an image shown small is a mean, not a sample") {
    Image image{{64, 64}, {}};
    for (int i = 0; i < 64 * 64; ++i) {
        std::uint8_t const level = (i + i / 64) % 2 == 0 ? 255 : 0;
        image.rgba.insert(image.rgba.end(), {level, level, level, 255});
    }
    ImageLibrary images;
    images.put({"checks", std::make_shared<Image const>(image), ""});
    Bitmap const bitmap = drawn({DrawImage{0, {0, 0, 10, 10}, {0, 0, 1, 1}, 0}}, {10, 10}, 1, images);
    for (int x = 0; x < 10; ++x)
        CHECK(std::abs(at(bitmap, x, 5).r - 128) <= 1);
}

TEST_CASE("a live reload shows the new images") {
    auto const library = [](Color color) {
        ImageLibrary images;
        images.put({"a", std::make_shared<Image const>(Image{{1, 1}, {color.r, color.g, color.b, 255}}), ""});
        return images;
    };
    ImageLibrary const before = library(red);
    ImageLibrary const after = library(white);
    DisplayList list{{10, 10}, {}};
    list.root.items.emplace_back(DrawImage{0, {0, 0, 10, 10}, {0, 0, 1, 1}, 0});
    Renderer renderer(faces(), before);
    CHECK(at(renderer.picture(list, {10, 10}), 5, 5) == red);
    renderer.set_images(after);
    CHECK(at(renderer.picture(list, {10, 10}), 5, 5) == white);
}

TEST_CASE("drawing into a wider surface leaves the rest of its rows alone") {
    std::vector<Pixel> pixels(50 * 10, 0x11223344);
    DisplayList list{{40, 10}, {}};
    list.root.items.emplace_back(fill(Path::rectangle({0, 0, 40, 10}), Color{1, 2, 3, 255}));
    ImageLibrary const images;
    Renderer(faces(), images, 2).draw(list, Canvas{pixels.data(), {40, 10}, 50});
    CHECK(pixels[0] == 0xFF010203);
    CHECK(pixels[39] == 0xFF010203);
    CHECK(pixels[40] == 0x11223344);
}

TEST_CASE("absurd numbers draw nothing and do no harm") {
    double const far = 1e300;
    double const none = std::nan("");
    std::vector<Item> items;
    for (double const value : {far, -far, none, 1e9}) {
        items.emplace_back(fill(Path::circle({value, 5}, 3)));
        items.emplace_back(fill(Path::rectangle({0, value, 5, 5}, 2)));
        items.emplace_back(
            StrokePath{Path::polyline({{0, 0}, {value, 1}, {3, value}}), white, 2, Cap::Round, {}, 1});
        items.emplace_back(letters(12, {value, 4}));
        items.emplace_back(letters(12, {5, value}, false));
    }
    CHECK(drawn(std::move(items)).rgba.size() == 4 * 40 * 30);
}
