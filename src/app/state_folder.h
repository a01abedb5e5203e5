// Small files that the program keeps for itself: places of talks, times of rehearsals, settings of displays.
// They lie in the desktop's folder for state, $XDG_STATE_HOME/fresque.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>

namespace fresque {

std::filesystem::path state_folder();

// Empty where there is no such file, or one that is none of ours: larger than a megabyte.
std::string small_file(std::filesystem::path const& path);

// Whole or not at all; the folder is made.
Result<Done> write_small_file(std::filesystem::path const& path, std::string const& text);

} // namespace fresque
