// Diagnostics for other programs: JSON of our own, and SARIF 2.1.0 as editors and code hosts read it.
// Pure functions of the diagnostics and their sources. Lines and columns count from 1, columns in
// characters; an end stands one past the last character. docs/check-formats.md describes both.
#pragma once

#include "base/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace fresque {

// `story` is the story as it was asked for.
std::string to_json(std::string_view story, std::vector<Diagnostic> const& diagnostics,
                    SourceText const& sources);

// `folder` is where the story’s files lie, as a path with slashes: addresses of files begin with it.
std::string to_sarif(std::string_view folder, std::vector<Diagnostic> const& diagnostics,
                     SourceText const& sources);

} // namespace fresque
