#include "text/hyphenation.h"

#include "fixture.h"
#include "text/text_layout.h"

#include <doctest/doctest.h>

using namespace fresque;

namespace {

std::string divided(Hyphenation const& hyphenation, std::string const& word, std::string const& language) {
    std::string out;
    std::size_t from = 0;
    for (std::size_t const at : hyphenation.places(word, language)) {
        out += word.substr(from, at - from) + "-";
        from = at;
    }
    return out + word.substr(from);
}

TextStyle narrow_style() {
    TextStyle style;
    style.size = 40;
    style.language = "fr";
    style.dividing = Dividing::WhereNarrow;
    return style;
}

std::string const prose = "Après l’anticonstitutionnellement, une bibliothèque extraordinairement "
                          "développée demeure inaccessible.";

int hyphens(TextLayout const& layout) {
    int count = 0;
    for (auto const& line : layout.lines)
        count += line.words.front().text.empty() ? 1 : 0; // what continues a divided word
    return count;
}

} // namespace

TEST_CASE("words are divided by the dictionary of the language") {
    Hyphenation const hyphenation = test::staged_hyphenation();
    CHECK(divided(hyphenation, "anticonstitutionnellement", "fr") == "an-ti-cons-ti-tu-tion-nel-le-ment");
    CHECK(divided(hyphenation, "bibliothèque", "fr") == "bi-blio-thèque");
    CHECK(divided(hyphenation, "hyphenation", "en") == "hy-phen-ation");
    CHECK(divided(hyphenation, "hyphenation", "en-US") == "hy-phen-ation");
    CHECK(divided(hyphenation, "organisation", "en-GB") != "organisation");
}

TEST_CASE("at least two letters stand before a hyphen and three after") {
    Hyphenation const hyphenation = test::staged_hyphenation();
    for (std::string const word : {"école", "opéra", "été", "avoir", "énergétiquement", "idée"})
        for (std::size_t const at : hyphenation.places(word, "fr")) {
            CAPTURE(word);
            CHECK(word.substr(0, at).size() >= 2);
            CHECK(word.size() - at >= 3);
            CHECK(at > std::string("é").size());
        }
}

TEST_CASE("without a dictionary no word is divided") {
    CHECK(Hyphenation().places("bibliothèque", "fr").empty());
    Hyphenation const hyphenation = test::staged_hyphenation();
    CHECK(hyphenation.places("bibliothèque", "tlh").empty());
    CHECK(hyphenation.places("bibliothèque", "").empty());
    Hyphenation const nothing([](std::string_view) { return std::vector<std::uint8_t>{}; });
    CHECK(nothing.places("bibliothèque", "fr").empty());
    Hyphenation const noise([](std::string_view) { return std::vector<std::uint8_t>(4096, 0xC3); });
    CHECK(noise.places("bibliothèque", "fr").empty());
}

TEST_CASE("what is no word is not divided") {
    Hyphenation const hyphenation = test::staged_hyphenation();
    CHECK(hyphenation.places("", "fr").empty());
    CHECK(hyphenation.places("\xFF\xFE\xC3\xC3\xC3\xC3", "fr").empty());
    CHECK(hyphenation.places(std::string(100'000, 'a'), "fr").empty());
}

TEST_CASE("a narrow column divides words, a wide one and a headline do not") {
    Faces const faces = test::staged_faces();
    std::vector<TextRun> const runs{{prose, Face::SerifRegular, {}}};
    TextLayout const narrow = lay_out(faces, runs, narrow_style(), 330);
    CHECK(hyphens(narrow) > 0);
    CHECK_FALSE(narrow.cuts_words);
    CHECK(narrow.size.width <= 330);
    CHECK(hyphens(lay_out(faces, runs, narrow_style(), 900)) == 0);
    TextStyle never = narrow_style();
    never.dividing = Dividing::Never;
    CHECK(hyphens(lay_out(faces, runs, never, 500)) == 0);
}

TEST_CASE("a divided word stands whole in the text of its first part, which ends with a hyphen") {
    Faces const faces = test::staged_faces();
    std::vector<TextRun> const runs{{"une bibliothèque extraordinairement belle", Face::SerifRegular, {}}};
    TextLayout const layout = lay_out(faces, runs, narrow_style(), 300);
    std::string text;
    for (auto const& line : layout.lines)
        for (auto const& word : line.words)
            text += word.text.empty() ? "" : (text.empty() ? "" : " ") + word.text;
    CHECK(text == runs.front().text);
    CHECK(hyphens(layout) > 0);
}

TEST_CASE("at most two lines in a row end with a hyphen") {
    Faces const faces = test::staged_faces();
    std::string text;
    for (int i = 0; i < 12; ++i)
        text += "nationalement ";
    double const word =
        lay_out(faces, {{"nationalement", Face::SerifRegular, {}}}, narrow_style(), 1e6).size.width;
    TextLayout const layout =
        lay_out(faces, {{text + "fin", Face::SerifRegular, {}}}, narrow_style(), word * 1.6);
    int in_row = 0;
    for (auto const& line : layout.lines) {
        in_row = line.words.front().text.empty() ? in_row + 1 : 0;
        CHECK(in_row <= 2);
    }
    CHECK(hyphens(layout) > 0);
}

TEST_CASE("names, words with signs inside and the last word are left whole") {
    Faces const faces = test::staged_faces();
    for (std::string const text : {"Le Constantinopolitain est", "un constitution-nellement est",
                                   "un anti2constitutionnel est", "encore extraordinairement"}) {
        CAPTURE(text);
        TextLayout const layout = lay_out(faces, {{text, Face::SerifRegular, {}}}, narrow_style(), 370);
        CHECK(hyphens(layout) == 0);
    }
}

TEST_CASE("a soft hyphen of the author divides in any text, and draws a hyphen only there") {
    Faces const faces = test::staged_faces();
    TextStyle style = narrow_style();
    style.dividing = Dividing::Never;
    std::vector<TextRun> const runs{{"grand anti\u00ADconstitutionnellement", Face::SerifRegular, {}}};
    TextLayout const broken = lay_out(faces, runs, style, 450);
    REQUIRE(broken.lines.size() == 2);
    CHECK(hyphens(broken) == 1);
    TextLayout const whole = lay_out(faces, runs, style, 1e6);
    TextLayout const plain =
        lay_out(faces, {{"grand anticonstitutionnellement", Face::SerifRegular, {}}}, style, 1e6);
    CHECK(whole.size.width == doctest::Approx(plain.size.width));
}
