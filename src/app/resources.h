// What the program brings along, found relative to the program itself: ../share/fresque.
#pragma once

#include "base/result.h"
#include "text/faces.h"

#include <filesystem>

namespace fresque {

// The folder share/fresque beside the program's own folder.
std::filesystem::path resource_folder();

// The faces of a folder of font files; fails where the main ones are not there. Words are divided by the
// dictionaries in the folder hyphenation beside it, as far as it has them.
Result<Faces> open_faces(std::filesystem::path const& fonts);

} // namespace fresque
