#include "text/text_layout.h"

#include "fixture.h"

#include <doctest/doctest.h>

using namespace fresque;

namespace {

TextStyle style(double size = 40) {
    TextStyle s;
    s.size = size;
    s.language = "fr";
    return s;
}

TextLayout set(Faces const& faces, std::string const& text, double width, TextStyle s = style(),
               Face face = Face::SerifRegular) {
    return lay_out(faces, {{text, face, {}}}, s, width);
}

std::string words_of(TextLayout const& layout) {
    std::string text;
    for (auto const& line : layout.lines)
        for (auto const& word : line.words)
            text += (text.empty() ? "" : "|") + word.text;
    return text;
}

} // namespace

TEST_CASE("kerning draws AVATAR closer than its letters one by one") {
    Faces const faces = test::staged_faces();
    for (Face const face : {Face::SansMedium, Face::SerifRegular}) {
        double apart = 0;
        for (char const letter : std::string("AVATAR"))
            apart += set(faces, std::string(1, letter), 1e6, style(), face).size.width;
        double const together = set(faces, "AVATAR", 1e6, style(), face).size.width;
        CHECK(together < apart * 0.97);
    }
}

TEST_CASE("a ligature is one glyph that keeps the text of both letters") {
    Faces const faces = test::staged_faces();
    auto const layout = set(faces, "fil", 1e6);
    REQUIRE(layout.lines.size() == 1);
    REQUIRE(layout.lines[0].words.size() == 1);
    CHECK(layout.lines[0].words[0].glyphs.size() == 2);
    CHECK(layout.lines[0].words[0].text == "fil");
}

TEST_CASE("letters set apart are not tied together") {
    Faces const faces = test::staged_faces();
    TextStyle spaced = style();
    spaced.tracking = 0.1;
    CHECK(set(faces, "fil", 1e6, spaced).lines[0].words[0].glyphs.size() == 3);
}

TEST_CASE("lines break at spaces, and no line is longer than the width") {
    Faces const faces = test::staged_faces();
    auto const layout =
        set(faces, "Elon Musk compte parmi les grands contributeurs du financement initial", 400);
    CHECK(layout.lines.size() >= 3);
    for (auto const& line : layout.lines)
        CHECK(line.width <= 400);
    CHECK(words_of(layout) == "Elon|Musk|compte|parmi|les|grands|contributeurs|du|financement|initial");
}

TEST_CASE("a no-break space holds a mark to its word") {
    Faces const faces = test::staged_faces();
    double const width = set(faces, "Pourquoi", 1e6).size.width;
    auto const layout = set(faces, "Est-ce Pourquoi\u202F? Parce", width * 1.2);
    CHECK(words_of(layout) == "Est-ce|Pourquoi\u202F?|Parce");
    CHECK(layout.lines.size() == 3);
}

TEST_CASE("a balanced headline leaves no little word hanging and no lonely one below") {
    Faces const faces = test::staged_faces();
    TextStyle balanced = style(124);
    balanced.wrap = Wrap::Balanced;
    auto const layout =
        set(faces, "La raison de la colère d’Elon Musk envers ChatGPT", 1250, balanced, Face::SerifBlack);
    REQUIRE(layout.lines.size() >= 2);
    for (auto const& line : layout.lines) {
        CHECK(line.words.back().text != "la");
        CHECK(line.words.back().text != "de");
    }
}

TEST_CASE("a balanced headline divides no name where that takes no line more") {
    Faces const faces = test::staged_faces();
    TextStyle balanced = style(124);
    balanced.wrap = Wrap::Balanced;
    std::string const text = "La raison de la colère d’Elon Musk envers ChatGPT";
    double const whole = set(faces, text, 1e6, balanced, Face::SerifBlack).size.width;
    auto const layout = set(faces, text, whole * 0.6, balanced, Face::SerifBlack);
    REQUIRE(layout.lines.size() == 2);
    CHECK(layout.lines[1].words.front().text == "d’Elon");
}

TEST_CASE("a balanced headline has no short last line where its lines can be even") {
    Faces const faces = test::staged_faces();
    TextStyle balanced = style(100);
    balanced.wrap = Wrap::Balanced;
    std::string const text = "mmmm mmmm mmmm mmmm m";
    double const two = set(faces, "mmmm mmmm", 1e6, balanced).size.width;
    auto const layout = set(faces, text, two + 1, balanced);
    REQUIRE(layout.lines.size() == 3);
    CHECK(layout.lines.back().words.size() == 2);
}

TEST_CASE("prose without orphans needs no more lines and ends on a longer one") {
    Faces const faces = test::staged_faces();
    std::string const text = "Elon Musk compte parmi les grands contributeurs du financement initial.";
    double width = set(faces, text, 1e6).size.width;
    auto greedy = set(faces, text, width);
    while (greedy.lines.size() != 2 || greedy.lines.back().words.size() > 1) {
        width -= 4;
        REQUIRE(width > 100);
        greedy = set(faces, text, width);
    }
    TextStyle pretty = style();
    pretty.wrap = Wrap::NoOrphan;
    auto const better = set(faces, text, width, pretty);
    CHECK(better.lines.size() == 2);
    CHECK(better.lines.back().words.size() > 1);
}

TEST_CASE("a newline ends the line, an empty text has none") {
    Faces const faces = test::staged_faces();
    CHECK(set(faces, "un\ndeux", 1e6).lines.size() == 2);
    CHECK(set(faces, "", 100).lines.empty());
    CHECK(set(faces, "\n", 100).lines.size() == 1);
}

TEST_CASE("a letter that the face lacks comes from the fallback") {
    Faces const faces = test::staged_faces();
    auto const layout = set(faces, "a\u2603", 1e6);
    REQUIRE(layout.lines[0].words.size() == 2);
    CHECK(layout.lines[0].words[1].face == Face::Fallback);
    CHECK(layout.lines[0].words[1].glyphs[0].id != 0);
}

TEST_CASE("nothing in Unicode breaks the layout") {
    Faces const faces = test::staged_faces();
    for (std::string const text :
         {"\U0001F1EB\U0001F1F7 \U0001F468\u200D\U0001F469\u200D\U0001F467", "\u0301\u0301\u0301",
          "\u202E\u2066", "שלום עולם", "日本語のテキスト", "e\u0301"}) {
        CAPTURE(text);
        auto const layout = set(faces, text, 60);
        CHECK(layout.lines.size() >= 1);
    }
    std::string marks = "a";
    for (int i = 0; i < 20'000; ++i)
        marks += "\u0301";
    CHECK(set(faces, marks, 100).lines.size() == 1);
    auto const long_word = set(faces, std::string(100'000, 'x'), 100);
    CHECK(long_word.lines.size() > 10'000);
    CHECK(long_word.size.width <= 100);
}

TEST_CASE("a text is set smaller until it fits, and says when it does not") {
    Faces const faces = test::staged_faces();
    std::vector<TextRun> const runs{{"Nous ne sommes pas contrôlés par Microsoft", Face::SerifRegular, {}}};
    auto const fitted = fit(faces, runs, style(92), {700, 160}, 36);
    CHECK(fitted.fits);
    CHECK(fitted.size < 92);
    CHECK(fitted.layout.size.height <= 160.5);
    auto const tight = fit(faces, runs, style(92), {200, 40}, 36);
    CHECK_FALSE(tight.fits);
    CHECK(tight.size == 36);
}

TEST_CASE("the same text gives the same layout") {
    Faces const one = test::staged_faces();
    Faces const other = test::staged_faces();
    auto const a = set(one, "Un « conflit d’intérêts ».", 300);
    auto const b = set(other, "Un « conflit d’intérêts ».", 300);
    REQUIRE(a.lines.size() == b.lines.size());
    for (std::size_t i = 0; i < a.lines.size(); ++i) {
        REQUIRE(a.lines[i].words.size() == b.lines[i].words.size());
        for (std::size_t w = 0; w < a.lines[i].words.size(); ++w) {
            CHECK(a.lines[i].words[w].origin == b.lines[i].words[w].origin);
            CHECK(a.lines[i].words[w].glyphs == b.lines[i].words[w].glyphs);
        }
    }
}
