// Quotes against the extracts of their sources, and how a story's voices are balanced.
#include "fixture.h"
#include "script/limits.h"
#include "story/quote_check.h"

#include <doctest/doctest.h>

using namespace fresque;
using namespace fresque::test;

namespace {

// The quote's line is the eighth.
std::string with_quote(std::string const& quote) {
    return "voice altman: Sam Altman\n"
           "source abc: ABC\n"
           "  date: 2023-03\n"
           "  extract:\n"
           "    I’m a little bit scared of this.\n"
           "topic fear: Fear\n  date: 2023\n  voices: one\n"
           "scene s: S\n  " +
           quote + "\n";
}

std::string evidence(std::string const& quote) {
    Story const story = read(with_quote(quote)).story;
    auto const found = quotes(story);
    REQUIRE(found.size() == 1);
    return std::string(word_for(EvidenceBook().of(found.front())));
}

} // namespace

TEST_CASE("a direct quote stands in an extract of its source") {
    CHECK(all_problems(with_quote("quote altman direct via=abc on=fear: I'm a **little bit** scared")) == "");
    CHECK(all_problems(with_quote("quote altman direct via=abc on=fear: I'm a little scared")) ==
          "10:53 quote-differs [scared]");
    CHECK(all_problems(with_quote("quote altman direct via=abc on=fear: Never")) ==
          "10:40 quote-differs [Never]");
}

TEST_CASE("what differs is shown on both sides") {
    Read const story = read(with_quote("quote altman direct via=abc on=fear: I'm a little scared"));
    REQUIRE(story.diagnostics.size() == 1);
    Diagnostic const& found = story.diagnostics.front();
    CHECK(found.severity == Severity::Error);
    CHECK(found.message == "“scared” is not what “abc” says");
    CHECK(found.hint == "the extract has “bit” here");
    REQUIRE(found.related.size() == 1);
    CHECK(story.sources.place(0, found.related[0].span.begin) == Place{5, 18});
}

TEST_CASE("a quote over several lines is compared as one") {
    CHECK(all_problems(
              with_quote("quote altman direct via=abc on=fear:\n    I’m a little\n    bit scared")) == "");
    CHECK(
        all_problems(with_quote("quote altman direct via=abc on=fear:\n    I’m a little\n    more scared")) ==
        "12:5 quote-differs [more]");
}

TEST_CASE("of a translated quote the original words are verified") {
    CHECK(
        all_problems(with_quote(
            "quote altman direct via=abc on=fear original=\"I'm a little bit scared\": J’ai un peu peur")) ==
        "");
    CHECK(all_problems(with_quote(
              "quote altman direct via=abc on=fear original=\"I'm not scared\": J’ai un peu peur")) ==
          "10:53 quote-differs [not]");
}

TEST_CASE("only direct quotes claim to be word for word") {
    CHECK(all_problems(with_quote("quote altman reported via=abc on=fear: He is scared")) == "");
    CHECK(evidence("quote altman direct via=abc: I’m a little") == "verified");
    CHECK(evidence("quote altman direct via=abc original=\"a little bit\": un peu") == "translated");
    CHECK(evidence("quote altman direct via=abc: boo") == "differs");
    CHECK(evidence("quote altman direct: boo") == "no extract");
    CHECK(evidence("quote altman official via=abc: boo") == "not verbatim");
}

TEST_CASE("a quote without a source, and a source without an extract") {
    CHECK(all_problems(with_quote("quote altman reported on=fear: x")) ==
          "2:8 unused-source [abc]\n10:3 quote-without-source [quote]");
    std::string const bare = "voice a: A\nsource s: S\nscene x: X\n  quote a direct via=s: one\n"
                             "  quote a direct via=s: two\n";
    Read const story = read(bare);
    CHECK(all_problems(story) == "2:8 no-extract [s]");
    CHECK(story.diagnostics[0].message == "“s” has no extract, so 2 direct quotes cannot be verified");
}

TEST_CASE("nothing is said before it happens, nor after it is published") {
    CHECK(all_problems(with_quote("quote altman reported via=abc on=fear said=2022-12: x")) ==
          "10:46 said-before-event [2022-12]");
    CHECK(all_problems(with_quote("quote altman reported via=abc on=fear said=2023-04: x")) ==
          "10:46 said-after-source [2023-04]");
    CHECK(all_problems(with_quote("quote altman reported via=abc on=fear said=2023: x")) == "");
}

TEST_CASE("names that nothing uses") {
    CHECK(all_problems("voice a: A\nsource s: S\ntopic t: T\nscene x: X\n  text: x\n") ==
          "1:7 unused-voice [a]\n2:8 unused-source [s]\n3:7 unused-topic [t]");
}

TEST_CASE("a topic on which one voice only is heard") {
    std::string const alone = "voice a: A\nvoice b: B\nsource s: S\ntopic t: T\nscene x: X\n"
                              "  quote a reported via=s on=t: one\n  quote b reported via=s: two\n";
    CHECK(all_problems(alone) == "4:7 one-voice [t]");
    CHECK(all_problems(alone + "  quote b reported via=s on=t: three\n") == "");
}

TEST_CASE("after an error nothing is said of the whole") {
    CHECK(all_problems("voice a: A\nscene x: X\n  quot a reported: one\n") == "3:3 unknown-keyword [quot]");
    CHECK(all_problems("voice a: A\nscene x: X\n  quote aa reported: one\n") == "3:9 unknown-voice [aa]");
}

TEST_CASE("words that exchanged their places are one mistake") {
    Read const story = read(with_quote("quote direct altman via=abc on=fear: I’m"));
    CHECK(all_problems(story) == "10:9 swapped-arguments [direct altman]");
    CHECK(story.diagnostics[0].hint == "write it as: quote altman direct via=abc on=fear: I’m");
}

TEST_CASE("as many words as can be compared are, and quotes beyond are errors, not taken on trust") {
    constexpr std::size_t words = 250'000;
    std::string extract = "voice a: A\nsource s: S\n  extract:\n";
    for (std::size_t i = 0; i < words / 5; ++i)
        extract += "    one two three four five\n";
    auto const with_quotes = [&extract](std::size_t count) {
        std::string text = extract;
        for (std::size_t i = 0; i < count; ++i)
            text += (i % 50 == 0 ? "scene x" + std::to_string(i) + ": X\n" : "") +
                    "  quote a direct via=s: five one\n";
        return read(text);
    };
    constexpr std::size_t most = limits::compared_words / words;
    static_assert(most * words == limits::compared_words);
    CHECK(all_problems(with_quotes(most)) == "");
    Read const beyond = with_quotes(most + 1);
    REQUIRE(beyond.diagnostics.size() == 1);
    CHECK(beyond.diagnostics[0].code == "too-much-to-verify");
    CHECK(beyond.diagnostics[0].message ==
          "to verify the quotes up to here, 200250000 words are to be compared, where 200000000 is the most");
}

TEST_CASE("letters that look alike and are other bytes are said to be so") {
    std::string const before = "voice a: A\nsource s: S\n  extract: un e\u0301te\u0301 chaud\nscene x: X\n";
    std::string const text = before + "  quote a direct via=s: un été chaud\n";
    CHECK(problems(text) == "5:28 quote-differs [été]");
    CHECK(hint(text) ==
          "it looks as in the extract, but the accents of one are characters of their own: copy "
          "the word from the extract");
    CHECK(hint(before + "  quote a direct via=s: un étè chaud\n").starts_with("the extract has “"));
}
