// What moves, moves in every frame and in the right direction; what arrives, arrives without a jump; what
// fades, fades without bands and without seams.
#include "render/picture.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>

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

constexpr Color white{255, 255, 255, 255};
constexpr PixelSize size{200, 140};

ImageLibrary const& images() {
    static ImageLibrary const library = [] {
        Image image{{16, 16}, {}};
        for (int i = 0; i < 256; ++i) {
            auto const level = static_cast<std::uint8_t>(100 + (i * 37) % 150);
            image.rgba.insert(image.rgba.end(), {level, level, level, 255});
        }
        ImageLibrary result;
        result.put({"noise", std::make_shared<Image const>(image), ""});
        return result;
    }();
    return library;
}

Bitmap drawn(Renderer& renderer, std::vector<Item> items) {
    DisplayList list{{static_cast<double>(size.width), static_cast<double>(size.height)}, {}};
    list.root.items = std::move(items);
    return renderer.picture(list, size);
}

Vec2 centre_of_light(Bitmap const& bitmap) {
    Vec2 sum;
    double light = 0;
    for (int y = 0; y < bitmap.size.height; ++y) {
        for (int x = 0; x < bitmap.size.width; ++x) {
            double const level = bitmap.rgba[static_cast<std::size_t>(4 * (y * bitmap.size.width + x))];
            sum = sum + Vec2{x * level, y * level};
            light += level;
        }
    }
    return sum * (1 / light);
}

// The sum of all differences of a channel, in whole pixels of white on black.
double difference(Bitmap const& a, Bitmap const& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.rgba.size(); i += 4)
        sum += std::abs(a.rgba[i] - b.rgba[i]) / 255.0;
    return sum;
}

GlyphRun headline(GlyphPlace const& place) {
    GlyphRun run{Face::SerifBlack, place.size, place.origin, {}, "headline", white, false};
    for (std::uint32_t i = 0; i < 5; ++i)
        run.glyphs.push_back({36 + i, {0.7 * i, 0}});
    return run;
}

struct Mover {
    char const* name;
    Item (*at)(Vec2);
};

Path bay(Vec2 at) {
    return Path::polyline({at, at + Vec2{60, 0}, at + Vec2{20, 20}, at + Vec2{50, 60}, at}).close();
}

GlyphRun bound_to_rest(Vec2 at) {
    GlyphRun run = headline({26, at + Vec2{0, 40}});
    run.arrival = GlyphPlace{26, {50.3, 70.4}};
    return run;
}

constexpr Mover movers[]{
    {"rectangle",
     [](Vec2 at) -> Item {
         return FillPath{Path::rectangle({at.x, at.y, 60, 40}), white};
     }},
    {"panel",
     [](Vec2 at) -> Item {
         return FillPath{Path::rectangle({at.x, at.y, 60, 40}, 9), white};
     }},
    {"circle",
     [](Vec2 at) -> Item {
         return FillPath{Path::circle(at + Vec2{30, 30}, 30), white};
     }},
    {"shadow",
     [](Vec2 at) -> Item {
         return FillPath{Path::rectangle({at.x, at.y, 60, 40}, 9), Color{255, 255, 255, 110}, 40};
     }},
    {"shape with a bay",
     [](Vec2 at) -> Item {
         return FillPath{bay(at), white};
     }},
    {"outline",
     [](Vec2 at) -> Item {
         return StrokePath{Path::rectangle({at.x, at.y, 60, 40}, 9), white, 4, Cap::Butt, {}, 1};
     }},
    {"hairline",
     [](Vec2 at) -> Item {
         return StrokePath{Path::polyline({at, at + Vec2{70, 30}}), white, 1, Cap::Butt, {}, 1};
     }},
    {"dashes",
     [](Vec2 at) -> Item {
         return StrokePath{Path::circle(at + Vec2{30, 30}, 30), white, 3, Cap::Butt, {9, 6}, 1};
     }},
    {"scrim",
     [](Vec2 at) -> Item {
         return FillPath{Path::rectangle({at.x, at.y, 80, 50}),
                         LinearGradient{at, at + Vec2{70, 0}, Color{255, 255, 255, 240}, {255, 255, 255, 0}}};
     }},
    {"image",
     [](Vec2 at) -> Item {
         return DrawImage{0, {at.x, at.y, 60, 60}};
     }},
    {"round image",
     [](Vec2 at) -> Item {
         return DrawImage{0, {at.x, at.y, 60, 60}, {0, 0, 1, 1}, 12};
     }},
    {"text",
     [](Vec2 at) -> Item {
         return headline({26, at + Vec2{0, 40}});
     }},
    {"text that knows where it will rest", [](Vec2 at) -> Item { return bound_to_rest(at); }},
};

} // namespace

TEST_CASE("whatever moves by 0.12 pixels a frame moves in every frame, as far as it should") {
    constexpr double step = 0.12;
    Renderer renderer(faces(), images());
    for (Mover const& mover : movers) {
        for (Vec2 const way : {Vec2{step, 0}, Vec2{0, step}, Vec2{-step, 0}}) {
            std::string const name = mover.name;
            CAPTURE(name);
            CAPTURE(way.x);
            Vec2 const start{45.3, 35.6};
            Bitmap before = drawn(renderer, {mover.at(start)});
            Vec2 const begin = centre_of_light(before);
            Vec2 last = begin;
            for (int frame = 1; frame <= 20; ++frame) {
                Bitmap const now = drawn(renderer, {mover.at(start + way * frame)});
                REQUIRE(now.rgba != before.rgba);
                Vec2 const centre = centre_of_light(now);
                double const along = ((centre - last).x * way.x + (centre - last).y * way.y) / step;
                REQUIRE(along > 0);
                REQUIRE(along < 2 * step);
                before = now;
                last = centre;
            }
            // What changes far from the centre (the ends of dashes, a dithered corner) shifts it by a little.
            CHECK(length(last - begin - way * 20) < 0.3);
        }
    }
}

TEST_CASE("text that has arrived is drawn as text that rests, byte by byte") {
    Renderer renderer(faces(), images());
    for (Vec2 const origin : {Vec2{20, 60}, Vec2{20.37, 60.48}, Vec2{19.9, 60.51}}) {
        GlyphRun run = headline({31.3, origin});
        run.arrival = GlyphPlace{31.3, origin};
        Bitmap const arrived = drawn(renderer, {run});
        run.resting = true;
        CHECK(arrived.rgba == drawn(renderer, {run}).rgba);
    }
}

TEST_CASE("a headline comes to rest ever more slowly, and the last frame does not jump") {
    Renderer renderer(faces(), images());
    GlyphPlace const rest{34.4, {22.31, 82.46}};
    // From above, from the left, from smaller and from larger; an ease-out over half a second.
    for (GlyphPlace const& start : {GlyphPlace{34.4, {22.31, 56}}, GlyphPlace{34.4, {2, 82.46}},
                                    GlyphPlace{20, {40, 60}}, GlyphPlace{50, {22, 100}}}) {
        CAPTURE(start.size);
        CAPTURE(start.origin.y);
        auto const picture = [&](int frames_left) {
            double const left = frames_left / 30.0;
            double const part = 1 - left * left * left * left * left;
            GlyphRun run = headline({mix(start.size, rest.size, part), mix(start.origin, rest.origin, part)});
            run.arrival = rest;
            run.resting = frames_left == 0;
            return drawn(renderer, {run});
        };
        double const all = difference(drawn(renderer, {}), picture(0));
        double before = 1e9;
        Bitmap last = picture(11);
        for (int frames_left = 10; frames_left >= 0; --frames_left) {
            Bitmap const now = picture(frames_left);
            double const change = difference(last, now);
            CAPTURE(frames_left);
            CHECK(change <= before * 1.02 + 0.004 * all);
            before = change;
            last = now;
        }
        CHECK(before < 0.002 * all);
    }
}

TEST_CASE("a faint scrim over a plain ground shows no bands") {
    // From 12 levels to none over 200 pixels: without dithering, bands of 16 pixels.
    Renderer renderer(faces(), images());
    for (bool const down : {false, true}) {
        Vec2 const end = down ? Vec2{0, 140} : Vec2{200, 0};
        Bitmap const bitmap =
            drawn(renderer, {FillPath{Path::rectangle({0, 0, 200, 140}), Color{30, 30, 30, 255}},
                             FillPath{Path::rectangle({0, 0, 200, 140}),
                                      LinearGradient{{0, 0}, end, Color{0, 0, 0, 102}, Color{0, 0, 0, 0}}}});
        for (int y = 0; y + 8 <= size.height; y += 8) {
            for (int x = 0; x + 8 <= size.width; x += 8) {
                double sum = 0;
                for (int i = 0; i < 64; ++i)
                    sum += bitmap.rgba[static_cast<std::size_t>(4 * ((y + i / 8) * size.width + x + i % 8))];
                double const part = down ? (y + 4) / 140.0 : (x + 4) / 200.0;
                REQUIRE(sum / 64 == doctest::Approx(30 * (1 - 0.4 * (1 - part))).scale(1).epsilon(0.12));
            }
        }
    }
}

TEST_CASE("triangles of one shape meet without a seam") {
    Renderer renderer(faces(), images());
    Color const half{255, 255, 255, 128};
    for (double const turn : {0.0, 0.3, 0.7}) {
        Group group;
        group.transform = {std::cos(turn), std::sin(turn), -std::sin(turn), std::cos(turn), 100, 70};
        group.items.emplace_back(FillPath{Path::rectangle({-30.3, -30.7, 60, 60}, 20), half});
        group.items.emplace_back(StrokePath{Path::circle({0, 0}, 55), half, 10, Cap::Butt, {}, 1});
        Bitmap const bitmap = drawn(renderer, {group});
        for (int y = 35; y <= 105; ++y)
            for (int x = 65; x <= 135; ++x)
                if (std::hypot(x - 100, y - 70) < 27)
                    REQUIRE(bitmap.rgba[static_cast<std::size_t>(4 * (y * size.width + x))] == 128);
        for (int step = 0; step < 720; ++step) {
            double const angle = step * 3.14159265 / 360;
            int const x = static_cast<int>(100 + 55 * std::cos(angle));
            int const y = static_cast<int>(70 + 55 * std::sin(angle));
            REQUIRE(bitmap.rgba[static_cast<std::size_t>(4 * (y * size.width + x))] == 128);
        }
    }
}

TEST_CASE("all this is the same by one thread and by three") {
    std::vector<Item> items;
    for (Mover const& mover : movers)
        items.emplace_back(mover.at({45.3 + 3.1 * static_cast<double>(items.size()), 31.7}));
    Renderer one(faces(), images(), 1);
    Renderer three(faces(), images(), 3);
    CHECK(drawn(one, items).rgba == drawn(three, items).rgba);
}
