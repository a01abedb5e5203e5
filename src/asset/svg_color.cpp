#include "asset/svg_scanner.h"
#include "asset/svg_style.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace fresque {

namespace {

// Source: CSS Color Module 3, the basic names, and those that drawings use most.
constexpr std::array<std::pair<std::string_view, std::uint32_t>, 26> names{{
    {"black", 0x000000},   {"silver", 0xC0C0C0},  {"gray", 0x808080},  {"grey", 0x808080},
    {"white", 0xFFFFFF},   {"maroon", 0x800000},  {"red", 0xFF0000},   {"purple", 0x800080},
    {"fuchsia", 0xFF00FF}, {"magenta", 0xFF00FF}, {"green", 0x008000}, {"lime", 0x00FF00},
    {"olive", 0x808000},   {"yellow", 0xFFFF00},  {"navy", 0x000080},  {"blue", 0x0000FF},
    {"teal", 0x008080},    {"aqua", 0x00FFFF},    {"cyan", 0x00FFFF},  {"orange", 0xFFA500},
    {"pink", 0xFFC0CB},    {"brown", 0xA52A2A},   {"gold", 0xFFD700},  {"tomato", 0xFF6347},
    {"indigo", 0x4B0082},  {"beige", 0xF5F5DC},
}};

std::optional<unsigned> hex_digit(char c) {
    if (c >= '0' && c <= '9')
        return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f')
        return static_cast<unsigned>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F')
        return static_cast<unsigned>(c - 'A' + 10);
    return std::nullopt;
}

// Three or four digits, or twice as many.
std::optional<Color> from_hex(std::string_view digits) {
    bool const is_short = digits.size() == 3 || digits.size() == 4;
    if (!is_short && digits.size() != 6 && digits.size() != 8)
        return std::nullopt;
    std::size_t const width = is_short ? 1 : 2;
    std::array<std::uint8_t, 4> channels{0, 0, 0, 255};
    for (std::size_t i = 0; i * width < digits.size(); ++i) {
        auto const high = hex_digit(digits[i * width]);
        auto const low = hex_digit(digits[i * width + width - 1]);
        if (!high || !low)
            return std::nullopt;
        channels[i] = static_cast<std::uint8_t>(*high * 16 + *low);
    }
    return Color{channels[0], channels[1], channels[2], channels[3]};
}

std::uint8_t channel(double value) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 255.0)));
}

// 12, 50%, and for opacity 0.5, divided by spaces, commas or a stroke.
std::optional<Color> from_numbers(std::string_view list) {
    SvgScanner scanner(list);
    std::array<double, 4> channels{0, 0, 0, 1};
    std::size_t count = 0;
    while (count < 4) {
        scanner.take('/');
        auto const number = scanner.number();
        if (!number)
            break;
        bool const percent = scanner.unit() == "%";
        channels[count] = percent ? *number / 100 * (count == 3 ? 1 : 255) : *number;
        ++count;
    }
    if (count < 3 || !scanner.take(')'))
        return std::nullopt;
    return Color{channel(channels[0]), channel(channels[1]), channel(channels[2]),
                 channel(channels[3] * 255)};
}

} // namespace

std::optional<Color> svg_color(std::string_view value) {
    if (value.starts_with('#'))
        return from_hex(value.substr(1));
    for (std::string_view const start : {"rgb(", "rgba("})
        if (value.starts_with(start))
            return from_numbers(value.substr(start.size()));
    for (auto const& [name, rgb] : names)
        if (name == value)
            return Color::hex(rgb);
    return std::nullopt;
}

} // namespace fresque
