// Lines that have lost the one above them: one message, and no other because of it.
#include "fixture.h"

#include <doctest/doctest.h>

using namespace fresque;
using namespace fresque::test;

namespace {

constexpr char const* scene_of_quotes = "scene s: S\n  quote maire direct via=abc on=toit: Nous fermons.\n"
                                        "  quote port reported via=abc on=toit: Ils ferment.\n";
constexpr char const* port = "voice port: Le port\n  role: docker\n";
constexpr char const* maire = "voice maire: La maire\n  role: élue\n  color: teal\n";
constexpr char const* abc = "source abc: ABC\n  date: 2024\n  extract: Nous fermons.\n";
constexpr char const* toit = "topic toit: Le toit\n  date: 2023\n";

std::string without_first_line(std::string text) {
    return text.substr(text.find('\n') + 1);
}

} // namespace

TEST_CASE("a voice, a source or a topic whose line is gone") {
    auto const story = [](std::string const& a, std::string const& b, std::string const& c,
                          std::string const& d) { return a + b + c + d + scene_of_quotes; };
    CHECK(problems(story(port, maire, abc, toit)) == "");
    CHECK(problems(story(port, without_first_line(maire), abc, toit)) == "3:3 missing-keyword [role]");
    CHECK(hint(story(port, without_first_line(maire), abc, toit)) ==
          "write it above this line, at the margin: voice maire: …");
    CHECK(problems(story(port, maire, without_first_line(abc), toit)) == "6:3 missing-keyword [date]");
    CHECK(problems(story(port, maire, abc, without_first_line(toit))) == "9:3 missing-keyword [date]");
    CHECK(problems(story(port, without_first_line(abc), without_first_line(toit), maire)) ==
          "3:3 missing-keyword [date]\n5:3 missing-keyword [date]");
    // Where two names of a kind are missing nobody can tell whose they are.
    CHECK(
        problems(story(port, without_first_line(maire), abc, toit) + "  quote autre reported via=abc: Non.\n")
            .find("unknown-voice") != std::string::npos);
    CHECK(problems("voice a: A\n  role: x\n  role: y\nscene s: S\n  text: x\n") ==
          "3:3 duplicate-attribute [role]");
}

TEST_CASE("a passage whose keyword is gone") {
    std::string const source =
        "voice maire: La maire\nsource abc: ABC\n  date: 2024\n    Nous fermons.\n    Puis voilà.\n"
        "scene s: S\n  quote maire direct via=abc: Nous fermons.\n";
    CHECK(all_problems(source) == "4:5 divided-words [Nous fermons.]");
    CHECK(hint(source) == "if they have lost the line above them, write extract: there, indented as “date”");
    CHECK(problems("source abc: ABC\n  url: https://a.fr\n    Nous fermons.\nscene s: S\n  text: x\n") ==
          "3:5 divided-words [Nous fermons.]");
}
