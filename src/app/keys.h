// Keys: from what a person presses to commands. Digits are gathered until Enter.
#pragma once

#include "app/bindings.h"
#include "base/seconds.h"

#include <SDL_events.h>

#include <optional>
#include <string>

namespace fresque {

// The keys and the mouse of a window where a story is played, for --help.
std::string keys_text();
// The keys of a talk.
std::string talk_keys_text(Bindings const& bindings);

class Keyboard {
  public:
    Keyboard() : bindings_(Room::Play) {}
    explicit Keyboard(Bindings bindings) : bindings_(std::move(bindings)) {}

    // `now` is any steadily growing time. A held key gives no more than a step each 0.15 s. Where the
    // story asks for one of `options`, a digit chooses.
    std::optional<Command> command(SDL_KeyboardEvent const& event, Seconds now, std::size_t options = 0);

    // The digits that wait for Enter.
    std::string typed(Seconds now) const;
    Bindings const& bindings() const { return bindings_; }

  private:
    std::optional<Command> digit(int value, Seconds now, std::size_t options);
    std::optional<Command> enter(Seconds now);
    std::optional<Command> bound(SDL_Keysym const& key) const;

    Bindings bindings_;
    std::string digits_;
    Seconds last_digit_ = 0;
    Seconds last_step_ = -1;
};

} // namespace fresque
