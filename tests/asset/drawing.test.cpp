#include "asset/drawing.h"

#include "display/path_measure.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using namespace fresque;

namespace {

std::vector<std::string_view> const names{"ink", "teal", "muted"};

Result<Drawing> read(std::string const& text, DrawingLimits const& limits = {}) {
    std::vector<std::uint8_t> const bytes(text.begin(), text.end());
    return decode_drawing(bytes, names, limits);
}

std::string svg(std::string const& content, std::string const& attributes = "viewBox=\"0 0 100 100\"") {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + attributes + ">\n" + content + "\n</svg>";
}

Drawing drawn(std::string const& content) {
    auto drawing = read(svg(content));
    REQUIRE_MESSAGE(drawing, (drawing ? "" : drawing.failure().message));
    return std::move(*drawing);
}

// A path of whole numbers, as it would be written.
std::string written(Path const& path) {
    std::string text;
    auto const point = [&text](Vec2 p) {
        text += " " + std::to_string(std::lround(p.x)) + "," + std::to_string(std::lround(p.y));
    };
    for (PathSegment const& segment : path.segments) {
        text += (text.empty() ? "" : " ") + std::string(1, "MLCZ"[static_cast<int>(segment.verb)]);
        if (segment.verb == PathSegment::Verb::Cubic) {
            point(segment.control1);
            point(segment.control2);
        }
        if (segment.verb != PathSegment::Verb::Close)
            point(segment.to);
    }
    return text;
}

std::string path_of(std::string const& d) {
    return written(drawn("<path d=\"" + d + "\"/>").shapes.at(0).path);
}

DrawnInk stroke_of(std::string const& content) {
    return drawn(content).shapes.at(0).stroke;
}

std::string why_not(std::string const& text, DrawingLimits const& limits = {}) {
    auto const drawing = read(text, limits);
    return drawing ? "" : drawing.failure().message;
}

} // namespace

TEST_CASE("every command of a path is followed, absolute and relative") {
    CHECK(path_of("M10 20L30 40H50V60Z") == "M 10,20 L 30,40 L 50,40 L 50,60 Z");
    CHECK(path_of("m10 20l20 20h20v20z") == "M 10,20 L 30,40 L 50,40 L 50,60 Z");
    CHECK(path_of("M0 0C10 0 20 10 20 20") == "M 0,0 C 10,0 20,10 20,20");
    CHECK(path_of("M0 0C10 0 20 10 20 20S30 40 40 40") == "M 0,0 C 10,0 20,10 20,20 C 20,30 30,40 40,40");
    CHECK(path_of("M0 0S30 40 40 40") == "M 0,0 C 0,0 30,40 40,40");
    CHECK(path_of("M0 0Q30 0 30 30T60 60") == "M 0,0 C 20,0 30,10 30,30 C 30,50 40,60 60,60");
    CHECK(path_of("M0 0q30 0 30 30t30 30") == "M 0,0 C 20,0 30,10 30,30 C 30,50 40,60 60,60");
}

TEST_CASE("numbers stand as close as the format allows, and repeat without their letter") {
    CHECK(path_of("M10,20 30,40 50 60") == "M 10,20 L 30,40 L 50,60");
    CHECK(path_of("m10 20 5 5-5-5") == "M 10,20 L 15,25 L 10,20");
    CHECK(path_of("M0 0l40.5.5-30.5-.5") == "M 0,0 L 41,1 L 10,0");
    CHECK(path_of("M1e1 200e-1L+3E1 40") == "M 10,20 L 30,40");
}

TEST_CASE("arcs pass where the ellipse does, with flags run together") {
    Drawing const spaced = drawn("<path d=\"M10 50A40 40 0 0 1 90 50\"/>");
    Drawing const tight = drawn("<path d=\"M10 50A40 40 0 0190 50\"/>");
    CHECK(spaced.shapes[0].path == tight.shapes[0].path);
    double const half_circle = 40 * 3.14159265358979;
    CHECK(length(spaced.shapes[0].path) == doctest::Approx(half_circle).epsilon(0.002));
    CHECK(extent(spaced.shapes[0].path).y == doctest::Approx(10).epsilon(0.01)); // clockwise: over the top
    CHECK(extent(drawn("<path d=\"M10 50A40 40 0 0 0 90 50\"/>").shapes[0].path).bottom() ==
          doctest::Approx(90).epsilon(0.01));
    // The long way round takes three quarters of the circle.
    CHECK(length(drawn("<path d=\"M50 10A40 40 0 1 0 90 50\"/>").shapes[0].path) ==
          doctest::Approx(half_circle * 1.5).epsilon(0.002));
    // Radii that do not reach are made larger.
    CHECK(length(drawn("<path d=\"M10 50A1 1 0 0 1 90 50\"/>").shapes[0].path) ==
          doctest::Approx(half_circle).epsilon(0.002));
}

TEST_CASE("a path that is damaged is drawn up to there") {
    Drawing const drawing = drawn("<path d=\"M0 0L10 10 20\"/>");
    CHECK(written(drawing.shapes[0].path) == "M 0,0 L 10,10");
    CHECK(drawing.left_out == std::vector<LeftOut>{{"end of a damaged path", 2}});
}

TEST_CASE("shapes are paths") {
    CHECK(written(drawn("<line x1='1' y1='2' x2='3' y2='4'/>").shapes[0].path) == "M 1,2 L 3,4");
    CHECK(written(drawn("<polyline points='1,2 3,4 5,6'/>").shapes[0].path) == "M 1,2 L 3,4 L 5,6");
    CHECK(written(drawn("<polygon points='1,2 3,4 5,6'/>").shapes[0].path) == "M 1,2 L 3,4 L 5,6 Z");
    CHECK(written(drawn("<rect x='10' y='20' width='30' height='40'/>").shapes[0].path) ==
          "M 10,20 L 40,20 L 40,60 L 10,60 Z");
    CHECK(extent(drawn("<ellipse cx='50' cy='50' rx='20' ry='10'/>").shapes[0].path) == Rect{30, 40, 40, 20});
    CHECK(length(drawn("<circle cx='50%' cy='50' r='10'/>").shapes[0].path) ==
          doctest::Approx(62.83).epsilon(0.002));
    double const square = 4 * 40;
    double const corners = 4 * 2 * 10 - 3.14159 * 2 * 10;
    CHECK(length(drawn("<rect x='9' y='9' width='40' height='40' rx='10'/>").shapes[0].path) ==
          doctest::Approx(square - corners).epsilon(0.002));
}

TEST_CASE("transforms nest, the nearest first") {
    CHECK(written(drawn("<g transform='translate(10 20)'><g transform='scale(2)'>"
                        "<path d='M0 0L10 10' transform='translate(1,1)'/></g></g>")
                      .shapes[0]
                      .path) == "M 12,22 L 32,42");
    CHECK(written(drawn("<path d='M0 0L10 0' transform='translate(50 50) rotate(90)'/>").shapes[0].path) ==
          "M 50,50 L 50,60");
    CHECK(written(drawn("<path d='M20 10L30 10' transform='rotate(180 20 20)'/>").shapes[0].path) ==
          "M 20,30 L 10,30");
    CHECK(written(drawn("<path d='M0 0L0 10' transform='skewX(45) matrix(1 0 0 2 5 0)'/>").shapes[0].path) ==
          "M 5,0 L 25,20");
}

TEST_CASE("what stands elsewhere in the file can be used, and never without end") {
    Drawing const drawing = drawn("<defs><path id='a' d='M0 0L10 10'/></defs>"
                                  "<symbol id='b' viewBox='0 0 10 10'><path d='M0 0L10 10'/></symbol>"
                                  "<use href='#a' x='5'/><use xlink:href='#b' width='50' height='50'/>");
    REQUIRE(drawing.shapes.size() == 2);
    CHECK(written(drawing.shapes[0].path) == "M 5,0 L 15,10");
    CHECK(written(drawing.shapes[1].path) == "M 0,0 L 50,50");
    CHECK(drawn("<path d='M0 0L9 9'/><g id='g'><use href='#g'/></g>").left_out.size() == 1);
    std::string many = "<g id='g0'><path d='M0 0L9 9'/></g>";
    for (int i = 1; i < 30; ++i)
        many += "<g id='g" + std::to_string(i) + "'><use href='#g" + std::to_string(i - 1) +
                "'/><use href='#g" + std::to_string(i - 1) + "'/></g>";
    CHECK(why_not(svg(many)) == "it has more than 10000 elements");
}

TEST_CASE("the theme's names come before those of CSS") {
    CHECK(stroke_of("<path d='M0 0L9 9' stroke='teal'/>") == DrawnInk{DrawnInk::Kind::Theme, "teal", {}, 1});
    CHECK(stroke_of("<path d='M0 0L9 9' class='a teal'/>") == DrawnInk{DrawnInk::Kind::Theme, "teal", {}, 1});
    CHECK(stroke_of("<path d='M0 0L9 9' stroke='var(--teal, red)'/>").name == "teal");
    CHECK(stroke_of("<path d='M0 0L9 9' stroke='red'/>").color == Color::hex(0xFF0000));
    CHECK(stroke_of("<path d='M0 0L9 9' stroke='#f80'/>").color == Color::hex(0xFF8800));
    CHECK(stroke_of("<path d='M0 0L9 9' stroke='rgb(100%, 0%, 50%)'/>").color == Color::hex(0xFF0080));
    CHECK(stroke_of("<path d='M0 0L9 9'/>").kind == DrawnInk::Kind::Own);
    CHECK(stroke_of("<path d='M0 0L9 9' stroke='currentColor'/>").kind == DrawnInk::Kind::Own);
    // Black is what is written where nothing was chosen; it would not be seen in the dark.
    CHECK(stroke_of("<path d='M0 0L9 9' stroke='#000'/>").kind == DrawnInk::Kind::Own);
}

TEST_CASE("groups hand down how they look; style counts more than attributes; opacities multiply") {
    Drawing const drawing =
        drawn("<g stroke='teal' opacity='.5' fill='none' stroke-linecap='butt'>"
              "<path d='M0 0L9 9'/>"
              "<path d='M0 0L9 9' stroke='red' style='stroke: muted; opacity: 50%'/></g>");
    CHECK(drawing.shapes[0].stroke == DrawnInk{DrawnInk::Kind::Theme, "teal", {}, 0.5});
    CHECK(drawing.shapes[0].cap == Cap::Butt);
    CHECK(drawing.shapes[1].stroke == DrawnInk{DrawnInk::Kind::Theme, "muted", {}, 0.25});
    CHECK(drawn("<path d='M0 0L9 9'/>").shapes[0].cap == Cap::Round);
}

TEST_CASE("widths are told by the one that most lines have, whatever the units of the file") {
    Drawing const drawing =
        drawn("<g transform='scale(.1)' stroke-width='2'><path d='M0 0L9 9'/><path d='M0 0L9 9'/>"
              "<path d='M0 0L9 9' stroke-width='4'/></g>");
    CHECK(drawing.shapes[0].width == 1);
    CHECK(drawing.shapes[2].width == doctest::Approx(2).epsilon(0.03));
}

TEST_CASE("what is hidden is not drawn, and what is no line is named once, with its line") {
    Drawing const drawing = drawn("<path d='M0 0L9 9'/>\n<text>a</text>\n<text>b</text>\n"
                                  "<g display='none'><image/></g><title>t</title>\n"
                                  "<path d='M0 0L9 9' filter='url(#f)' fill='url(#g)' stroke='nocolour'/>");
    CHECK(drawing.left_out ==
          std::vector<LeftOut>{{"text", 3}, {"filter", 6}, {"gradient", 6}, {"colour “nocolour”", 6}});
}

TEST_CASE("the view box holds what is in it, and leaves out what is not") {
    Drawing const drawing = drawn("<path d='M50 50L150 50'/><path d='M500 500L600 600'/>");
    CHECK(drawing.shapes.size() == 1);
    CHECK(drawing.view_box == Rect{0, 0, 150, 100});
    auto const without = read(svg("<path d='M10 10L30 20'/>", ""));
    REQUIRE(without);
    CHECK(without->view_box.right() == doctest::Approx(30));
    auto const sized = read(svg("<path d='M10 10L30 20'/>", "width='2in' height='40px'"));
    REQUIRE(sized);
    CHECK(sized->view_box == Rect{0, 0, 192, 40});
}

TEST_CASE("a file that is none says why") {
    CHECK(why_not("") == "it is damaged in line 1: No document element found");
    CHECK(why_not("<svg>\n<path></svg>") == "it is damaged in line 2: Start-end tags mismatch");
    CHECK(why_not("<html/>") == "it is no SVG");
    CHECK(why_not(svg("")) == "there is no line in it");
    CHECK(why_not(svg("<path d='M1 1L9 9'/>"), {10}) == "the file has 90 bytes; it may have 10");
    CHECK(why_not(svg("<path d='M0 0L1 1 2 2 3 3 4 4'/>"), {1000, 10, 3, 10}) ==
          "its paths have more than 3 segments");
    CHECK(why_not(svg("<path d='M0 0L100000 1'/>", "")) ==
          "its view box is more than 100 times as long as wide");
    std::string opening;
    for (int i = 0; i < 100'000; ++i)
        opening += "<g>";
    CHECK(why_not(svg(opening)).starts_with("it is damaged"));
}

TEST_CASE("dashes are dashes as long as they can be told apart") {
    CHECK(drawn("<path d='M0 0L90 90' stroke-dasharray='2, 3'/>").shapes[0].dashes ==
          std::vector<double>{2, 3});
    CHECK(drawn("<path d='M0 0L90 90' stroke-dasharray='.00001'/>").shapes[0].dashes.empty());
    CHECK(drawn("<path d='M0 0L90 90' stroke-dasharray='1 -1'/>").shapes[0].dashes.empty());
}
