// The displays of the desktop, as the window system tells of them.
#pragma once

#include "app/displays.h"

#include <optional>
#include <vector>

namespace fresque {

// Opens SDL's video, so that it knows the displays that there are now. False where there is none to open.
bool connect_to_displays();

// As they were when the connection was opened, or the window system last told of a change. Needs SDL's video.
std::vector<Display> desktop_displays();

// Their bounds at this moment, from left to right. On X11 these are asked for: a display that was switched
// off or has another size is told of by no event. Nothing where it cannot be known.
std::optional<std::vector<DesktopRect>> desktop_bounds_now();

std::vector<DesktopRect> bounds_of(std::vector<Display> const& displays);

} // namespace fresque
