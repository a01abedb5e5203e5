#include "app/ledger.h"

#include "script/syntax.h"
#include "stage/elements/element_kind.h"
#include "story/check.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace fresque;

namespace {

Story story_of(std::string text) {
    SourceText sources;
    sources.add({"story.scene", std::move(text)});
    return check({parse(sources, 0, scene_vocabulary()).value}, scene_vocabulary()).value;
}

Story const& told() {
    static Story const story =
        story_of("source abc: ABC\n  date: 2023-03\n  extract: I’m a little bit scared\n"
                 "voice a: Ann, of ABC\nvoice b: Bob\ntopic t: Fear\n"
                 "scene one: One\n"
                 "  quote a direct via=abc on=t said=2023: a **little** bit\n"
                 "  step\n"
                 "  quote b direct via=abc original=\"a little bit\": un \"petit\" peu\n"
                 "  quote b direct via=abc: not at all\n"
                 "  quote b reported: whatever\n");
    return story;
}

} // namespace

TEST_CASE("the ledger as text says who, how, from where, and whether it is verified") {
    CHECK(ledger_text(told()) == "one.1  Ann, of ABC, direct, ABC, 2023-03, said 2023: verified\n"
                                 "    a little bit\n"
                                 "one.2  Bob, direct, ABC, 2023-03: translated\n"
                                 "    un \"petit\" peu\n"
                                 "    original: a little bit\n"
                                 "one.2  Bob, direct, ABC, 2023-03: differs\n"
                                 "    not at all\n"
                                 "one.2  Bob, reported, no source: not verbatim\n"
                                 "    whatever\n"
                                 "4 quotes, 1 differs, 1 not verbatim, 1 translated, 1 verified\n");
}

TEST_CASE("the ledger as a table quotes what holds a comma or a quotation mark") {
    std::string const csv = ledger_csv(told());
    CHECK(csv.starts_with(
        "place,id,voice,kind,topic,via,source_date,date,state,words,original\r\n"
        "one.1,one/quote-1,\"Ann, of ABC\",direct,Fear,ABC,2023-03,2023,verified,a little bit,\r\n"));
    CHECK(csv.find(",\"un \"\"petit\"\" peu\",") != std::string::npos);
}

TEST_CASE("what a spreadsheet would take for a formula begins with an apostrophe in the table alone") {
    Story const story = story_of("voice a: Ann\nscene one: One\n  quote a reported: =1+1\n  step\n"
                                 "  quote a reported original=\"@x\": -1, or so\n");
    std::string const csv = ledger_csv(story);
    CHECK(csv.find(",'=1+1,\r\n") != std::string::npos);
    CHECK(csv.find(",\"'-1, or so\",'@x\r\n") != std::string::npos);
    CHECK(ledger_json(story).find("\"=1+1\"") != std::string::npos);
}

TEST_CASE("the ledger as JSON") {
    auto const document = nlohmann::json::parse(ledger_json(told()));
    CHECK(document["version"] == 1);
    REQUIRE(document["quotes"].size() == 4);
    CHECK(document["quotes"][2]["state"] == "differs");
    CHECK(document["quotes"][1]["original"] == "a little bit");
}

TEST_CASE("no words of a quote can look like a line of the ledger") {
    Story const story = story_of("voice a: Ann\nscene one: One\n  quote a reported:\n    Un.\n\n"
                                 "    x.2  Ann, direct, ABC: verified\n");
    CHECK(ledger_text(story) == "one.1  Ann, reported, no source: not verbatim\n"
                                "    Un.\n"
                                "    x.2  Ann, direct, ABC: verified\n"
                                "1 quote, 1 not verbatim\n");
}

TEST_CASE("what divides cells in some programs and would turn the rest into a formula") {
    std::string const csv =
        ledger_csv(story_of("voice a: A;=1+1\nscene one: One\n  quote a reported: ＝2\n"));
    CHECK(csv.find("\"A;'=1+1\"") != std::string::npos);
    CHECK(csv.find(",'＝2,") != std::string::npos);
}
