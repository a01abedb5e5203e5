// Notices: a few words for who sits at the keys, in the margin above the stage. They come and go by
// themselves, and hide nothing that is to be read.
#pragma once

#include "base/seconds.h"
#include "display/display_list.h"
#include "stage/theme.h"
#include "text/faces.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace fresque {

//     You have taken over   [A] plays on by itself
struct Notice {
    std::string text;
    std::string key;  // may be empty
    std::string does; // what the key does
};

Notice taken_over_notice(std::string_view language);
Notice autoplay_notice(std::string_view language);
// In which language the story is told now, of so many.
Notice language_notice(std::string_view language, std::size_t count);

// The voice that reads aloud.
enum class Switched { On, Off };
Notice voice_notice(std::string_view language, Switched to);
Notice speech_rate_notice(std::string_view language, int words_per_minute);
Notice no_voice_notice(std::string_view language);     // none is installed
Notice voice_failed_notice(std::string_view language); // none that is installed could speak

inline constexpr Seconds notice_stays = 4; // then it fades

// Whether a notice of this age is coming or going.
bool notice_moves(Seconds age);

void add_notice(DisplayList& list, Notice const& notice, Seconds age, Faces const& faces, Theme const& theme);

} // namespace fresque
