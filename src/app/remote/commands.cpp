#include "app/remote/commands.h"

#include <nlohmann/json.hpp>

namespace fresque {

namespace {

using Json = nlohmann::json;

constexpr std::size_t largest_number = std::size_t{1} << 52U; // that a script's numbers hold exactly

Json parsed(std::string_view body) {
    Json json = Json::parse(body, nullptr, false);
    return json.is_object() ? json : Json::object();
}

std::optional<std::size_t> number_in(Json const& json, char const* name) {
    auto const found = json.find(name);
    if (found == json.end() || !found->is_number_unsigned() || *found > largest_number)
        return std::nullopt;
    return found->get<std::size_t>();
}

std::optional<bool> flag_in(Json const& json, char const* name) {
    auto const found = json.find(name);
    return found == json.end() || !found->is_boolean() ? std::nullopt : std::optional(found->get<bool>());
}

std::string text_in(Json const& json, char const* name) {
    auto const found = json.find(name);
    return found == json.end() || !found->is_string() ? std::string() : found->get<std::string>();
}

template<typename Verb, typename Value>
std::optional<RemoteVerb> with(std::optional<Value> value) {
    return value ? std::optional<RemoteVerb>(Verb{*value}) : std::nullopt;
}

std::optional<RemoteVerb> verb_in(Json const& json) {
    std::string const verb = text_in(json, "verb");
    if (verb == "next")
        return Next{};
    if (verb == "back")
        return Back{};
    if (verb == "goto")
        return with<GoToStep>(number_in(json, "step"));
    if (verb == "choose")
        return with<Choose>(number_in(json, "option"));
    if (verb == "black")
        return with<SetBlack>(flag_in(json, "on"));
    if (verb == "timer")
        return with<SetTimer>(flag_in(json, "on"));
    return std::nullopt;
}

} // namespace

std::optional<RemoteCommand> read_command(std::string_view body) {
    Json const json = parsed(body);
    auto const verb = verb_in(json);
    auto const number = number_in(json, "number");
    auto const at = json.find("at");
    if (!verb || !number || at == json.end() || !at->is_number())
        return std::nullopt;
    return RemoteCommand{*verb, *number, at->get<double>()};
}

std::string read_invitation(std::string_view body) {
    return text_in(parsed(body), "invitation");
}

} // namespace fresque
