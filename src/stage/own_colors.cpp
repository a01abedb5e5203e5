#include "stage/own_colors.h"

#include <charconv>

namespace fresque {

namespace {

constexpr int hexadecimal = 16;

Color color_from(std::string_view value, Color otherwise) {
    std::uint32_t number = 0;
    if (value.empty())
        return otherwise;
    std::from_chars(value.data() + 1, value.data() + value.size(), number, hexadecimal);
    return Color::hex(number);
}

} // namespace

Theme with_own_colors(Theme const& theme, Story const& story) {
    Theme mine = theme;
    for (StoryColor const& color : story.colors)
        mine.own.push_back({color.id, color_from(color.values[theme.name], theme.ink)});
    return mine;
}

} // namespace fresque
