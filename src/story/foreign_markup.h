// Foreign markup: what was pasted from a web page or another program, and would be shown as it is written.
#pragma once

#include "base/findings.h"
#include "script/syntax.h"

#include <vector>

namespace fresque {

// Reports the first of it in some words.
void report_foreign_markup(std::vector<ProseLine> const& lines, Findings& findings);

} // namespace fresque
