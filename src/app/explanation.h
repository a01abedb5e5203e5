// What `fresque explain` tells about a diagnostic, as text for a terminal.
#pragma once

#include "story/diagnostic_table.h"

#include <string>

namespace fresque {

// The title, the explanation, a wrong and a right example.
std::string explanation(DiagnosticRow const& row);

// Every code with its title, one a line.
std::string list_of_codes();

} // namespace fresque
