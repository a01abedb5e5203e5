// Messages: what the program says to the person at the terminal. Data go to standard output by other ways.
#pragma once

#include "app/exit_code.h"
#include "base/diagnostic.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace fresque {

enum class Stream { Output, Error };

// A failure of the command line, to be said like any other.
Failure usage(std::string message);

// A line for the terminal that says what failed; names of files show what a terminal would obey by its
// number.
std::string said(Failure const& failure);

// Says on standard error what failed, and gives the exit code for it.
ExitCode say(Failure const& failure);

// In colour where the stream is a terminal and NO_COLOR is not set.
Coloring coloring_of(Stream stream);

// Prints diagnostics as people read them, an empty line after each.
void print(std::vector<Diagnostic> const& diagnostics, SourceText const& sources, Stream stream);

// A number of things: 1 error, 2 errors.
std::string counted(std::size_t count, std::string_view word);

} // namespace fresque
