// The binding file: keys of a person's own, in TOML: a table for each room, a line for each command.
//
//     [present]
//     black = ["B", "F9"]
//     swap = "Ctrl+S"
#pragma once

#include "app/bindings.h"

#include <filesystem>
#include <string_view>

namespace fresque {

// Changes the bindings of a room. Fails with what is wrong and in which line; then nothing is changed.
Result<Done> read_bindings(std::string_view text, Room room, Bindings& bindings);

// The file of the desktop's configuration: $XDG_CONFIG_HOME/fresque/keys.toml.
std::filesystem::path usual_binding_file();

// The bindings of a room with those of `file`; of the usual file where none is named, if that is there.
Result<Bindings> load_bindings(Room room, std::filesystem::path const& file);

} // namespace fresque
