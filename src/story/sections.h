// Chapters and scenes as their lines give them, and the scene that is made of the story’s title.
#pragma once

#include "script/syntax.h"
#include "story/line_check.h"
#include "story/story.h"

#include <string>

namespace fresque {

Chapter chapter_from(SyntaxNode const& node, LineValues const& line);

// With its first step.
Scene scene_from(SyntaxNode const& node, LineValues const& line, std::string id);

// Puts it before all others, where the story has a title.
void add_title_scene(Story& story);

} // namespace fresque
