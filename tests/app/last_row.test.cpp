// What the last row can read, in numbers; and what is told of it.
#include "app/last_row_report.h"

#include "fixture.h"

#include <algorithm>
#include <cmath>

using namespace fresque;
using namespace fresque::test;

namespace {

// A picture of 4:3 is 1440 units wide: a unit is a millimetre and a half of pixels.
Hall hall_at(double distance, double width = 1.44) {
    return {{1024, 768}, width, distance, least_angle};
}

SeenText text_of(std::string_view what, double capital, bool label = true) {
    SeenText text;
    text.what = what;
    text.label = label;
    text.words = "Some words";
    text.capital = capital;
    return text;
}

std::vector<SeenText> seen_in(std::string const& script, double scale = 1) {
    TemporaryFolder const folder;
    folder.write("story.scene", script);
    auto const story = loaded(folder.path());
    Faces const faces = staged_faces();
    Viewport viewport;
    viewport.size = {1440, 1080};
    viewport.text_scale = scale;
    return seen_texts(Storyboard(story.story, faces, story.images, viewport), faces);
}

SeenText const* find(std::vector<SeenText> const& texts, std::string_view what) {
    for (SeenText const& text : texts)
        if (text.what == what)
            return &text;
    return nullptr;
}

std::string lines_of(std::vector<SeenText> texts, Listing listing) {
    Story story;
    story.scenes.resize(1);
    story.scenes[0].id = "one";
    story.scenes[0].steps.resize(1);
    return last_row_lines({hall_at(12), std::move(texts), {}, {}}, story, {}, listing);
}

std::size_t line_count(std::string const& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

constexpr char const* small_story = "voice ann: Ann\n"
                                    "source paper: The Paper\n"
                                    "topic bridge: The bridge\n"
                                    "scene one: Whose bridge?\n"
                                    "  text: Some words of the narrator.\n"
                                    "  step\n"
                                    "  quote ann direct on=bridge via=paper: I saw it.\n"
                                    "  step\n"
                                    "  note: Nothing new.\n";

} // namespace

TEST_CASE("an angle is what a height takes up at a distance") {
    CHECK(angle_of(1, 1e9) == doctest::Approx(180 * 60 / 3.14159265358979 * 1e-9));
    CHECK(angle_of(2, 1) == doctest::Approx(90 * 60));
    // At 16 minutes of arc a capital is the distance divided by 215.
    CHECK(height_of(16, 12) == doctest::Approx(12 / 214.86).epsilon(0.001));
    for (double const distance : {1.0, 4.5, 40.0}) {
        CHECK(angle_of(height_of(16, distance), distance) == doctest::Approx(16));
        CHECK(distance_of(height_of(16, distance), 16) == doctest::Approx(distance));
    }
}

TEST_CASE("the picture is as wide as the wall's, whatever its shape") {
    CHECK(metres_per_unit(hall_at(12)) == doctest::Approx(0.001));
    CHECK(metres_per_unit({{1920, 1080}, 1.92, 12, 16}) == doctest::Approx(0.001));
    CHECK(metres_per_unit({{600, 1200}, 1.44, 12, 16}) == doctest::Approx(0.001)); // upright: a higher stage
    CHECK(pixels_per_unit(hall_at(12)) == doctest::Approx(1024.0 / 1440));
}

TEST_CASE("a text is readable where its angle and its pixels are enough") {
    double const just = height_of(16, 12) * 1000;
    CHECK(readable(text_of("text", just), hall_at(12)));
    CHECK_FALSE(readable(text_of("text", just * 0.999), hall_at(12)));
    CHECK(readable(text_of("text", just * 0.999), {{1024, 768}, 1.44, 12, 15}));
    double const blurred = least_pixels / pixels_per_unit(hall_at(1)) * 0.99;
    CHECK(wide_enough(text_of("text", blurred), hall_at(1)));
    CHECK_FALSE(sharp_enough(text_of("text", blurred), hall_at(1)));
    CHECK_FALSE(readable(text_of("text", blurred), hall_at(1)));
    CHECK(readable(text_of("text", blurred), {{1920, 1440}, 1.44, 1, 16}));
}

TEST_CASE("all can be read from where the smallest can") {
    std::vector<SeenText> const texts{text_of("quote", 40, false), text_of("badge", 15),
                                      text_of("text", 30, false)};
    double const far = reach(texts, hall_at(12));
    CHECK(readable(texts[1], hall_at(far)));
    CHECK_FALSE(readable(texts[1], hall_at(far * 1.001)));
    CHECK(reach_of_words(texts, hall_at(12)) == doctest::Approx(far * 2));
    CHECK(std::isinf(reach({}, hall_at(12))));
}

TEST_CASE("each text is seen once, with its place and what it is") {
    auto const texts = seen_in(small_story);
    auto const* quote = find(texts, "quote");
    REQUIRE(quote != nullptr);
    CHECK_FALSE(quote->label);
    CHECK(quote->words.find("saw") != std::string::npos);
    CHECK(quote->position == Position{0, 1});
    CHECK(quote->source.begin == std::string(small_story).find("quote ann"));
    for (std::string_view const what : {"title", "text", "name", "badge", "source line"}) {
        CAPTURE(what);
        auto const* text = find(texts, what);
        REQUIRE(text != nullptr);
        CHECK(text->capital > 10);
        CHECK(text->capital < 120);
        CHECK(std::count_if(texts.begin(), texts.end(),
                            [&](SeenText const& each) { return each.what == what; }) == 1);
    }
    // Vollkorn's capitals are smaller than Inter's; a badge of 20 units has some 14.5.
    CHECK(find(texts, "badge")->capital == doctest::Approx(20 * 0.727).epsilon(0.01));
    CHECK(find(texts, "badge")->label);
}

TEST_CASE("of a text that is set in two sizes the larger counts") {
    std::string const crowded =
        std::string(small_story) + "  step\n  quote ann reported on=bridge via=paper: " +
        "Ann told it many times, in many words, to many who asked her for it, and more.\n";
    auto const before = seen_in(small_story);
    auto const with_another = seen_in(crowded);
    REQUIRE(find(before, "quote") != nullptr);
    REQUIRE(find(with_another, "quote") != nullptr);
    CHECK(find(with_another, "quote")->capital == doctest::Approx(find(before, "quote")->capital));
}

TEST_CASE("larger text is seen larger") {
    auto const plain = seen_in(small_story);
    auto const larger = seen_in(small_story, 1.3);
    REQUIRE(find(plain, "badge") != nullptr);
    REQUIRE(find(larger, "badge") != nullptr);
    CHECK(find(larger, "badge")->capital == doctest::Approx(1.3 * find(plain, "badge")->capital));
}

TEST_CASE("a kind of which there are many has one line, and each its own on request") {
    std::vector<SeenText> texts(20, text_of("source line", 15));
    texts.push_back(text_of("quote", 30, false));
    texts.push_back(text_of("title", 300, false)); // can be read
    std::string const summed = lines_of(texts, Listing::Summed);
    CHECK(line_count(summed) == 2);
    CHECK(summed.find("20 of 20") != std::string::npos);
    CHECK(summed.find("quote") < summed.find("source line"));
    CHECK(summed.find("title") == std::string::npos);
    CHECK(line_count(lines_of(texts, Listing::Whole)) == 21);
    CHECK(lines_of({text_of("title", 300)}, Listing::Summed).empty());
}

TEST_CASE("the sum says how many, from where, and with which scale") {
    std::vector<SeenText> const texts{text_of("quote", 40, false), text_of("badge", 15), text_of("name", 80)};
    Hall const hall = hall_at(12);
    LargerTrial const now = trial_of(texts, 1, hall);
    CHECK(now.too_small == 2);
    std::string sum = last_row_sum({hall, texts, now, {{1.1, 2, 0}, {1.5, 0, 1}, {1.6, 0, 1}, {2, 1, 1}}});
    CHECK(sum.find("cannot read 2 of 3 texts") != std::string::npos);
    CHECK(sum.find("up to 3.2 m") != std::string::npos);
    CHECK(sum.find("all but labels up to 8.5 m") != std::string::npos);
    CHECK(sum.find(
              "With --text-scale 1.5, the best there is, 0 texts would be left, and 1 text would not fit") !=
          std::string::npos);
    sum = last_row_sum({hall, texts, now, {{1.1, 2, 0}, {1.5, 0, 0}}});
    CHECK(sum.find("With --text-scale 1.5 all of them can be read") != std::string::npos);
    sum = last_row_sum({hall, texts, now, {{1.1, 2, 0}, {1.2, 2, 1}}});
    CHECK(sum.find("makes no more of them readable") != std::string::npos);
    sum = last_row_sum({hall_at(2), texts, trial_of(texts, 1, hall_at(2)), {}});
    CHECK(sum.find("can read all 3 texts") != std::string::npos);
}

TEST_CASE("letters that are mush are so from the first row, too") {
    std::vector<SeenText> const texts{text_of("badge", 10)};
    Hall const near = hall_at(0.5);
    std::string const sum = last_row_sum({near, texts, trial_of(texts, 1, near), {}});
    CHECK(sum.find("Nobody can read 1 of them") != std::string::npos);
}

TEST_CASE("every text of a long story is measured") {
    Faces const faces = staged_faces();
    auto const story = loaded(FRESQUE_SOURCE_DIRECTORY "/scenes/openai");
    auto const texts = seen_texts(Storyboard(story.story, faces, story.images, {}), faces);
    CHECK(texts.size() > 100);
    for (SeenText const& text : texts) {
        CAPTURE(text.words);
        CHECK(std::isfinite(text.capital));
        CHECK(text.capital > 10);
        CHECK_FALSE(text.what.empty());
    }
}
