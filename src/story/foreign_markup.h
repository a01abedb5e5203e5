// Foreign markup: what was pasted from a web page or another program, and would be shown as it is written.
#pragma once

#include "base/findings.h"
#include "script/syntax.h"

#include <string>
#include <string_view>
#include <vector>

namespace fresque {

// Reports the first of it in some words.
void report_foreign_markup(std::vector<ProseLine> const& lines, Findings& findings);

// Reports emphasis in words that are shown without any, such as a title.
void report_emphasis(ProseLine const& line, Findings& findings);

// «![La place](p.png)» as a line of a script: image p.png alt="La place". Empty where the text is no such
// thing.
std::string image_line(std::string_view markdown);
// The same of a line <img src="p.png" alt="La place">.
std::string image_of_page(SyntaxNode const& node);

} // namespace fresque
