// The rows of the table of diagnostics, by subject; one file each.
#pragma once

#include "story/diagnostic_table.h"

namespace fresque {

std::vector<DiagnosticRow> text_diagnostics();      // letters, words and prose
std::vector<DiagnosticRow> line_diagnostics();      // keywords, arguments, attributes
std::vector<DiagnosticRow> value_diagnostics();     // dates, numbers, files
std::vector<DiagnosticRow> name_diagnostics();      // who and what is named
std::vector<DiagnosticRow> structure_diagnostics(); // stories, chapters, scenes, steps
std::vector<DiagnosticRow> quote_diagnostics();     // sources, exactness, balance
std::vector<DiagnosticRow> path_diagnostics();      // choices
std::vector<DiagnosticRow> stage_diagnostics();     // what is seen
std::vector<DiagnosticRow> translation_diagnostics();
std::vector<DiagnosticRow> limit_diagnostics(); // what is too large, or cannot be read

} // namespace fresque
