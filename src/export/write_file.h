// Writing files so that a reader never meets half of one: the whole new content, or the whole old one.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace fresque {

// Writes beside `path` under a passing name, makes sure of it, then renames. A link is followed and the
// old file's permissions are kept. Where it fails, `path` is as it was, and nothing is left beside it.
Result<Done> write_file_atomically(std::filesystem::path const& path, std::span<std::uint8_t const> bytes);

// The same for a file that is not there yet. Fails, and changes nothing, where something has its name.
Result<Done> write_new_file_atomically(std::filesystem::path const& path,
                                       std::span<std::uint8_t const> bytes);

} // namespace fresque
