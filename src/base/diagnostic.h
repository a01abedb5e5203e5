// Diagnostics: the author's mistakes, as values with a place. Nobody prints here.
#pragma once

#include "base/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace fresque {

enum class Severity { Error, Warning };

// A second place that explains the first; read as «declared in story.scene:9».
struct Related {
    Span span;
    std::string message; // the word before the place, such as declared
};

struct Diagnostic {
    Severity severity = Severity::Error;
    std::string code;    // stable, such as unknown-voice
    std::string message; // one sentence, no full stop
    Span span;           // the words at fault
    std::string hint;    // what to write instead; may be empty
    std::vector<Related> related;
};

// A value, always, and what was met on the way to it.
template<typename T>
struct Checked {
    T value;
    std::vector<Diagnostic> diagnostics;
};

bool has_errors(std::vector<Diagnostic> const& diagnostics);

// A text with what a terminal would obey or hide (control and direction characters) shown by its number,
// such as <U+202E>; a tab as four spaces.
std::string legible(std::string_view text);

enum class Coloring { Plain, Ansi };

// One diagnostic as people read it: place, code and message; the line; a caret under the words, the hint.
//
//     30-depart.scene:14:9: error[unknown-voice]: there is no voice “semaphor”
//        14 |   quote semaphor anonymous on=depart:
//           |         ^^^^^^^^ did you mean “semafor”? (declared in story.scene:9)
//
// Ends with a newline. A long line is cut to a window around the words; what a terminal would obey or
// hide (control and direction characters) is shown by its number, such as <U+202E>.
std::string to_text(Diagnostic const& diagnostic, SourceText const& sources,
                    Coloring coloring = Coloring::Plain);

} // namespace fresque
