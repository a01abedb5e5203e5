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

// An example as a story of its own: what belongs to a scene is indented under one.
std::string story_of(std::string const& example) {
    bool const at_margin =
        vocabulary().find(example.substr(0, example.find_first_of(" :\n")))->may_stand_under("");
    if (at_margin)
        return example + (example.starts_with("scene") ? "" : "scene s: S\n  text: x\n");
    std::string text = "scene s: S\n  text: x\n";
    for (std::size_t at = 0; at < example.size();) {
        std::size_t const end = example.find('\n', at);
        text += "  " + example.substr(at, end - at) + "\n";
        at = end + 1;
    }
    return text;
}

TEST_CASE("every example uses its keyword and has no mistake") {
    for (KeywordRow const& row : story_keywords()) {
        CAPTURE(row.name);
        std::string const example(row.example);
        CHECK(example.find(row.name) != std::string::npos);
        CHECK(example.ends_with('\n'));
        CHECK(problems(story_of(example)) == "");
    }
}
