// The words of a new story and of a new chapter, in the languages that they can be had in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fresque {

struct SceneFile {
    std::string name;
    std::string text;
};

// The languages of the templates, such as fr; the first is taken where another one is asked for.
std::vector<std::string_view> template_languages();

// A story that plays and teaches the main words. `title` stands in place of its own, unless it is empty.
std::vector<SceneFile> story_template(std::string_view language, std::string_view title);

// A chapter with one scene. `when` is written as it stands in the line, with its quotation marks.
std::string chapter_template(std::string_view language, std::string_view when, std::string_view title,
                             std::string_view scene);

// How a chapter is called where its title gives no name.
std::string_view word_for_chapter(std::string_view language);

} // namespace fresque
