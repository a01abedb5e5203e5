// Loading: a story's folder into a checked story with its images, and every problem met on the way.
#pragma once

#include "app/story_folder.h"
#include "asset/image_library.h"
#include "base/diagnostic.h"
#include "base/result.h"
#include "story/story.h"

#include <filesystem>
#include <vector>

namespace fresque {

struct LoadedStory {
    SourceText sources;
    Story story;
    std::vector<Diagnostic> diagnostics;
    ImageLibrary images;

    bool playable() const { return !story.scenes.empty(); }
};

// Fails only where nothing can be read at all; an author's mistakes are diagnostics.
Result<LoadedStory> load_story(std::filesystem::path const& path);

} // namespace fresque
