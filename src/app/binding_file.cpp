#include "app/binding_file.h"

#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace fresque {

namespace {

constexpr std::uintmax_t largest_file = 64 * 1024;

Failure at_line(toml::source_region const& source, std::string const& what) {
    return {FailureKind::Usage, "line " + std::to_string(source.begin.line) + ": " + what};
}

// "B", or ["B", "F9"]; nothing for any other value.
std::optional<std::vector<std::string>> keys_from(toml::node const& node) {
    if (auto const key = node.value_exact<std::string>())
        return std::vector{*key};
    toml::array const* const list = node.as_array();
    if (list == nullptr)
        return std::nullopt;
    std::vector<std::string> keys;
    for (toml::node const& each : *list) {
        auto const key = each.value_exact<std::string>();
        if (!key)
            return std::nullopt;
        keys.push_back(*key);
    }
    return keys;
}

Result<Done> bind_all(toml::table const& table, Bindings& bindings) {
    for (auto const& [name, node] : table) {
        auto const keys = keys_from(node);
        if (!keys)
            return at_line(node.source(), "the keys of " + std::string(name.str()) +
                                              " are a text or a list of texts, such as [\"B\", \"F9\"]");
        if (auto const done = bindings.bind(name.str(), *keys); !done)
            return at_line(node.source(), done.failure().message);
    }
    return Done{};
}

} // namespace

Result<Done> read_bindings(std::string_view text, Room room, Bindings& bindings) {
    toml::parse_result const parsed = toml::parse(text);
    if (!parsed)
        return at_line(parsed.error().source(), std::string(parsed.error().description()));
    for (auto const& [name, node] : parsed.table())
        if ((name.str() != "play" && name.str() != "present") || !node.is_table())
            return at_line(node.source(),
                           "there are two tables, [play] and [present], not " + std::string(name.str()));
    Bindings changed = bindings;
    if (toml::table const* const table = parsed.table()[room == Room::Play ? "play" : "present"].as_table())
        if (auto const done = bind_all(*table, changed); !done)
            return done.failure();
    bindings = std::move(changed);
    return Done{};
}

std::filesystem::path usual_binding_file() {
    // An empty variable counts as unset; so does a relative one. Source: XDG Base Directory.
    if (char const* const config = std::getenv("XDG_CONFIG_HOME"); config != nullptr && *config == '/')
        return std::filesystem::path(config) / "fresque" / "keys.toml";
    if (char const* const home = std::getenv("HOME"); home != nullptr && *home != 0)
        return std::filesystem::path(home) / ".config" / "fresque" / "keys.toml";
    return {};
}

Result<Bindings> load_bindings(Room room, std::filesystem::path const& file) {
    Bindings bindings(room);
    std::filesystem::path const path = file.empty() ? usual_binding_file() : file;
    std::error_code error;
    if (file.empty() && !std::filesystem::is_regular_file(path, error))
        return bindings;
    auto const size = std::filesystem::file_size(path, error);
    if (error || size > largest_file)
        return Failure{FailureKind::InputOutput,
                       path.string() + " cannot be read: " + (error ? error.message() : "it is too long")};
    std::ifstream stream(path, std::ios::binary);
    std::string const text{std::istreambuf_iterator<char>(stream), {}};
    if (auto const done = read_bindings(text, room, bindings); !done)
        return Failure{done.failure().kind, path.string() + ", " + done.failure().message};
    return bindings;
}

} // namespace fresque
