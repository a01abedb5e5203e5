#include "app/state_folder.h"

#include "export/write_file.h"

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace fresque {

namespace {

constexpr std::uintmax_t largest = 1 << 20;

} // namespace

std::filesystem::path state_folder() {
    // An empty variable counts as unset; so does a relative one. Source: XDG Base Directory.
    if (char const* const state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state == '/')
        return std::filesystem::path(state) / "fresque";
    if (char const* const home = std::getenv("HOME"); home != nullptr && *home != 0)
        return std::filesystem::path(home) / ".local" / "state" / "fresque";
    return std::filesystem::temp_directory_path() / "fresque-state";
}

std::string small_file(std::filesystem::path const& path) {
    std::error_code error;
    auto const size = std::filesystem::file_size(path, error);
    if (error || size > largest)
        return {};
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Result<Done> write_small_file(std::filesystem::path const& path, std::string const& text) {
    std::error_code error;
    std::filesystem::create_directories(path.parent_path(), error);
    return write_file_atomically(path, {reinterpret_cast<std::uint8_t const*>(text.data()), text.size()});
}

} // namespace fresque
