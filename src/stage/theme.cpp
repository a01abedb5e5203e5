#include "stage/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace fresque {

namespace {

// Asked for every pixel behind a word, so each of the 256 is computed once.
double linear_channel(std::uint8_t value) {
    static std::array<double, 256> const table = [] {
        std::array<double, 256> linear{};
        for (std::size_t i = 0; i < linear.size(); ++i) {
            double const v = static_cast<double>(i) / 255.0;
            linear[i] = v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        }
        return linear;
    }();
    return table[value];
}

double luminance(Color c) {
    return 0.2126 * linear_channel(c.r) + 0.7152 * linear_channel(c.g) + 0.0722 * linear_channel(c.b);
}

} // namespace

std::vector<Theme> const& themes() {
    static std::vector<Theme> const table{
        {"nuit",
         Color::hex(0x0F141D),
         Color::hex(0x182233),
         Color::hex(0x18202D),
         Color::hex(0x2C384B),
         Color::hex(0xF4EEE2),
         Color::hex(0xA3AEBF),
         Color{0, 0, 0, 110},
         Color::hex(0x241318),
         {{{"vermilion", Color::hex(0xFF8058)},
           {"teal", Color::hex(0x45C4AE)},
           {"ochre", Color::hex(0xF0BF55)},
           {"azure", Color::hex(0x7FB0FF)},
           {"lilac", Color::hex(0xC3A6F0)}}},
         "nuit"},
        {"papier",
         Color::hex(0xF7F2E8),
         Color::hex(0xEFE6D4),
         Color::hex(0xFFFDF8),
         Color::hex(0xD8CDB8),
         Color::hex(0x1B2029),
         Color::hex(0x3F4753),
         Color{60, 44, 20, 60},
         Color::hex(0xFBE9E2),
         {{{"vermilion", Color::hex(0xA83814)},
           {"teal", Color::hex(0x0A6A5F)},
           {"ochre", Color::hex(0x7C5400)},
           {"azure", Color::hex(0x1F57B0)},
           {"lilac", Color::hex(0x6B44A8)}}},
         "nuit"},
        {"contrast",
         Color::hex(0x000000),
         Color::hex(0x000000),
         Color::hex(0x000000),
         Color::hex(0x9A9A9A),
         Color::hex(0xFFFFFF),
         Color::hex(0xFFFFFF),
         Color{0, 0, 0, 0},
         Color::hex(0x000000),
         {{{"vermilion", Color::hex(0xFFFF00)},
           {"teal", Color::hex(0xFFFF00)},
           {"ochre", Color::hex(0xFFFF00)},
           {"azure", Color::hex(0xFFFF00)},
           {"lilac", Color::hex(0xFFFF00)}}},
         "contrast"},
    };
    return table;
}

Theme const* find_theme(std::string_view name) {
    auto const found = std::find_if(themes().begin(), themes().end(),
                                    [name](Theme const& theme) { return theme.name == name; });
    return found == themes().end() ? nullptr : &*found;
}

Color Theme::color(std::string_view color_name) const {
    if (color_name == "muted")
        return muted;
    if (color_name == "line")
        return line;
    if (color_name == "surface")
        return surface;
    if (color_name == "background")
        return background;
    auto const named = [color_name](NamedColor const& one) { return one.name == color_name; };
    if (auto const accent = std::find_if(accents.begin(), accents.end(), named); accent != accents.end())
        return accent->color;
    auto const mine = std::find_if(own.begin(), own.end(), named);
    return mine == own.end() ? ink : mine->color;
}

std::vector<std::string_view> color_names() {
    std::vector<std::string_view> names{"ink", "muted"};
    for (auto const& accent : themes().front().accents)
        names.push_back(accent.name);
    return names;
}

std::vector<std::string_view> drawing_color_names() {
    std::vector<std::string_view> names = color_names();
    names.insert(names.end(), {"line", "surface", "background"});
    return names;
}

double contrast(Color a, Color b) {
    double const one = luminance(a);
    double const other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

Color readable_on(Color ground, Color one, Color other) {
    return contrast(ground, one) >= contrast(ground, other) ? one : other;
}

} // namespace fresque
