// A phone's command as it is written: {"verb":"goto","step":12,"number":3,"at":81234}
#pragma once

#include "app/remote/request.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace fresque {

struct RemoteCommand {
    RemoteVerb verb;
    std::size_t number = 0; // of the phone's commands, counted up from 1
    double at = 0;          // when it was given, in milliseconds of our clock as the phone reckons it
};

// Nothing where it cannot be read. Steps and options are counted from 0.
std::optional<RemoteCommand> read_command(std::string_view body);

// The invitation of {"invitation":"…"}; empty where there is none.
std::string read_invitation(std::string_view body);

} // namespace fresque
