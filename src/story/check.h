// The checker: syntax trees to a story. Every problem is found in one run, and what is right of a
// story still plays.
#pragma once

#include "base/diagnostic.h"
#include "script/syntax.h"
#include "story/story.h"

#include <functional>
#include <string>
#include <string_view>

namespace fresque {

// The names that themes give to themselves and to their colours; none: any word is taken.
struct LookNames {
    std::vector<std::string_view> themes = {};
    std::vector<std::string_view> colors = {};
};

// The rows of the keywords that tell and structure a story: story, voice, chapter, scene, step, hide…
std::vector<KeywordRow> story_keywords(LookNames const& looks = {});

// What the checker may ask about the story's folder: nothing where a file is fine, else what is wrong.
using FileCheck = std::function<std::string(std::string_view name)>;

// One syntax tree a file, in the order of the files.
Checked<Story> check(std::vector<Syntax> const& files, Vocabulary const& vocabulary,
                     FileCheck const& file_check = {});

} // namespace fresque
