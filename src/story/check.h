// The checker: syntax trees to a story. Every problem is found in one run, and what is right of a
// story still plays.
#pragma once

#include "base/diagnostic.h"
#include "script/syntax.h"
#include "story/story.h"

#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace fresque {

// The names that themes give to themselves and to their colours; none: any word is taken.
struct LookNames {
    std::vector<std::string_view> themes = {};
    std::vector<std::string_view> colors = {};
};

// The rows of the keywords that tell and structure a story: story, voice, chapter, scene, step, hide…
std::vector<KeywordRow> story_keywords(LookNames const& looks = {});

// What is known of a file of the story's folder.
struct FileReport {
    std::string trouble;  // why it cannot be shown; empty: it can
    std::string left_out; // what of it is not drawn; empty: nothing
    std::string meant;    // the file that may be meant in its place; empty: none is known

    FileReport() = default;
    FileReport(std::string why) : trouble(std::move(why)) {}
    FileReport(char const* why) : trouble(why) {}
};

// What the checker may ask about the story's folder.
using FileCheck = std::function<FileReport(std::string_view name)>;

// One syntax tree a file, in the order of the files.
Checked<Story> check(std::vector<Syntax> const& files, Vocabulary const& vocabulary,
                     FileCheck const& file_check = {});

} // namespace fresque
