// A saved talk: what brings a talk back after a crash, a kill or a power cut. Plain text, a line for each
// thing: «at pourquoi.2». What cannot be read is left out; what is not there keeps its default.
#pragma once

#include "base/seconds.h"

#include <string>
#include <string_view>
#include <vector>

namespace fresque {

struct SavedTalk {
    std::string place; // pourquoi.2
    std::vector<std::string>
        turns; // the choices that led there: where they stood, and the scene: milieu.3 fin
    Seconds elapsed = 0;
    bool running = false;
    std::string curtain = "open"; // black, white

    friend bool operator==(SavedTalk const&, SavedTalk const&) = default;
};

std::string write_talk(SavedTalk const& talk);
SavedTalk read_talk(std::string_view text);

} // namespace fresque
