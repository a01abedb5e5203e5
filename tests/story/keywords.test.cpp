// The rows themselves: each is explained, and its example is right.
#include "fixture.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace fresque;
using namespace fresque::test;

TEST_CASE("every row and every parameter has help") {
    for (KeywordRow const& row : story_keywords()) {
        CAPTURE(row.name);
        CHECK_FALSE(row.help.empty());
        CHECK_FALSE(row.example.empty());
        for (ParameterRow const& parameter : row.arguments)
            CHECK_FALSE(parameter.help.empty());
        for (ParameterRow const& parameter : row.attributes)
            CHECK_FALSE(parameter.help.empty());
    }
}

TEST_CASE("keywords are named once") {
    auto const rows = story_keywords();
    for (KeywordRow const& row : rows)
        CHECK(std::count_if(rows.begin(), rows.end(),
                            [&](auto const& other) { return other.name == row.name; }) == 1);
}

TEST_CASE("parents are keywords, or the margin") {
    Vocabulary const words = vocabulary();
    for (KeywordRow const& row : words.rows()) {
        CHECK_FALSE(row.parents.empty());
        for (std::string_view const parent : row.parents)
            CHECK((parent.empty() || words.find(parent)));
    }
}

TEST_CASE("every example uses its keyword and has no mistake") {
    for (KeywordRow const& row : story_keywords()) {
        CAPTURE(row.name);
        std::string const example(row.example);
        CHECK(example.find(row.name) != std::string::npos);
        bool const at_margin = row.may_stand_under("") || row.name == "step";
        std::string text =
            at_margin ? example : "scene s: S\n  text as=portrait: x\n  step\n  text: y\n  " + example;
        if (row.name != "scene" && row.name != "step" && at_margin)
            text += "scene s: S\n  text: x\n";
        CHECK(problems(text) == "");
    }
}
