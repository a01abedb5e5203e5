// What a voice would say of a step: what it brings, each with who says it and how that is known before the
// words.
#pragma once

#include "base/seconds.h"
#include "stage/storyboard.h"

#include <string>
#include <string_view>

namespace fresque {

// What a step brings, or all that stands on the stage once it has come.
enum class Saying { News, Everything };

// A line for each thing, the chapter where one begins and the heading first; the options of a choice with
// their digits. A scene's first step brings all of it.
std::string spoken_text(Storyboard const& storyboard, Position position, Saying saying = Saying::News);

// How long a voice takes for it, rather too long than too short: the programs that speak do not tell when
// they have ended. Numbers are several words.
Seconds time_to_say(std::string_view text, int words_per_minute);

} // namespace fresque
