// What the help of the console says of a command, in the language of the story.
#pragma once

#include "app/bindings.h"

#include <string>
#include <string_view>

namespace fresque {

// English where the language is not known.
std::string_view help_words(NamedCommand const& command, std::string_view language);

// «→ ↓ Space»: the keys of a command, arrows as arrows.
std::string help_keys(std::vector<std::string> const& keys);

} // namespace fresque
