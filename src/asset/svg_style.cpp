#include "asset/svg_style.h"

#include "asset/svg_scanner.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fresque {

namespace {

constexpr std::string_view spaces = " \t\r\n\f";

std::string_view trimmed(std::string_view text) {
    auto const begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

double opacity_of(std::string_view value) {
    return std::clamp(svg_length(value, 1).value_or(1), 0.0, 1.0);
}

std::vector<double> dashes_of(std::string_view value) {
    auto dashes = svg_numbers(value).value_or(std::vector<double>{});
    constexpr std::size_t most = 32;
    bool const drawn = dashes.size() <= most &&
                       std::all_of(dashes.begin(), dashes.end(), [](double dash) { return dash >= 0; }) &&
                       std::any_of(dashes.begin(), dashes.end(), [](double dash) { return dash > 0; });
    return drawn ? dashes : std::vector<double>{};
}

// What of SVG is no line: named where it is asked for.
constexpr std::array<std::string_view, 7> beyond_lines{"filter",       "mask",       "clip-path", "marker",
                                                       "marker-start", "marker-mid", "marker-end"};

DrawnInk faded(DrawnInk ink, double opacity) {
    ink.opacity *= opacity;
    return ink;
}

} // namespace

bool SvgStyles::is_theme_color(std::string_view name) const {
    return std::find(theme_colors_.begin(), theme_colors_.end(), name) != theme_colors_.end();
}

std::optional<DrawnInk> SvgStyles::ink(std::string_view value) const {
    using Kind = DrawnInk::Kind;
    if (value == "none" || value == "transparent")
        return DrawnInk{};
    if (value == "currentColor" || value == "currentcolor")
        return DrawnInk{Kind::Own, {}, {}, 1};
    std::string_view name = value;
    if (value.starts_with("var(--")) // var(--teal), var(--teal, #123456)
        name = trimmed(value.substr(6, value.find_first_of(",)") - 6));
    if (is_theme_color(name))
        return DrawnInk{Kind::Theme, std::string(name), {}, 1};
    auto const color = svg_color(value);
    if (!color)
        return std::nullopt;
    // Black is what drawing programs write where nothing was chosen: the theme's ink.
    if (color->r == 0 && color->g == 0 && color->b == 0)
        return DrawnInk{Kind::Own, {}, {}, color->a / 255.0};
    return DrawnInk{Kind::Literal, {}, *color, 1};
}

std::string SvgStyles::take_ink(std::optional<DrawnInk>& place, std::string_view value) const {
    if (value == "inherit")
        return {};
    if (value.starts_with("url(")) {
        place = DrawnInk{};
        return "gradient";
    }
    auto const known = ink(value);
    if (known) {
        place = known;
        return {};
    }
    return "colour “" + std::string(value.substr(0, 24)) + "”";
}

std::string SvgStyles::take_list(SvgStyle& style, std::string_view declarations) const {
    std::string trouble;
    while (!declarations.empty()) {
        std::size_t const end = std::min(declarations.find(';'), declarations.size());
        std::string_view const one = declarations.substr(0, end);
        declarations.remove_prefix(std::min(end + 1, declarations.size()));
        std::size_t const colon = one.find(':');
        std::string_view const name = trimmed(one.substr(0, colon));
        if (colon == std::string_view::npos || name == "style" || name == "class")
            continue;
        std::string met = take(style, name, one.substr(colon + 1));
        if (trouble.empty())
            trouble = std::move(met);
    }
    return trouble;
}

// class="teal" gives the theme's colour to what has none of its own.
std::string SvgStyles::take_classes(SvgStyle& style, std::string_view names) const {
    while (!(names = trimmed(names)).empty()) {
        std::string_view const name = names.substr(0, names.find_first_of(spaces));
        names.remove_prefix(name.size());
        if (is_theme_color(name))
            style.own = {DrawnInk::Kind::Theme, std::string(name), {}, 1};
    }
    return {};
}

std::string SvgStyles::take(SvgStyle& style, std::string_view name, std::string_view value) const {
    value = trimmed(value);
    if (name == "style")
        return take_list(style, value);
    if (name == "class")
        return take_classes(style, value);
    if (name == "stroke")
        return take_ink(style.stroke, value);
    if (name == "fill")
        return take_ink(style.fill, value);
    if (name == "color") {
        std::optional<DrawnInk> own;
        std::string trouble = take_ink(own, value);
        if (own && own->kind != DrawnInk::Kind::Own)
            style.own = *own;
        return trouble;
    }
    if (name == "stroke-width")
        style.width = std::max(svg_length(value, 100).value_or(style.width), 0.0);
    if (name == "stroke-linecap")
        style.cap = value == "round" ? Cap::Round : Cap::Butt;
    if (name == "stroke-dasharray")
        style.dashes = dashes_of(value);
    if (name == "opacity")
        style.opacity *= opacity_of(value);
    if (name == "stroke-opacity")
        style.stroke_opacity = opacity_of(value);
    if (name == "fill-opacity")
        style.fill_opacity = opacity_of(value);
    if ((name == "display" && value == "none") || (name == "visibility" && value != "visible"))
        style.seen = false;
    bool const beyond = std::find(beyond_lines.begin(), beyond_lines.end(), name) != beyond_lines.end();
    return beyond && value != "none" ? std::string(name) : std::string();
}

DrawnInk SvgStyles::stroke_of(SvgStyle const& style) {
    if (style.width <= 0)
        return {};
    bool const bare = !style.stroke && !style.fill;
    DrawnInk ink = style.stroke.value_or(bare ? DrawnInk{DrawnInk::Kind::Own, {}, {}, 1} : DrawnInk{});
    if (ink.kind == DrawnInk::Kind::Own)
        ink = faded(style.own, ink.opacity);
    return faded(std::move(ink), style.opacity * style.stroke_opacity);
}

DrawnInk SvgStyles::fill_of(SvgStyle const& style) {
    DrawnInk ink = style.fill.value_or(DrawnInk{});
    if (ink.kind == DrawnInk::Kind::Own)
        ink = faded(style.own, ink.opacity);
    return faded(std::move(ink), style.opacity * style.fill_opacity);
}

} // namespace fresque
