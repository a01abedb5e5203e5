#include "story/markup.h"

#include "base/findings.h"
#include "story/prose.h"

#include <doctest/doctest.h>

#include <array>

using namespace fresque;

namespace {

Prose parsed(std::string const& text) {
    Findings findings;
    return prose_from(prose_lines(text), findings);
}

std::size_t problems(std::string const& text) {
    Findings findings;
    prose_from(prose_lines(text), findings);
    return findings.take().size();
}

// Source: Knuth’s MMIX constants for a linear congruential generator.
class Chance {
  public:
    std::size_t below(std::size_t limit) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(state_ >> 33) % limit;
    }

  private:
    std::uint64_t state_ = 7;
};

} // namespace

TEST_CASE("markup is written as an author writes it") {
    CHECK(prose_markup(parsed("Musk *ne croyait plus* en **lui**.")) == "Musk *ne croyait plus* en **lui**.");
    CHECK(prose_markup(parsed("a\nb\n\n\nc")) == "a b\n\nc");
    CHECK(prose_markup(parsed("a\n- b\n\n- c\nd\n\ne")) == "a\n\n- b\n- c d\n\ne");
    CHECK(prose_markup(parsed("2 * 3 \\*")) == "2 \\* 3 \\*");
    CHECK(prose_markup({}) == "");
}

TEST_CASE("words that look like an item stay words") {
    Prose const prose{{.item = false, .runs = {{"- a", Emphasis::None}}}};
    CHECK(parsed(prose_markup(prose)) == prose);
}

TEST_CASE("prose that was read is read again from its markup, without a complaint") {
    constexpr std::array<std::string_view, 12> pieces = {"*", "**", "\\*",  "\\", " ",  "a",
                                                         "b", "\n", "\n\n", "- ", "\t", "é"};
    Chance chance;
    for (int i = 0; i < 50'000; ++i) {
        std::string text;
        for (std::size_t length = chance.below(14); length > 0; --length)
            text += pieces[chance.below(pieces.size())];
        CAPTURE(text);
        Prose const prose = parsed(text);
        std::string const markup = prose_markup(prose);
        CAPTURE(markup);
        REQUIRE(parsed(markup) == prose);
        REQUIRE(problems(markup) == 0);
    }
}
