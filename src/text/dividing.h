// Dividing: the words of a text that may be divided at the end of a line, by the dictionary.
#pragma once

#include "text/hyphenation.h"
#include "text/line_breaks.h"
#include "text/shaping.h"

#include <string_view>
#include <vector>

namespace fresque {

// The breaks, and those inside of words. Never divided are names (words with a capital), words with other
// signs inside, those of several faces, and the last of a paragraph.
std::vector<LineBreak> with_divided_words(ShapedText const& shaped, std::vector<LineBreak> const& breaks,
                                          Hyphenation const& hyphenation, std::string_view language);

} // namespace fresque
