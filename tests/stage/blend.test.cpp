// Strokes that become each other.
#include "stage/blend.h"

#include <doctest/doctest.h>

using namespace fresque;

namespace {

Piece stroke(Path path) {
    Piece piece;
    piece.box = {0, 0, 100, 100};
    OutlineVisual outline;
    outline.path = std::move(path);
    outline.width = 4;
    piece.visual = std::move(outline);
    return piece;
}

Path line(Vec2 from, Vec2 to) {
    Path path;
    path.move(from);
    path.line(to);
    return path;
}

} // namespace

TEST_CASE("strokes of the same kinds of segments become each other, point by point") {
    Piece const flat = stroke(line({0, 0}, {1, 0}));
    Piece const steep = stroke(line({0, 0}, {1, 1}));
    CHECK(same_visual(flat, steep));
    CHECK_FALSE(same_place(flat, steep));
    CHECK(same_place(flat, flat));
    Piece const between = moved(flat, steep, 0.25);
    CHECK(std::get<OutlineVisual>(between.visual).path == line({0, 0}, {1, 0.25}));
    CHECK_FALSE(between.resting);
}

TEST_CASE("strokes of other segments cannot become each other") {
    Path longer = line({0, 0}, {1, 0});
    longer.line({2, 0});
    CHECK_FALSE(same_visual(stroke(line({0, 0}, {1, 0})), stroke(longer)));
    Path closed = line({0, 0}, {1, 0});
    closed.close();
    CHECK_FALSE(same_visual(stroke(longer), stroke(closed)));
}
