// The problem card: an author's mistake, shown over the stage while the last good version stays on it.
#pragma once

#include "base/diagnostic.h"
#include "display/display_list.h"
#include "stage/setting.h"
#include "text/faces.h"

namespace fresque {

// Adds the card of the first error to the list: its place, the line, the words at fault, what to write.
void add_problem_card(DisplayList& list, std::vector<Diagnostic> const& diagnostics,
                      SourceText const& sources, Faces const& faces, Theme const& theme);

} // namespace fresque
