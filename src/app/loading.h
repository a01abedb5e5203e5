// Loading: a story's folder into a checked story with its images, and every problem met on the way.
#pragma once

#include "app/editions.h"
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
    std::vector<std::string> languages;  // that it can be told in, its own first
    std::vector<EditionReport> editions; // of the translations that were read

    bool playable() const { return !story.scenes.empty(); }
};

// Fails where nothing can be read at all, and where the language that is named is not there; an author's
// mistakes are diagnostics.
Result<LoadedStory> load_story(std::filesystem::path const& path, LanguageWish const& wish = {});

// Reads one file of the story into its sources, mistakes and all, and gives its number.
std::uint32_t load_source(StoryFolder const& folder, std::string const& name, std::size_t limit,
                          LoadedStory& loaded);

} // namespace fresque
