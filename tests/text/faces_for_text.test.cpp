// Which face draws which letters of a text, and that no text is too strange to be set.
#include "fixture.h"
#include "text/text_layout.h"

#include <doctest/doctest.h>
#include <hb.h>

#include <chrono>

using namespace fresque;

namespace {

TextLayout set(Faces const& faces, std::string const& text, Face face = Face::SerifRegular,
               TextStyle style = {}, double width = 1e6) {
    return lay_out(faces, {{text, face, {}}}, style, width);
}

std::size_t glyph_count(TextLayout const& layout) {
    std::size_t count = 0;
    for (auto const& line : layout.lines)
        for (auto const& word : line.words)
            count += word.glyphs.size();
    return count;
}

std::string text_of(TextLayout const& layout) {
    std::string text;
    for (auto const& line : layout.lines)
        for (auto const& word : line.words)
            text += word.text;
    return text;
}

double width(Faces const& faces, std::string const& text, Face face, TextStyle const& style = {}) {
    return set(faces, text, face, style).size.width;
}

} // namespace

TEST_CASE("a letter goes to the first face of the chain that has it") {
    Faces const faces = test::staged_faces();
    REQUIRE_FALSE(faces.has_glyph(Face::SerifBlack, U'⌘'));
    REQUIRE(faces.has_glyph(Face::SansBold, U'⌘'));
    auto const sign = set(faces, "a⌘b", Face::SerifBlack);
    REQUIRE(sign.lines[0].words.size() == 3);
    CHECK(sign.lines[0].words[1].face == Face::SansBold);
    auto const hebrew = set(faces, "א", Face::SerifBlack);
    CHECK(hebrew.lines[0].words[0].face == Face::Fallback);
}

TEST_CASE("a grapheme is drawn by one face") {
    Faces const faces = test::staged_faces();
    REQUIRE_FALSE(faces.has_glyph(Face::SerifRegular, 0x20D7)); // an arrow above a letter
    auto const vector = set(faces, "av\u20D7", Face::SerifRegular);
    REQUIRE(vector.lines[0].words.size() == 2);
    CHECK(vector.lines[0].words[1].face == Face::Fallback);
    CHECK(vector.lines[0].words[1].text == "v\u20D7");
}

TEST_CASE("what no face has is one visible box for each grapheme") {
    Faces const faces = test::staged_faces();
    for (std::string const text : {"\U0001F1EB\U0001F1F7", "\U0001F44D\U0001F3FD",
                                   "\U0001F468\u200D\U0001F469\u200D\U0001F467", "字", "\U0010FFFD"}) {
        CAPTURE(text);
        auto const layout = set(faces, text);
        REQUIRE(layout.lines[0].words.size() == 1);
        auto const& word = layout.lines[0].words[0];
        CHECK(word.glyphs.size() == 1);
        CHECK(word.text == text);
        CHECK(layout.size.width > 10);
        CHECK(layout.size.width < 60);
        CHECK_FALSE(faces.outline(word.face, word.glyphs[0].id).segments.empty());
    }
}

TEST_CASE("what cannot be seen takes no room") {
    Faces const faces = test::staged_faces();
    double const plain = width(faces, "ab", Face::SerifRegular);
    for (std::string const hidden :
         {"\u200B", "\u200D", "\uFEFF", "\u2066", "\x01", "\x7F", "\u00AD", "\uFE0F"}) {
        CAPTURE(hidden);
        CHECK(width(faces, "a" + hidden + "b", Face::SerifRegular) == doctest::Approx(plain).epsilon(0.03));
    }
}

TEST_CASE("a letter carries a bounded number of marks, and the text keeps them all") {
    Faces const faces = test::staged_faces();
    std::string marked = "a";
    for (int i = 0; i < 10'000; ++i)
        marked += "\u0301";
    auto const begin = std::chrono::steady_clock::now();
    auto const layout = set(faces, marked + "b");
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
    CHECK(glyph_count(layout) <= 33);
    CHECK(text_of(layout) == marked + "b");
    CHECK(layout.size.width < 100);
}

TEST_CASE("bytes that are no text are set as replacement characters") {
    Faces const faces = test::staged_faces();
    auto const layout = set(faces, "a\xED\xA0\x80z");
    CHECK(layout.size.width > width(faces, "az", Face::SerifRegular));
    CHECK(text_of(layout) == "a\xED\xA0\x80z");
}

TEST_CASE("a thin no-break space is narrower than a space, in every face") {
    Faces const faces = test::staged_faces();
    for (std::size_t i = 0; i < face_count; ++i) {
        auto const face = static_cast<Face>(i);
        CAPTURE(face_file(face));
        double const none = width(faces, "a!", face);
        double const thin = width(faces, "a\u202F!", face) - none;
        double const whole = width(faces, "a\u00A0!", face) - none;
        if (face == Face::Mono)
            continue; // all its signs have one width
        CHECK(thin > 38 * 0.1);
        CHECK(thin < whole * 0.7);
        CHECK(whole < 38 * 0.7);
    }
}

TEST_CASE("kerning draws pairs of letters together") {
    Faces const faces = test::staged_faces();
    for (Face const face : {Face::SansMedium, Face::SerifRegular, Face::SerifBlack})
        for (std::string const word : {"AVATAR", "Tout", "LYRE"}) {
            CAPTURE(word);
            double apart = 0;
            for (char const letter : word)
                apart += width(faces, std::string(1, letter), face);
            CHECK(width(faces, word, face) < apart * 0.99);
        }
}

TEST_CASE("letters that would touch are tied together, and their text is kept") {
    Faces const faces = test::staged_faces();
    for (std::string const word : {"fil", "flot", "offre", "office", "souffle"}) {
        CAPTURE(word);
        auto const layout = set(faces, word);
        CHECK(glyph_count(layout) < word.size());
        CHECK(text_of(layout) == word);
    }
    CHECK(text_of(set(faces, "fjord")) == "fjord");
}

TEST_CASE("lining, old-style and tabular figures are those of the face") {
    Faces const faces = test::staged_faces();
    auto const figures = [&](Face face, Figures kind) {
        TextStyle style;
        style.figures = kind;
        return set(faces, "1234567890", face, style).lines[0].words[0];
    };
    for (Face const face : {Face::SerifRegular, Face::SerifMediumItalic, Face::SerifBlack}) {
        CAPTURE(face_file(face));
        CHECK(figures(face, Figures::Lining).glyphs != figures(face, Figures::OldStyle).glyphs);
        auto const lining = figures(face, Figures::Lining);
        for (auto const& glyph : lining.glyphs) // none hangs below the line, none is as low as an x
            CHECK(-bounds(faces.outline(face, glyph.id)).y > faces.metrics(face).x_height * 1.2);
        auto const old = figures(face, Figures::OldStyle);
        CHECK(-bounds(faces.outline(face, old.glyphs[0].id)).y < faces.metrics(face).x_height * 1.2); // 1
        CHECK(bounds(faces.outline(face, old.glyphs[2].id)).bottom() > 0.1);                          // 3
    }
    for (Face const face : {Face::SerifRegular, Face::SerifBlack, Face::SansMedium, Face::SansBold}) {
        CAPTURE(face_file(face));
        TextStyle style;
        style.figures = Figures::Tabular;
        double const ones = width(faces, "111111", face, style);
        for (std::string const text : {"000000", "444444", "888888"})
            CHECK(width(faces, text, face, style) == doctest::Approx(ones).epsilon(0.005));
    }
}

TEST_CASE("capitals are set apart by the same step between all letters") {
    Faces const faces = test::staged_faces();
    TextStyle style;
    style.tracking = 0.1;
    for (Face const face : {Face::SansSemiBold, Face::SerifRegular}) {
        double const apart = width(faces, "OFFICE", face, style);
        CHECK(apart == doctest::Approx(width(faces, "OFFICE", face) + 5 * 0.1 * style.size));
    }
}

TEST_CASE("a word longer than the line is cut between graphemes, and told of") {
    Faces const faces = test::staged_faces();
    std::string word;
    for (int i = 0; i < 30; ++i)
        word += "e\u0301";
    auto const layout = set(faces, "un " + word, Face::SerifRegular, {}, 120);
    CHECK(layout.cuts_words);
    CHECK(layout.size.width <= 120);
    CHECK(text_of(layout) == "un" + word);
    for (auto const& line : layout.lines)
        for (auto const& run : line.words)
            CHECK(run.text.substr(0, 2) != "\u0301");
    CHECK_FALSE(set(faces, "un deux", Face::SerifRegular, {}, 120).cuts_words);
}

TEST_CASE("a text that would have to be cut is rather set smaller") {
    Faces const faces = test::staged_faces();
    TextStyle style;
    style.size = 80;
    double const natural = width(faces, "anticonstitutionnellement", Face::SerifRegular, style);
    auto const fitted =
        fit(faces, {{"anticonstitutionnellement", Face::SerifRegular, {}}}, style, {natural * 0.75, 400}, 40);
    CHECK(fitted.fits);
    CHECK(fitted.size < 62);
    CHECK(fitted.layout.lines.size() == 1);
    auto const tight =
        fit(faces, {{"anticonstitutionnellement", Face::SerifRegular, {}}}, style, {natural * 0.3, 400}, 40);
    CHECK_FALSE(tight.fits);
    CHECK(tight.layout.size.width <= natural * 0.3);
}

TEST_CASE("an opening mark hangs in the margin where the style says so") {
    Faces const faces = test::staged_faces();
    TextStyle style;
    style.language = "fr";
    style.hanging = Hanging::OpeningMarks;
    auto const layout =
        set(faces, "«\u202FNous ne sommes pas contrôlés\u202F»", Face::SerifRegular, style, 300);
    REQUIRE(layout.lines.size() > 1);
    double const mark = width(faces, "«\u202FN", Face::SerifRegular) - width(faces, "N", Face::SerifRegular);
    CHECK(layout.lines[0].words[0].origin.x == doctest::Approx(-mark).epsilon(0.05));
    CHECK(layout.lines[1].words[0].origin.x == 0);
    style.hanging = Hanging::None;
    CHECK(set(faces, "«\u202FNous", Face::SerifRegular, style).lines[0].words[0].origin.x == 0);
}
