// Pictures: every settled step of a story as a PNG file.
#pragma once

#include "base/result.h"
#include "render/picture.h"
#include "stage/storyboard.h"

#include <filesystem>
#include <functional>

namespace fresque {

// Writes 01-title.1.png, 02-… into `folder` (made where it is not there) and tells each file as it is
// written. Stops at the first that cannot be written.
Result<Done> export_pictures(Storyboard const& storyboard, Renderer& renderer, PixelSize size,
                             std::filesystem::path const& folder,
                             std::function<void(std::filesystem::path const&)> const& written);

// The file name of a step: its number, as wide as the last one's, and its place.
std::string picture_name(Story const& story, Position position);

} // namespace fresque
