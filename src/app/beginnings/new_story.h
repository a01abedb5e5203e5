// Beginnings: a story that plays, and a chapter for one that is there. Nothing is ever overwritten.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace fresque {

struct NewStory {
    std::string title;    // empty: the template's own
    std::string language; // en or fr
};

struct NewChapter {
    std::string when; // such as 2018 or été 2018; may be empty
    std::string title;
};

// Writes the story into the folder, which is not there yet or empty, and gives the files. Where it fails,
// nothing is left behind.
Result<std::vector<std::filesystem::path>> write_story(std::filesystem::path const& folder,
                                                       NewStory const& wish);

// Writes the chapter behind the last one of the story, in the story's language, and gives the file.
Result<std::filesystem::path> write_chapter(std::filesystem::path const& story, NewChapter const& wish);

} // namespace fresque
