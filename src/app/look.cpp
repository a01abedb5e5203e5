#include "app/look.h"

#include "stage/theme.h"

#include <algorithm>
#include <cmath>

namespace fresque {

namespace {

constexpr double text_step = 0.1;
constexpr double largest_text = 2;

std::string theme_after(std::string_view name) {
    auto const& all = themes();
    auto const at = std::find_if(all.begin(), all.end(), [name](Theme const& t) { return t.name == name; });
    return std::string(at == all.end() || at + 1 == all.end() ? all.front().name : (at + 1)->name);
}

// A whole number of steps, so that larger and smaller again is what it was.
double stepped(double scale, double steps) {
    return std::clamp(std::round(scale / text_step + steps) * text_step, 1.0, largest_text);
}

struct Changed {
    Look look;
    std::string_view story_theme;

    Look operator()(NextTheme) const {
        Look changed = look;
        changed.theme = theme_after(look.theme.empty() ? story_theme : look.theme);
        return changed;
    }
    Look operator()(LargerText) const { return scaled(stepped(look.text_scale, 1)); }
    Look operator()(SmallerText) const { return scaled(stepped(look.text_scale, -1)); }
    Look operator()(PlainText) const { return scaled(1); }
    Look operator()(ToggleMotion) const {
        Look changed = look;
        changed.reduced_motion = !look.reduced_motion;
        return changed;
    }
    template<typename Other>
    Look operator()(Other const&) const {
        return look;
    }

    Look scaled(double scale) const {
        Look changed = look;
        changed.text_scale = scale;
        return changed;
    }
};

} // namespace

std::optional<Look> changed_look(Look const& look, Command const& command, std::string_view story_theme) {
    Look changed = std::visit(Changed{look, story_theme}, command);
    if (changed == look)
        return std::nullopt;
    return changed;
}

} // namespace fresque
