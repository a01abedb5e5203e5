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
    CHECK(found.hint == "write “bit” before it: the extract has “bit scared of this.” here");
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
            text += "scene x" + std::to_string(i) + ": X\n  quote a direct via=s: five one\n";
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

namespace {

// How «sources» judges a quote of that passage.
std::string judged(std::string const& passage, std::string const& quote) {
    Story const story = read("voice a: A\nsource s: S\n  extract:\n    " + passage +
                             "\nscene x: X\n  quote a direct via=s: " + quote + "\n")
                            .story;
    auto const found = quotes(story);
    REQUIRE(found.size() == 1);
    return std::string(word_for(EvidenceBook().of(found.front())));
}

} // namespace

TEST_CASE("words that are cut out of others are not verified") {
    using Pair = std::pair<std::string, std::string>;
    for (auto const& [passage, quote] : std::vector<Pair>{
             {"We can’t lie about it.", "We can"},
             {"We can't be trusted.", "We can […] be trusted"},
             {"Nous restons in\u00ADdépendants de Microsoft.", "dépendants de Microsoft"},
             {"Nous restons in\u200Bdépendants de Microsoft.", "dépendants de Microsoft"},
             {"1/2 million", "2 million"},
             {"Il a promis 1’000’000 de francs", "Il a promis 1"},
             {"Il a promis 1’000’000 de francs", "000 de francs"},
             {"Il vaut 10²", "Il vaut 10"},
             {"Il vaut 2½ millions", "Il vaut 2"},
             {"Il vaut 2 ‰", "Il vaut 2"},
             {"1·5 million", "5 million"},
             {"à 1:30 heures", "30 heures"},
             {"¥2 du total", "2 du total"},
             {"~2 millions", "2 millions"},
             {"−\u202F5 degrés", "5 degrés"},
             {"Nous sommes coupables » ?", "Nous sommes coupables"},
             {"Nous sommes coupables… ?", "Nous sommes coupables"},
             {"Nous sommes coupables !?", "Nous sommes coupables"},
             {"Nous sommes coupables⁇", "Nous sommes coupables"},
             {"Allez sur faux.com", "Allez sur faux"},
             {"Il dit oui-oui", "oui"},
             {"de 10–20 millions", "20 millions"},
             {"phase 1. 5 million left", "1.5 million left"},
             {"And then the board left.", "[t]he board left"},
             {"Elle est non-coupable.", "coupable"},
         }) {
        CAPTURE(passage);
        CAPTURE(quote);
        CHECK(judged(passage, quote) == "differs");
    }
}

TEST_CASE("a quote does not go from one item of an extract to the next as if they were one sentence") {
    std::string const list = "- We will open it.\n    - We will not sell it.";
    CHECK(judged(list, "We will open it. We will not sell it.") == "differs");
    CHECK(judged(list, "We will open it. […] We will not sell it.") == "verified");
    CHECK(judged(list, "We will not sell it.") == "verified");
    CHECK(judged(list, "\n    " + list) == "verified");
    CHECK(judged("We will open it. We will not sell it.", "\n    " + list) == "verified");
}

TEST_CASE("words that stand whole beside a mark are verified") {
    using Pair = std::pair<std::string, std::string>;
    for (auto const& [passage, quote] : std::vector<Pair>{
             {"Il parle d’indépendance (« toujours »), dit-il.", "toujours"},
             {"Il parle d’indépendance.", "indépendance"},
             {"Il dit qu’une fuite suffit ; rien d’autre.", "une fuite suffit"},
             {"Il dit : « Nous fermons. » Pourquoi ?", "Nous fermons"},
             {"Nous restons in\u00ADdépendants.", "Nous restons indépendants"},
             {"Le prix : 5 millions.", "5 millions"},
             {"Un e\u0301te\u0301.", "Un été"},
             {"Rien… et tout", "et tout"},
             {"Est-ce vrai ? Nous fermons.", "Nous fermons"},
             {"It was a bad idea—we said so.", "It was a bad idea"},
             {"It was a bad idea—we said so.", "we said so"},
             {"the plan–as told–failed", "as told"},
             {"He called it ‘a great success’ and left", "a great success"},
             {"‘We won’t stop,’ he said", "We won’t stop"},
             {"In 2018 the growth was 5 %\n    10 people left the board", "10 people left the board"},
             {"And then the board left.", "[T]he board left"},
             {"The board left.", "[t]he board left"},
             {"5 * 3.", "5 * 3."},
         }) {
        CAPTURE(passage);
        CAPTURE(quote);
        CHECK(judged(passage, quote) == "verified");
    }
}

TEST_CASE("the few words of a quote are the speaker’s, not the author’s own in brackets") {
    std::string const quote =
        "voice a: A\nsource s: S\n  extract: Nous remercions tous.\nscene x: X\n"
        "  quote a direct via=s short=\"Nous avons menti à\": [Nous avons menti à] tous\n";
    CHECK(problems(quote) == "5:30 short-differs [\"Nous avons menti à\"]");
}

TEST_CASE("why a quote is not verified is told as it is") {
    std::string const before = "source s: S\n  extract: Our CEOs left the board?\nvoice a: A\nscene x: X\n"
                               "  quote a direct via=s: ";
    CHECK(hint(before + "left the board\n").starts_with("it is cut out of a longer word"));
    CHECK(hint(before + "Our […].\n").find("a mark that stands alone") != std::string::npos);
}

TEST_CASE("the few words of a quote may not skip a negation unasked") {
    CHECK(all_problems("source s: S\n  extract: We do not want war.\nvoice a: A\nscene x: X\n"
                       "  quote a direct via=s short=\"We […] want war\": We do not want war.\n")
              .find("skipped-negation") != std::string::npos);
}

TEST_CASE("a quote that is told again with other words is another quote") {
    Story const story = read("voice a: A\nvoice b: B\nscene x: X\n  quote b reported as=q: Un mot.\n"
                             "scene y: Y\n  quote b reported as=q: Un mot.\n"
                             "scene z: Z\n  quote b reported as=q: Un autre.\n")
                            .story;
    CHECK(quotes(story).size() == 2);
}

TEST_CASE("a quote that skips a negation is word for word, and asked about") {
    std::string const before =
        "source s: S\n  extract: We do not know, and we can’t say why.\nvoice a: A\nscene x: X\n"
        "  quote a direct via=s: ";
    CHECK(all_problems(before + "We […] know\n").find("skipped-negation") != std::string::npos);
    CHECK(all_problems(before + "We do not know […] say why\n").find("skipped-negation") !=
          std::string::npos);
    CHECK(all_problems(before + "We do not know […] why\n").find("skipped-negation") != std::string::npos);
    CHECK(all_problems(before + "We do not know, and […] can’t say why\n").find("skipped-negation") ==
          std::string::npos);
}
