#include "stage/traced_drawing.h"

#include "display/path_measure.h"

#include <doctest/doctest.h>

using namespace fresque;

namespace {

Drawing read(std::string const& content) {
    std::string const text = "<svg viewBox=\"0 0 200 100\">" + content + "</svg>";
    auto drawing = decode_drawing(std::vector<std::uint8_t>(text.begin(), text.end()), drawing_color_names());
    REQUIRE(drawing);
    return std::move(*drawing);
}

std::vector<Piece> traced(std::string const& content, Rect const& room = {0, 0, 2000, 1000}) {
    Drawing const drawing = read(content);
    Actor actor;
    Theme const& theme = themes().front();
    add_traced(actor, "", drawing, fitted_box(drawing, room), {theme, theme.ink});
    return actor.pieces;
}

OutlineVisual const& outline(Piece const& piece) {
    return std::get<OutlineVisual>(piece.visual);
}

constexpr char const* three_lines = "<path d='M0 10H200'/><path d='M0 20H100'/><path d='M0 30H50'/>";

} // namespace

TEST_CASE("one pen draws line after line at one speed") {
    auto const pieces = traced(three_lines);
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[0].delay == 0);
    CHECK(pieces[1].delay == doctest::Approx(pieces[0].duration));
    CHECK(pieces[2].delay == doctest::Approx(pieces[1].delay + pieces[1].duration));
    CHECK(pieces[0].duration == doctest::Approx(2 * pieces[1].duration));
    CHECK(pieces[1].duration == doctest::Approx(2 * pieces[2].duration));
}

TEST_CASE("the whole takes as long as its ink asks, within what an audience waits") {
    CHECK(tracing_time(10) == 0.6);
    CHECK(tracing_time(1e6) == 0.9);
    CHECK(tracing_time(4000) > tracing_time(3500));
    auto const pieces = traced(three_lines);
    CHECK(pieces.back().delay + pieces.back().duration == doctest::Approx(tracing_time(3500)));
}

TEST_CASE("a dot takes a moment, too") {
    auto const pieces = traced("<path d='M0 10H200'/><path d='M0 20h.01'/>");
    CHECK(pieces[1].duration >= 0.1);
}

TEST_CASE("a fill lies under its stroke and fades in when that is drawn") {
    auto const pieces = traced("<path d='M0 10H200V90Z' fill='teal' stroke='ink'/>");
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].key == "fill/0");
    CHECK(pieces[0].entrance == Entrance::Fade);
    CHECK(pieces[0].delay == doctest::Approx(pieces[1].delay + pieces[1].duration));
    CHECK(outline(pieces[0]).fill == themes().front().color("teal"));
    CHECK(outline(pieces[0]).width == 0);
}

TEST_CASE("lines keep their width at every size, and everything else scales") {
    auto const large = traced(three_lines);
    auto const small = traced(three_lines, {500, 0, 300, 900});
    CHECK(outline(large[0]).width == 4);
    CHECK(outline(small[0]).width == 4);
    CHECK(outline(large[0]).path == outline(small[0]).path); // so that one becomes the other
    CHECK(small[0].box == Rect{500, 375, 300, 150});
    CHECK(large[0].box == Rect{0, 0, 2000, 1000});
    CHECK(length(outline(large[0]).path) * large[0].box.height == doctest::Approx(2000));
}

TEST_CASE("colours are the theme's by name, and the element's where there is none") {
    auto const pieces = traced("<path d='M0 10H200' stroke='muted'/><path d='M0 10H9'/>"
                               "<path d='M0 10H9' stroke='red' opacity='0.5'/>");
    Theme const& theme = themes().front();
    CHECK(outline(pieces[0]).stroke == theme.muted);
    CHECK(outline(pieces[1]).stroke == theme.ink);
    CHECK(outline(pieces[2]).stroke == Color{255, 0, 0, 128});
}
