#include "stage/own_colors.h"

#include <doctest/doctest.h>

using namespace fresque;

namespace {

Story with_brick() {
    Story story;
    StoryColor brick{"brick", {}, {}};
    brick.values.add("nuit", "#E8795A");
    brick.values.add("papier", "#8f3a22");
    story.colors.push_back(std::move(brick));
    return story;
}

} // namespace

TEST_CASE("a colour of the story's own is what it is told to be in each theme") {
    Story const story = with_brick();
    CHECK(with_own_colors(*find_theme("nuit"), story).color("brick") == Color::hex(0xE8795A));
    CHECK(with_own_colors(*find_theme("papier"), story).color("brick") == Color::hex(0x8F3A22));
}

TEST_CASE("where it is not told, and in a theme without it, it is the ink's; the theme's own stay") {
    Story const story = with_brick();
    Theme const& contrast = *find_theme("contrast");
    CHECK(with_own_colors(contrast, story).color("brick") == contrast.ink);
    CHECK(contrast.color("brick") == contrast.ink);
    CHECK(with_own_colors(contrast, story).color("teal") == contrast.color("teal"));
}
