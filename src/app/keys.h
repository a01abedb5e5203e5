// Keys: from what a person presses to commands. One table; digits are gathered until Enter.
#pragma once

#include "app/command.h"
#include "base/seconds.h"

#include <SDL_events.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

struct KeyRow {
    std::string_view keys; // as people call them
    std::string_view does;
};

// For --help.
std::vector<KeyRow> const& key_rows();

class Keyboard {
  public:
    // `now` is any steadily growing time. A held key gives no more than a step each 0.15 s. Where the
    // story asks for one of `options`, a digit chooses.
    std::optional<Command> command(SDL_KeyboardEvent const& event, Seconds now, std::size_t options = 0);

  private:
    std::optional<Command> digit(int value, Seconds now, std::size_t options);
    std::optional<Command> enter(Seconds now);

    std::string digits_;
    Seconds last_digit_ = 0;
    Seconds last_step_ = -1;
};

} // namespace fresque
