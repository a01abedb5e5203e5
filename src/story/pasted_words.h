// What comes along with words that are copied from a web page or a PDF: marks of footnotes, letters that are
// two in one, words that are divided at the end of a line.
#pragma once

#include "base/findings.h"
#include "script/syntax.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

// Where the mark of a footnote ends that begins with the square bracket at `open`; 0 where there is none.
std::size_t end_of_footnote(std::string_view text, std::size_t open);

// «fermons.[1]», in somebody's words: in square brackets stands what they did not say.
void report_footnote(SyntaxNode const& quote, Findings& findings);

// A word with the letters of which a printer's ﬁ is made.
std::string without_ligatures(std::string_view word);

// A text of several lines in which words that are divided at the end of a line are whole.
std::string with_words_joined(std::string_view text);

// «ﬁn», and «les en-» on one line with «fants» on the next.
void report_printed_words(std::vector<ProseLine> const& lines, Findings& findings);

} // namespace fresque
