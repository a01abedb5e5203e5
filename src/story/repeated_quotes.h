// Quotes that stand twice in one scene: the same words of the same voice, pasted once too often. A quote may
// be told again in another scene, and after it was hidden.
#pragma once

#include "base/findings.h"
#include "story/story.h"

namespace fresque {

void report_repeated_quotes(Scene const& scene, Findings& findings);

} // namespace fresque
