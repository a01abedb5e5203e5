// Prose: the lines below a keyword, as paragraphs of runs.
//
//     Musk *ne croyait plus* en l’avenir.   «Musk », emphasis «ne croyait plus», « en l’avenir.»
//     **strong**, \* for a star, an empty line between paragraphs, «- » begins an item
#pragma once

#include "base/findings.h"
#include "script/syntax.h"
#include "story/story.h"

#include <vector>

namespace fresque {

// Whether the lines are words of one paragraph, and hold nothing that means more than itself, here or in
// other programs, as most do; and the prose that they are then.
bool are_plain(std::vector<ProseLine> const& lines);
Prose plain_prose(std::vector<ProseLine> const& lines);

// Lines of one paragraph are joined by a space. A star that neither opens nor closes anything stands as
// it is and is reported, unless spaces stand on both of its sides.
Prose prose_from(std::vector<ProseLine> const& lines, Findings& findings);

} // namespace fresque
