#include "app/keys.h"

#include <array>
#include <charconv>
#include <utility>

namespace fresque {

namespace {

constexpr Seconds digits_last = 3; // without Enter they are forgotten
constexpr Seconds repeat_pause = 0.15;
constexpr std::size_t most_digits = 6;

// The digit of a key, by what it prints or, where digits need Shift, by where it stands.
std::optional<int> digit_of(SDL_Keysym const& key) {
    if (key.sym >= SDLK_0 && key.sym <= SDLK_9)
        return key.sym - SDLK_0;
    if (key.scancode >= SDL_SCANCODE_1 && key.scancode <= SDL_SCANCODE_9)
        return key.scancode - SDL_SCANCODE_1 + 1;
    if (key.scancode == SDL_SCANCODE_0)
        return 0;
    if (key.scancode >= SDL_SCANCODE_KP_1 && key.scancode <= SDL_SCANCODE_KP_9)
        return key.scancode - SDL_SCANCODE_KP_1 + 1;
    if (key.scancode == SDL_SCANCODE_KP_0)
        return 0;
    return std::nullopt;
}

bool is_enter(SDL_Keycode key) {
    return key == SDLK_RETURN || key == SDLK_KP_ENTER;
}

// Clickers press the keys of a US keyboard, whatever the desktop's: these are known by where they stand.
std::optional<SDL_Keycode> of_a_clicker(SDL_Keysym const& key) {
    if (key.scancode == SDL_SCANCODE_PERIOD)
        return SDLK_PERIOD;
    if (key.scancode == SDL_SCANCODE_COMMA)
        return SDLK_COMMA;
    return std::nullopt;
}

std::string joined(std::vector<std::string> const& words) {
    std::string text;
    for (std::string const& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

std::string rows_of(Bindings const& bindings) {
    std::string text;
    for (NamedCommand const& command : named_commands())
        if (auto const keys = bindings.keys_of(command.name); !keys.empty())
            text += "  " + joined(keys) + ": " + std::string(command.does) + "\n";
    return text;
}

} // namespace

std::string keys_text() {
    return "Keys:\n" + rows_of(Bindings(Room::Play)) +
           "  Enter: next step; digits, then Enter: the step of that number\n"
           "  1 to 9, a click on an option: choose, where the story asks\n"
           "Mouse:\n"
           "  left click, right click: next and previous step\n"
           "  a click on the timeline: go to that chapter\n"
           "  wheel, a drag along the timeline: wind the story on and back, to any instant\n";
}

std::string talk_keys_text(Bindings const& bindings) {
    return "Keys, in both windows:\n" + rows_of(bindings) +
           "  Enter: next step; digits, then Enter: the step of that number\n"
           "  1 to 9: choose, where the story asks\n";
}

std::optional<Command> Keyboard::bound(SDL_Keysym const& key) const {
    if (Command const* const found = bindings_.find(chord_of(key)))
        return *found;
    SDL_Keysym other = key;
    if (auto const place = of_a_clicker(key)) {
        other.sym = *place;
        if (Command const* const found = bindings_.find(chord_of(other)))
            return *found;
    }
    return std::nullopt;
}

std::optional<Command> Keyboard::command(SDL_KeyboardEvent const& event, Seconds now, std::size_t options) {
    SDL_Keysym const& key = event.keysym;
    bool const repeated = event.repeat != 0;
    bool const plain = (key.mod & (KMOD_CTRL | KMOD_GUI | KMOD_ALT)) == 0;
    if (auto const value = digit_of(key); value && plain)
        return repeated ? std::nullopt : digit(*value, now, options);
    std::optional<Command> found = plain && is_enter(key.sym) ? enter(now) : bound(key);
    if (!found)
        return std::nullopt;
    digits_.clear();
    if (!goes_a_step(*found))
        return repeated ? std::nullopt : found;
    if (repeated && now - last_step_ < repeat_pause)
        return std::nullopt;
    last_step_ = now;
    return found;
}

std::optional<Command> Keyboard::digit(int value, Seconds now, std::size_t options) {
    if (value > 0 && static_cast<std::size_t>(value) <= options) {
        digits_.clear();
        return Choose{static_cast<std::size_t>(value) - 1};
    }
    if (now - last_digit_ > digits_last || digits_.size() >= most_digits)
        digits_.clear();
    digits_ += static_cast<char>('0' + value);
    last_digit_ = now;
    return std::nullopt;
}

std::optional<Command> Keyboard::enter(Seconds now) {
    if (digits_.empty() || now - last_digit_ > digits_last)
        return Next{};
    std::size_t number = 0;
    std::from_chars(digits_.data(), digits_.data() + digits_.size(), number);
    return GoToStep{number > 0 ? number - 1 : 0};
}

std::string Keyboard::typed(Seconds now) const {
    return now - last_digit_ > digits_last ? std::string() : digits_;
}

} // namespace fresque
