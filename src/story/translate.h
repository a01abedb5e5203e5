// Translation: a story in another language. What is where and when stays; the words are those of a
// catalogue, and where it has none, or none that may be shown, the story's own.
#pragma once

#include "base/diagnostic.h"
#include "script/vocabulary.h"
#include "story/po.h"
#include "story/story.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

// How far a translation has come. The first is the sum of the next four.
struct TranslationCounts {
    std::size_t strings = 0;
    std::size_t translated = 0;
    std::size_t stale = 0;        // shown, but the author has changed the words since
    std::size_t fuzzy = 0;        // guesses, not shown
    std::size_t untranslated = 0; // shown in the story's own language
    std::size_t unused = 0;       // entries for words that are no longer in the story

    friend bool operator==(TranslationCounts const&, TranslationCounts const&) = default;
};

struct Translated {
    Story story;
    TranslationCounts counts;
    std::vector<Diagnostic> diagnostics; // one for each kind of gap, and mistakes of markup
};

// An entry is found by its context and words. Words that have moved within the story are found by
// themselves; where the author has changed them, the translation of the former words is shown.
Translated translate(Story story, Catalog const& catalog, Vocabulary const& vocabulary);

// The language as a story names it: pt-BR for pt_BR.UTF-8.
std::string language_tag(std::string_view locale);

} // namespace fresque
