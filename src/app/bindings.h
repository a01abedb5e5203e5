// Bindings: which keys give which command, in a window where a story is played and in a talk. One table of
// commands with names, what they do, and the keys they have by themselves.
#pragma once

#include "app/chord.h"
#include "app/command.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace fresque {

enum class Room { Play, Talk };

struct NamedCommand {
    std::string_view name;
    std::string_view does;
    std::string_view keys;      // where a story is played; apart by spaces; empty: none
    std::string_view talk_keys; // in a talk
    Command command;

    std::string_view keys_in(Room room) const { return room == Room::Play ? keys : talk_keys; }
};

std::vector<NamedCommand> const& named_commands();
NamedCommand const* find_command(std::string_view name);

class Bindings {
  public:
    explicit Bindings(Room room);

    // The command has these keys, and no others; they are no other command's. Fails, and changes nothing,
    // where there is no such command or key.
    Result<Done> bind(std::string_view command, std::vector<std::string> const& keys);

    // Shift counts only where a chord names it.
    Command const* find(Chord chord) const;
    // The keys of a command, as they are written.
    std::vector<std::string> keys_of(std::string_view command) const;

  private:
    struct Row {
        Chord chord;
        std::string written;
        NamedCommand const* command = nullptr;
    };

    std::vector<Row> rows_;
};

} // namespace fresque
