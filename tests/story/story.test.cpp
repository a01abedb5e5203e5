#include "fixture.h"
#include "story/initials.h"
#include "story/values.h"

#include <doctest/doctest.h>

using namespace fresque;
using namespace fresque::test;

TEST_CASE("attributions and their words") {
    for (Attribution const a :
         {Attribution::Direct, Attribution::Official, Attribution::Reported, Attribution::Anonymous})
        CHECK(attribution_from(word_for(a)) == a);
    CHECK(word_for(Attribution::Reported) == "reported");
    CHECK_FALSE(attribution_from("Direct").has_value());
}

TEST_CASE("the plain text of prose has a line for each paragraph") {
    Prose const prose = {{false, {{"a ", Emphasis::None}, {"b", Emphasis::Strong}}},
                         {true, {{"c", Emphasis::None}}}};
    CHECK(plain_text(prose) == "a b\nc");
    CHECK(plain_text({}) == "");
}

TEST_CASE("a quote has its names resolved") {
    Read const read_story = read("voice a: A\nsource s: S\ntopic t: T\nscene x: X\n"
                                 "  quote a official via=s on=t date=2019 short=\"no more\": w\n  text: y");
    CHECK(problems(read_story) == "");
    Story const& story = read_story.story;
    auto const& elements = story.scenes[0].steps[0].elements;
    auto const quote = quote_of(story, elements[0]);
    REQUIRE(quote.has_value());
    CHECK(quote->element == &elements[0]);
    CHECK(quote->voice == story.voice("a"));
    CHECK(quote->attribution == Attribution::Official);
    CHECK(quote->via == story.source("s"));
    CHECK(quote->topic == story.topic("t"));
    CHECK(quote->date == "2019");
    CHECK(quote->short_words == "no more");
    CHECK_FALSE(quote_of(story, elements[1]).has_value());
}

TEST_CASE("the date of a quote is when it was said, else when it was published") {
    Story const story =
        read("voice a: A\nscene x: X\n  quote a direct date=2019 said=2018: w\n  quote a direct: v").story;
    auto const& elements = story.scenes[0].steps[0].elements;
    CHECK(quote_of(story, elements[0])->date == "2018");
    CHECK(quote_of(story, elements[1])->date == "");
    CHECK(quote_of(story, elements[1])->via == nullptr);
}

TEST_CASE("quotes come in the order of the telling, each once") {
    Story const story =
        read("voice a: A\nscene x: X\n  quote a direct: one\n  step\n  quote a direct as=q: two\n"
             "scene y: Y\n  quote a direct as=q: two\n  quote a direct: three\n")
            .story;
    auto const found = quotes(story);
    REQUIRE(found.size() == 3);
    CHECK(plain_text(found[0].element->prose) == "one");
    CHECK(found[1].element == &story.scenes[0].steps[1].elements[0]);
    CHECK(plain_text(found[2].element->prose) == "three");
}

TEST_CASE("initials") {
    CHECK(initials_of("Sam Altman", "en") == "SA");
    CHECK(initials_of("Elon Reeve Musk", "fr") == "EM");
    CHECK(initials_of("Jean-Luc Mélenchon", "fr") == "JM");
    CHECK(initials_of("OpenAI", "en") == "O");
    CHECK(initials_of("Édith Piaf", "fr") == "ÉP");
    CHECK(initials_of("le monde", "en") == "L");
    // Articles are no part of a name.
    CHECK(initials_of("Des sources anonymes", "fr") == "S");
    CHECK(initials_of("La maire", "fr") == "M");
    CHECK(initials_of("L’élue", "fr-CA") == "É");
    CHECK(initials_of("Les Échos", "fr") == "É");
    CHECK(initials_of("The Bridge Trust", "en") == "BT");
    CHECK(initials_of("Der Spiegel", "de") == "S");
    CHECK(initials_of("Der Spiegel", "en") == "DS");
    CHECK(initials_of("La", "fr") == "L");
    CHECK(initials_of("Lena Olin", "fr") == "LO");
    CHECK(initials_of("", "fr") == "");
}

TEST_CASE("dates are of the calendar") {
    for (char const* const date : {"2015", "2019-07", "2019-07-22", "2020-02-29", "2000-02-29"})
        CHECK(is_date(date));
    for (char const* const date :
         {"", "15", "2019-", "2019-7", "2019-00", "2019-13", "2019-02-29", "1900-02-29", "2019-07-32",
          "2019-07-22x", "2019/07", "juillet", "20190722"})
        CHECK_FALSE(is_date(date));
}

TEST_CASE("numbers") {
    for (char const* const number : {"0", "12", "-3", "0.5", "1000000000"})
        CHECK(is_number(number));
    for (char const* const number : {"", "-", ".", "1.", ".5", "1e3", "0x1", "1,5", "--1", "12a"})
        CHECK_FALSE(is_number(number));
}
