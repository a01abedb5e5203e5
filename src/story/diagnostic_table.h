// The diagnostics: every code that a story may be told, what it means to its author, and a small story
// with the mistake and one without. The rows stand by subject in diagnostic_rows_*.cpp; a new code is a
// new row there, and tests/rules/diagnostic_codes.sh says which are missing.
#pragma once

#include "base/diagnostic.h"

#include <string_view>
#include <vector>

namespace fresque {

// What the wrong example of a row is.
enum class Example {
    Scene,     // a scene script that gives this code and no other
    Described, // words, where the mistake would need pages, bytes or a screen to show
};

struct DiagnosticRow {
    std::string_view code;        // such as unknown-voice
    Severity severity;            // how it is reported
    std::string_view title;       // what is wrong, in a few words
    std::string_view explanation; // two to four sentences for an author
    std::string_view wrong;       // as `example` says
    std::string_view right;       // a scene script about which nothing is said
    Example example = Example::Scene;
};

// In the order of the codes. The scenes may show pont.png, which is there; no other file is.
std::vector<DiagnosticRow> const& diagnostic_table();

// Null where there is no such code.
DiagnosticRow const* find_diagnostic(std::string_view code);

} // namespace fresque
