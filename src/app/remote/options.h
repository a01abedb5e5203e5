// What --remote asks for.
#pragma once

#include <string>

namespace fresque {

enum class NotesOnPhone { Kept, Shown }; // kept: on the console alone

struct RemoteOptions {
    bool wanted = false;
    std::string endpoint; // ADDRESS[:PORT]; empty: chosen
    NotesOnPhone notes = NotesOnPhone::Kept;
};

} // namespace fresque
