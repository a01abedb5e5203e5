// How the parts of a story are called where somebody looks for a place: on the console, on a phone.
#pragma once

#include "story/moment.h"

#include <cstddef>
#include <string>
#include <vector>

namespace fresque {

// Its title; the id of a scene that has none.
std::string scene_title(Story const& story, Position position);

// A chapter, or a scene where there are none. Steps are counted from 0 over the whole story.
struct ChapterRow {
    std::string when; // may be empty
    std::string title;
    std::size_t first_step = 0;
    std::size_t end_step = 0;
};
std::vector<ChapterRow> chapter_rows(Story const& story);

} // namespace fresque
