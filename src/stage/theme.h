// Themes: one table of colours each. Colours have names that stories use (color: teal).
#pragma once

#include "base/color.h"

#include <array>
#include <string_view>
#include <vector>

namespace fresque {

struct NamedColor {
    std::string_view name;
    Color color;
};

struct Theme {
    std::string_view name;
    Color background;
    Color glow; // at the middle of the radial glow
    Color surface;
    Color line;
    Color ink;
    Color muted;
    Color shadow;
    Color alarm_ground; // behind a message about a mistake
    std::array<NamedColor, 5> accents;
    std::string_view over_pictures;   // the theme in which words stand on a picture that fills the stage
    std::vector<NamedColor> own = {}; // of the story

    // A colour by any of the names below; `ink` where the name is empty or unknown.
    Color color(std::string_view color_name) const;
};

std::vector<Theme> const& themes();
// Null where there is no such theme.
Theme const* find_theme(std::string_view name);

// The names by which stories choose colours, the same in every theme.
std::vector<std::string_view> color_names();
// Those by which drawings choose theirs: also the grounds and rules of the stage.
std::vector<std::string_view> drawing_color_names();

// Contrast of two opaque colours, 1 to 21. Source: WCAG 2.2, relative luminance.
double contrast(Color a, Color b);

// Of two colours, the one that is read better on `ground`.
Color readable_on(Color ground, Color one, Color other);

} // namespace fresque
