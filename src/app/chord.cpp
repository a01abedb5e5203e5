#include "app/chord.h"

#include <array>
#include <string>
#include <utility>

namespace fresque {

namespace {

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string small(std::string_view text) {
    std::string result;
    for (char const c : text)
        result += small(c);
    return result;
}

// What people write that SDL calls otherwise.
constexpr std::array<std::pair<std::string_view, SDL_Keycode>, 11> other_names{
    {{"enter", SDLK_RETURN},
     {"esc", SDLK_ESCAPE},
     {"pgup", SDLK_PAGEUP},
     {"pgdown", SDLK_PAGEDOWN},
     {"plus", SDLK_PLUS},
     {"minus", SDLK_MINUS},
     {"keypad+", SDLK_KP_PLUS},
     {"keypad-", SDLK_KP_MINUS},
     {"keypad0", SDLK_KP_0},
     {"keypadenter", SDLK_KP_ENTER},
     {"kpenter", SDLK_KP_ENTER}}};

SDL_Keycode key_from(std::string const& name) {
    for (auto const& [other, key] : other_names)
        if (other == name)
            return key;
    return SDL_GetKeyFromName(name.c_str());
}

// Takes «word+» off the front.
bool takes(std::string& text, std::string_view word) {
    if (text.size() <= word.size() || !text.starts_with(word))
        return false;
    text.erase(0, word.size());
    return true;
}

} // namespace

std::optional<Chord> chord_from(std::string_view text) {
    Chord chord;
    std::string rest = small(text);
    for (bool more = true; more;) {
        more = false;
        if (takes(rest, "ctrl+"))
            more = chord.control = true;
        if (takes(rest, "shift+"))
            more = chord.shift = true;
        if (takes(rest, "alt+"))
            more = chord.alt = true;
    }
    chord.key = key_from(rest);
    return chord.key == SDLK_UNKNOWN ? std::nullopt : std::optional(chord);
}

Chord chord_of(SDL_Keysym const& key) {
    Chord chord;
    chord.key = key.sym;
    bool const letter_place = key.scancode >= SDL_SCANCODE_A && key.scancode <= SDL_SCANCODE_Z;
    bool const foreign = (key.sym & SDLK_SCANCODE_MASK) == 0 && key.sym > 0x7F;
    if (letter_place && foreign)
        chord.key = SDLK_a + (key.scancode - SDL_SCANCODE_A);
    chord.control = (key.mod & (KMOD_CTRL | KMOD_GUI)) != 0;
    chord.shift = (key.mod & KMOD_SHIFT) != 0;
    chord.alt = (key.mod & KMOD_ALT) != 0;
    return chord;
}

} // namespace fresque
