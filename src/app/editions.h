// Editions: a story in the languages that it has. Its own, and one for each locale/LANGUAGE.po beside it.
#pragma once

#include "app/story_folder.h"
#include "base/result.h"
#include "story/translate.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

struct LoadedStory;

// Which translations are read.
enum class EditionScope {
    Chosen, // the one that is shown, if any
    All     // to check them
};

// In which language a story is wanted.
struct LanguageWish {
    std::string named;                // must be there; empty: not said
    std::vector<std::string> desktop; // the first that is there; none: the story's own
    EditionScope scope = EditionScope::Chosen;
};

// How far the translation into a language has come.
struct EditionReport {
    std::string language;
    TranslationCounts counts;
};

// A variable of the environment; empty where it is not set.
using EnvironmentLookup = std::function<std::string(std::string const& name)>;

// What the desktop wants: LANGUAGE, then LC_ALL, LC_MESSAGES, LANG; nothing of it behind a C or POSIX.
std::vector<std::string> desktop_languages(EnvironmentLookup const& environment);
std::vector<std::string> desktop_languages(); // of this process

// The edition to show: one of `others`, or empty for the story's own language. «fr_FR.UTF-8» finds fr-FR,
// then fr, then any other fr. Fails where a language was named that is not there, with those that are.
Result<std::string> choose_edition(LanguageWish const& wish, std::string_view own,
                                   std::vector<std::string> const& others);

// The language that follows the one that is shown, round and round; empty where there is no other.
std::string language_after(std::string_view shown, std::vector<std::string> const& languages);

// Puts the chosen edition in the place of the story, and adds what was found in the translations.
Result<Done> load_editions(StoryFolder const& folder, LanguageWish const& wish, LoadedStory& loaded);

// en: 12 of 140 strings translated, 1 stale, 2 fuzzy, 3 unused
std::string report_line(EditionReport const& report);

} // namespace fresque
