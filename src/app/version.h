// The program’s version and those of the libraries it runs with.
#pragma once

#include <string>
#include <string_view>

namespace fresque {

// The number alone, such as 0.1.0.
std::string_view version_number();

// What --version prints.
std::string version_text();

} // namespace fresque
