// The look: what a viewer may change of the stage while it plays, without leaving the place.
#pragma once

#include "app/command.h"

#include <optional>
#include <string>
#include <string_view>

namespace fresque {

struct Look {
    std::string theme; // empty: the story's
    double text_scale = 1;
    bool reduced_motion = false;

    friend bool operator==(Look const&, Look const&) = default;
};

// The look after a command; nothing where that leaves it as it is.
std::optional<Look> changed_look(Look const& look, Command const& command, std::string_view story_theme);

} // namespace fresque
