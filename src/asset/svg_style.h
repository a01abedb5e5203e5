// How a shape of an SVG file looks: what its attributes, its style="…" and the groups around it say.
// The nearest word counts; opacities multiply.
#pragma once

#include "asset/drawing.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

struct SvgStyle {
    std::optional<DrawnInk> stroke; // nothing: not given
    std::optional<DrawnInk> fill;
    DrawnInk own{DrawnInk::Kind::Own, {}, {}, 1}; // what currentColor means
    double stroke_opacity = 1;
    double fill_opacity = 1;
    double opacity = 1;
    double width = 1;
    Cap cap = Cap::Round;
    std::vector<double> dashes;
    bool seen = true;
};

class SvgStyles {
  public:
    explicit SvgStyles(std::vector<std::string_view> const& theme_colors) : theme_colors_(theme_colors) {}

    // Takes one attribute of a shape or a group. What cannot be followed is named; empty: nothing.
    std::string take(SvgStyle& style, std::string_view name, std::string_view value) const;

    // What the style comes to: a shape without any ink is a line of the drawing's own colour.
    static DrawnInk stroke_of(SvgStyle const& style);
    static DrawnInk fill_of(SvgStyle const& style);

  private:
    std::string take_list(SvgStyle& style, std::string_view declarations) const;
    std::string take_classes(SvgStyle& style, std::string_view names) const;
    std::string take_ink(std::optional<DrawnInk>& ink, std::string_view value) const;
    std::optional<DrawnInk> ink(std::string_view value) const;
    bool is_theme_color(std::string_view name) const;

    std::vector<std::string_view> const& theme_colors_;
};

// A colour that is the same in every theme: #rgb, #rrggbb, rgb(…), or a basic name of CSS.
std::optional<Color> svg_color(std::string_view value);

} // namespace fresque
