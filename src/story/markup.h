// Markup: prose as an author or a translator writes it, in one string. The inverse of prose.h.
//
//     «Musk », emphasis «ne croyait plus»   Musk *ne croyait plus*
//     paragraphs are separated by an empty line, an item after an item begins with «- » on the next line
#pragma once

#include "script/syntax.h"
#include "story/story.h"

#include <string>
#include <string_view>
#include <vector>

namespace fresque {

// Prose that prose_from gave comes back the same from prose_from(prose_lines(prose_markup(prose))).
std::string prose_markup(Prose const& prose);

// The lines of a text; spans count its bytes.
std::vector<ProseLine> prose_lines(std::string_view text);

} // namespace fresque
