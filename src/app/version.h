// The program’s version and those of the libraries it runs with.
#pragma once

#include <string>

namespace fresque {

std::string version_text();

} // namespace fresque
