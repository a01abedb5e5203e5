#include "text/bidi.h"

#include "fixture.h"
#include "text/text_layout.h"

#include <doctest/doctest.h>
#include <hb.h>

using namespace fresque;

namespace {

TextLayout set(Faces const& faces, std::string const& text, double width = 1e6, Align align = Align::Start) {
    TextStyle style;
    style.align = align;
    return lay_out(faces, {{text, Face::SerifRegular, {}}}, style, width);
}

GlyphRun const* word(TextLayout const& layout, std::string_view text) {
    for (auto const& line : layout.lines)
        for (auto const& run : line.words)
            if (run.text == text)
                return &run;
    return nullptr;
}

double left(TextLayout const& layout, std::string_view text) {
    GlyphRun const* const run = word(layout, text);
    REQUIRE_MESSAGE(run != nullptr, text);
    return run->origin.x;
}

std::uint32_t glyph_of(Faces const& faces, Face face, char32_t c) {
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(faces.shaper(face), c, &glyph);
    return glyph;
}

} // namespace

TEST_CASE("plain text has no levels at all") {
    CHECK(bidi_levels("Élan, 日本 – 2015", "fr").level.empty());
    CHECK(bidi_levels("", "fr").level.empty());
    CHECK(bidi_levels("", "he").rightwards(0));
}

TEST_CASE("a line of mixed levels is drawn in visual order") {
    CHECK(visual_order({0, 0, 0}) == std::vector<std::size_t>{0, 1, 2});
    CHECK(visual_order({0, 1, 1, 0}) == std::vector<std::size_t>{0, 2, 1, 3});
    CHECK(visual_order({1, 2, 2, 1}) == std::vector<std::size_t>{3, 1, 2, 0});
}

TEST_CASE("a run from right to left stands inside a line from left to right") {
    Faces const faces = test::staged_faces();
    auto const layout = set(faces, "il dit שלום עולם puis part");
    CHECK(left(layout, "dit") < left(layout, "עולם"));
    CHECK(left(layout, "עולם") < left(layout, "שלום")); // the first word is at the right
    CHECK(left(layout, "שלום") < left(layout, "puis"));
    // Words keep the order of the text: they enter and are read in it.
    REQUIRE(layout.lines.size() == 1);
    CHECK(layout.lines[0].words[2].text == "שלום");
    CHECK(layout.lines[0].words[3].text == "עולם");
}

TEST_CASE("letters of a word from right to left stand from right to left") {
    Faces const faces = test::staged_faces();
    auto const layout = set(faces, "אב");
    REQUIRE(layout.lines[0].words.size() == 1);
    auto const& glyphs = layout.lines[0].words[0].glyphs;
    Face const face = layout.lines[0].words[0].face;
    REQUIRE(glyphs.size() == 2);
    CHECK(glyphs[0].id == glyph_of(faces, face, U'ב'));
    CHECK(glyphs[1].id == glyph_of(faces, face, U'א'));
    CHECK(glyphs[0].offset.x < glyphs[1].offset.x);
}

TEST_CASE("a paragraph from right to left begins at the right, and its numbers run to the right") {
    Faces const faces = test::staged_faces();
    auto const layout = set(faces, "שלום 2015 עולם", 600);
    CHECK(left(layout, "עולם") < left(layout, "2015"));
    CHECK(left(layout, "2015") < left(layout, "שלום"));
    GlyphRun const* const first = word(layout, "שלום");
    CHECK(first->origin.x > 400);
    CHECK(first->origin.x < 600);
    CHECK(layout.size.width == 600);
    GlyphRun const* const year = word(layout, "2015");
    REQUIRE(year->glyphs.size() == 4);
    CHECK(year->glyphs[0].id == glyph_of(faces, year->face, U'2'));
    CHECK(year->glyphs[3].id == glyph_of(faces, year->face, U'5'));
    CHECK(left(set(faces, "שלום", 600, Align::End), "שלום") == 0);
    CHECK(left(set(faces, "שלום"), "שלום") == 0); // without a column
}

TEST_CASE("brackets are mirrored with the text around them") {
    Faces const faces = test::staged_faces();
    auto const layout = set(faces, "(שלום)", 600);
    std::vector<std::pair<double, std::uint32_t>> brackets;
    for (auto const& run : layout.lines[0].words)
        for (auto const& glyph : run.glyphs)
            for (char32_t const c : {U'(', U')'})
                if (glyph.id == glyph_of(faces, run.face, c))
                    brackets.push_back({run.origin.x + glyph.offset.x * run.size, c});
    REQUIRE(brackets.size() == 2);
    std::sort(brackets.begin(), brackets.end());
    CHECK(brackets[0].second == U'(');
    CHECK(brackets[1].second == U')');
}

TEST_CASE("long text from right to left breaks from its first word on") {
    Faces const faces = test::staged_faces();
    auto const layout = set(faces, "האיש שהבטיח מיליארד דולר עזב את הארגון", 300);
    REQUIRE(layout.lines.size() > 1);
    CHECK(layout.lines.front().words.front().text == "האיש");
    CHECK(layout.lines.back().words.back().text == "הארגון");
    for (auto const& line : layout.lines) {
        CHECK(line.width <= 300);
        for (auto const& run : line.words)
            CHECK(run.origin.x > -0.01);
    }
}

TEST_CASE("Arabic letters are joined") {
    Faces const faces = test::staged_faces();
    auto const layout = set(faces, "سلام");
    REQUIRE(layout.lines[0].words.size() == 1);
    auto const& run = layout.lines[0].words[0];
    CHECK(run.text == "سلام");
    CHECK(run.glyphs.back().id != glyph_of(faces, run.face, U'س')); // the form at the beginning of a word
}
