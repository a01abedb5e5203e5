// The command line: verbs, options, exit codes.
#pragma once

#include <string>
#include <vector>

namespace fresque {

enum class ExitCode {
    Fine = 0,
    StoryHasErrors = 1,
    Usage = 2,
    Environment = 3,
    InputOutput = 4,
};

// Runs the program with the arguments after its name.
ExitCode run(std::vector<std::string> const& arguments);

} // namespace fresque
