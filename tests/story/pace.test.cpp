#include "story/pace.h"
#include "fixture.h"

#include <doctest/doctest.h>

using namespace fresque;
using namespace fresque::test;

namespace {

Position at(Story const& story, std::string_view place) {
    auto const found = find_place(story, place);
    REQUIRE(found);
    return *found;
}

std::string words(int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "word ";
    return text;
}

} // namespace

TEST_CASE("words stand between spaces; marks that stand alone are none") {
    CHECK(count_words("") == 0);
    CHECK(count_words("one") == 1);
    CHECK(count_words("  one\n two\t3 ") == 3);
    CHECK(count_words("Qui paiera ?") == 2);
    CHECK(count_words("Un « partenariat exclusif » — avec Microsoft.") == 5);
    CHECK(count_words("l’été d’après") == 2);
    CHECK(count_words("Où\u00A0? à\u202F: là") == 3);
    CHECK(count_words("$1,000,000 и всё") == 3);
    CHECK(count_words("他们为什么离开") == 5); // 7 letters
}

TEST_CASE("a step is read for as long as what is new in it has words") {
    Story const story = read("story: Two words\n  subtitle: three more words\n"
                             "voice a: An Author\n  role: a label\n"
                             "scene s: Title of four words\n  kicker: a label\n  text: one two\n"
                             "  relations as=net\n    node b: Bee\n"
                             "  step\n  relations as=net\n    node c: Cee and more\n"
                             "  step\n  quote a reported: five words are said here\n")
                            .story;
    CHECK(words_to_read(story, at(story, "title.1")) == 5);
    CHECK(words_to_read(story, at(story, "s.1")) == 7);
    CHECK(words_to_read(story, at(story, "s.2")) == 3);
    CHECK(words_to_read(story, at(story, "s.3")) == 7);
}

TEST_CASE("170 words take a minute, and a breath; nothing less than four seconds") {
    Story const story = read("scene a: A\n  text: one\n  step\n  text: " + words(169) +
                             "\n  step\n  text: " + words(170) + "\n")
                            .story;
    CHECK(reading_time(story, {0, 0}) == 4);
    CHECK(reading_time(story, {0, 2}) == doctest::Approx(62));
    CHECK(reading_time(story, {0, 1}) < reading_time(story, {0, 2}));
}

TEST_CASE("the author may say how long a step stays, the first one of a scene too") {
    Story const story = read("scene a hold=9s: A\n  text: one\n  step hold=500ms\n  text: " + words(99) +
                             "\n  step\n  text: one\nscene b: B\n  hold: 1s\n  text: b\n")
                            .story;
    CHECK(reading_time(story, {0, 0}) == 9);
    CHECK(reading_time(story, {0, 1}) == 0.5);
    CHECK(reading_time(story, {0, 2}) == 4);
    CHECK(reading_time(story, {1, 0}) == 1);
}

TEST_CASE("a table takes the time of the few words of its quotes") {
    std::string const start = "voice v: Vee\ntopic t: Topic\ntopic u: Other topic\n"
                              "scene a: A\n  quote v reported on=t short=\"three words only\": " +
                              words(50) + "\nscene b: B\n  viewpoints";
    Story const whole = read(start + "\n").story;
    CHECK(words_to_read(whole, {1, 0}) == 1 + 3 + 3);
    Story const one = read(start + " on=t\n").story;
    CHECK(words_to_read(one, {1, 0}) == 1 + 1 + 3);
}
