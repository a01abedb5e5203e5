// Line words: the glyphs of one line as words that stand on a baseline, each a run that can move alone.
#pragma once

#include "text/line_filling.h"
#include "text/shaping.h"
#include "text/text_layout.h"

namespace fresque {

// Words in the order of the text; their origins from the left end of the line, whichever way it runs.
// A word that is divided with a hyphen stands whole in the text of its first part; the rest has none.
SetLine set_line(ShapedText const& shaped, LineSpan const& line, TextStyle const& style,
                 HyphenGlyph const& hyphen);

// Quotation marks that open, and dashes: what may hang in the margin at the beginning of a line.
bool is_opening_mark(char32_t c);

// How far the opening quotation mark of the line, with its space, would hang into the margin; in em.
double hanging_mark(ShapedText const& shaped, LineSpan const& line);

} // namespace fresque
