// A chord: a key with the modifiers that are held with it, as people write it: Ctrl+R, Shift+PageDown, «,».
#pragma once

#include <SDL_keyboard.h>

#include <optional>
#include <string_view>

namespace fresque {

struct Chord {
    SDL_Keycode key = SDLK_UNKNOWN;
    bool control = false;
    bool shift = false;
    bool alt = false;

    friend bool operator==(Chord const&, Chord const&) = default;
};

// Key names are SDL's, in any case and without their spaces; nothing where there is no such key.
std::optional<Chord> chord_from(std::string_view text);

// What was pressed. A key that prints no Latin letter counts as the one that stands there on a US keyboard.
Chord chord_of(SDL_Keysym const& key);

} // namespace fresque
