#include "app/desktop_motion.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

namespace fresque {

namespace {

constexpr std::size_t most_bytes = 1 << 20;

std::string folded(std::string_view text) {
    std::string kept;
    for (char const c : text)
        if (c != ' ' && c != '\t' && c != '\r')
            kept += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return kept;
}

bool is_zero(std::string_view number) {
    return !number.empty() && number.find_first_not_of("0.") == std::string_view::npos;
}

bool line_asks(std::string_view line) {
    std::size_t const equals = line.find('=');
    if (equals == std::string_view::npos)
        return false;
    std::string_view const name = line.substr(0, equals);
    std::string_view const value = line.substr(equals + 1);
    if (name == "gtk-enable-animations")
        return value == "false" || value == "0";
    return name == "animationdurationfactor" && is_zero(value);
}

std::optional<std::filesystem::path> settings_folder() {
    if (char const* folder = std::getenv("XDG_CONFIG_HOME"); folder != nullptr && *folder != '\0')
        return folder;
    if (char const* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        return std::filesystem::path(home) / ".config";
    return std::nullopt;
}

std::string beginning_of(std::filesystem::path const& path) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error))
        return {};
    std::ifstream file(path, std::ios::binary);
    std::string text(most_bytes, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));
    return text;
}

} // namespace

bool asks_for_less_motion(std::string_view settings) {
    std::string const text = folded(settings);
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find('\n', begin), text.size());
        if (line_asks(std::string_view(text).substr(begin, end - begin)))
            return true;
        begin = end + 1;
    }
    return false;
}

bool desktop_asks_for_less_motion() {
    auto const folder = settings_folder();
    if (!folder)
        return false;
    for (char const* name : {"gtk-4.0/settings.ini", "gtk-3.0/settings.ini", "kdeglobals"})
        if (asks_for_less_motion(beginning_of(*folder / name)))
            return true;
    return false;
}

} // namespace fresque
