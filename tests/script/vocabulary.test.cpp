#include "script/vocabulary.h"

#include <doctest/doctest.h>

using namespace fresque;

namespace {

std::vector<std::string_view> const words = {"story",  "voice",    "quote", "text",
                                             "direct", "official", "on",    "été"};

} // namespace

TEST_CASE("the nearest word is one letter in three away at most") {
    CHECK(nearest("quote", words) == "quote");
    CHECK(nearest("qoute", words) == "quote"); // two letters swapped
    CHECK(nearest("quot", words) == "quote");
    CHECK(nearest("quotes", words) == "quote");
    CHECK(nearest("Quote", words) == "quote");
    CHECK(nearest("offical", words) == "official");
    CHECK(nearest("tableau", words) == "");
    CHECK(nearest("", words) == "");
    CHECK(nearest("x", words) == "");
    CHECK(nearest("vqzec", words) == "");
}

TEST_CASE("letters are counted, not bytes") {
    CHECK(nearest("éte", words) == "été");
}

TEST_CASE("a very long word is near to nothing") {
    CHECK(nearest(std::string(100'000, 'a'), words) == "");
    std::string const long_word(100, 'a');
    CHECK(nearest(long_word, {long_word}) == "");
}

TEST_CASE("the first of several that are as near") {
    CHECK(nearest("cat", {"bat", "rat"}) == "bat");
}

TEST_CASE("rows are found by name") {
    KeywordRow const voice{
        .name = "voice", .parents = {""}, .attributes = {{.name = "role"}}, .body = Body::Line};
    Vocabulary const vocabulary({voice, {.name = "role", .parents = {"cast"}}});
    REQUIRE(vocabulary.find("voice") != nullptr);
    CHECK(vocabulary.find("voice")->attribute("role") != nullptr);
    CHECK(vocabulary.find("voice")->attribute("rule") == nullptr);
    CHECK(vocabulary.find("voice")->may_stand_under(""));
    CHECK_FALSE(vocabulary.find("voice")->may_stand_under("scene"));
    CHECK(vocabulary.find("voices") == nullptr);
}

TEST_CASE("a property is an attribute on a line of its own, unless a keyword of that name may stand there") {
    KeywordRow const voice{
        .name = "voice", .attributes = {{.name = "role"}, {.name = "note"}}, .body = Body::Line};
    KeywordRow const text{.name = "text", .attributes = {{.name = "role"}}, .body = Body::Prose};
    Vocabulary const vocabulary({voice, text, {.name = "note", .parents = {"voice"}}});
    CHECK(is_property("role", vocabulary.find("voice"), vocabulary));
    CHECK_FALSE(is_property("note", vocabulary.find("voice"), vocabulary));
    CHECK_FALSE(is_property("role", vocabulary.find("text"), vocabulary));
    CHECK_FALSE(is_property("role", nullptr, vocabulary));
    CHECK_FALSE(is_property("date", vocabulary.find("voice"), vocabulary));
}

TEST_CASE("a form shows what a line takes, and in brackets what may be left out") {
    KeywordRow row{.name = "link",
                   .arguments = {{.name = "from", .presence = Presence::Required},
                                 {.name = "arrow", .kind = ValueKind::Arrow, .presence = Presence::Required},
                                 {.name = "to"}},
                   .attributes = {{.name = "color"}, {.name = "value", .presence = Presence::Required}},
                   .body = Body::Line};
    CHECK(form_of(row) == "link FROM -> TO value=…: words");
    CHECK(form_of(row, OptionalParts::InBrackets) == "link FROM -> [TO] value=…[: words]");
    row.words = Presence::Required;
    CHECK(form_of(row, OptionalParts::InBrackets) == "link FROM -> [TO] value=…: words");
    row.body = Body::None;
    CHECK(form_of(row) == "link FROM -> TO value=…");
}
