// Keywords that can be seen as what they are meant to be.
#include "fixture.h"

#include <doctest/doctest.h>

using namespace fresque;
using namespace fresque::test;

TEST_CASE("a keyword behind the mark of a list, or between those of another program") {
    for (std::string const line :
         {"* scene a: A", "- scene a: A", "**scene** a: A", "_scene_ a: A", "`scene` a: A"}) {
        CAPTURE(line);
        std::string const text = line + "\n  text: x\n";
        std::string const word = line.substr(0, line.find(' '));
        CHECK(problems(text) == "1:1 unknown-keyword [" + word + "]");
        CHECK(hint(text).find("scene") != std::string::npos);
        CHECK(read(text).story.scenes.size() == 1);
    }
    CHECK(hint("scene a: A\n  text: x\n  - step\n  text: y") ==
          "remove it, so that the line begins with “step”");
    CHECK(problems("scene a: A\n  text: x\n  - image de la ville") == "3:3 missing-keyword [-]");
}

TEST_CASE("a keyword one letter off the one that the lines below need") {
    KeywordRow bars{.name = "bars", .parents = {"scene"}, .on_stage = OnStage::Picture};
    KeywordRow bar{.name = "bar", .parents = {"bars"}, .body = Body::Line, .on_stage = OnStage::Part};
    auto rows = story_keywords();
    rows.push_back(bars);
    rows.push_back(bar);
    Vocabulary const words(std::move(rows));
    SourceText sources;
    sources.add({"0.scene", "scene a: A\n  bar\n    bar: x\n    bar: y\n"});
    auto const syntax = parse(sources, 0, words);
    auto const found = check({syntax.value}, words).diagnostics;
    REQUIRE(found.size() == 1);
    CHECK(brief(found[0], sources) == "2:3 wrong-place [bar]");
    CHECK(found[0].hint == "did you mean “bars”?");
}
