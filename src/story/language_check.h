// Whether the words of a story are plainly French or English while the story names another language: it
// decides on their spaces, their hyphens and the voice that reads them.
#pragma once

#include "base/findings.h"
#include "story/story.h"

namespace fresque {

// How a story names its language.
struct NamedLanguage {
    bool given = false;
    Span place = {}; // of the value, or of the story line that lacks it
};

// Counts the small words of the first part of the story. Few words are no evidence.
void check_language(Story const& story, NamedLanguage const& named, Findings& findings);

} // namespace fresque
