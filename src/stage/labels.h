// The program's own words on the stage, in the language of the story.
#pragma once

#include "story/story.h"

#include <string>
#include <string_view>

namespace fresque {

struct StageWords {
    std::string_view advance; // the hint under the title
    std::string_view essay;   // above the title
    std::string_view direct;  // the four badges, one for each kind of attribution
    std::string_view official;
    std::string_view reported;
    std::string_view anonymous;
    std::string_view translated; // behind the badge of a quote that is
    std::string_view cited_by;   // «cited by» before a source's name
    std::string_view missing_image;
    std::string_view missing_drawing;
    std::string_view silent; // before the names of those who say nothing
    std::string_view colon;  // as the language sets it

    std::string_view badge(Attribution attribution) const;
};

// English where the language is not known.
StageWords const& stage_words(std::string_view language);

} // namespace fresque
