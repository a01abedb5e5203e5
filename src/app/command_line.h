// The command line: finds the verb that is meant, reads its options and runs it.
#pragma once

#include "app/exit_code.h"

#include <string>
#include <vector>

namespace fresque {

// Runs the program with the arguments after its name.
ExitCode run(std::vector<std::string> const& arguments);

} // namespace fresque
