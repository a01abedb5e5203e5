// The verbs of the command line. Each stands in a file of its own, src/app/verbs/NAME.cpp, with its options,
// their help and what it does; verbs.cpp has one line for each.
#pragma once

#include "app/exit_code.h"

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace fresque {

// What runs a verb once its options have been read.
using VerbRun = std::function<ExitCode()>;

struct Verb {
    std::string name; // as it is typed
    // Adds the verb with its options to the program, and gives what runs it.
    VerbRun (*add)(CLI::App& program);
};

// In the order of the help.
std::vector<Verb> const& verbs();

} // namespace fresque
