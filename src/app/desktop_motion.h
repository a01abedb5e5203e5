// Whether the desktop asks for less motion, as GTK and KDE write it into a person's settings.
#pragma once

#include <string_view>

namespace fresque {

// The text of a settings file: gtk-enable-animations=false, AnimationDurationFactor=0.
bool asks_for_less_motion(std::string_view settings);

// What the files of this person say; false where there are none.
bool desktop_asks_for_less_motion();

} // namespace fresque
