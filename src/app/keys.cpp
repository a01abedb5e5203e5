#include "app/keys.h"

#include <SDL_keyboard.h>

#include <array>
#include <charconv>

namespace fresque {

namespace {

constexpr Seconds digits_last = 3; // without Enter they are forgotten
constexpr Seconds repeat_pause = 0.15;
constexpr std::size_t most_digits = 6;

struct Binding {
    SDL_Keycode key;
    Command command;
};

std::vector<Binding> const& bindings() {
    static std::vector<Binding> const table{
        {SDLK_RIGHT, Next{}},
        {SDLK_DOWN, Next{}},
        {SDLK_SPACE, Next{}},
        {SDLK_PAGEDOWN, Next{}},
        {SDLK_n, Next{}},
        {SDLK_LEFT, Back{}},
        {SDLK_UP, Back{}},
        {SDLK_BACKSPACE, Back{}},
        {SDLK_PAGEUP, Back{}},
        {SDLK_p, Back{}},
        {SDLK_HOME, First{}},
        {SDLK_END, Last{}},
        {SDLK_f, ToggleFullScreen{}},
        {SDLK_F11, ToggleFullScreen{}},
        {SDLK_F5, ToggleFullScreen{}},
        {SDLK_t, NextTheme{}},
        {SDLK_m, ToggleMotion{}},
        {SDLK_e, NextLanguage{}},
        {SDLK_a, ToggleAutoplay{}},
        {SDLK_i, ToggleExplaining{}},
        {SDLK_PLUS, LargerText{}},
        {SDLK_EQUALS, LargerText{}}, // the same key, where + needs Shift
        {SDLK_KP_PLUS, LargerText{}},
        {SDLK_MINUS, SmallerText{}},
        {SDLK_KP_MINUS, SmallerText{}},
        {SDLK_ESCAPE, LeaveMode{}},
    };
    return table;
}

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

bool is_step(Command const& command) {
    return std::holds_alternative<Next>(command) || std::holds_alternative<Back>(command);
}

std::optional<Command> with_control(SDL_Keycode key) {
    if (key == SDLK_q)
        return Quit{};
    if (key == SDLK_r)
        return Reload{};
    if (key == SDLK_PLUS || key == SDLK_EQUALS || key == SDLK_KP_PLUS)
        return LargerText{};
    if (key == SDLK_MINUS || key == SDLK_KP_MINUS)
        return SmallerText{};
    if (key == SDLK_0 || key == SDLK_KP_0)
        return PlainText{};
    return std::nullopt;
}

} // namespace

std::vector<KeyRow> const& key_rows() {
    static std::vector<KeyRow> const rows{
        {"→ ↓ Space Enter PageDown N, left click", "next step"},
        {"← ↑ Backspace PageUp P Shift+Space, right click", "previous step"},
        {"Home, End", "first and last step"},
        {"digits, then Enter", "go to the step of that number"},
        {"1 to 9, a click on an option", "choose, where the story asks"},
        {"a click on the timeline", "go to that chapter"},
        {"wheel, a drag along the timeline", "wind the story on and back, to any instant"},
        {"F, F11, F5", "full screen"},
        {"T", "the next theme: nuit, papier, contrast"},
        {"+ and −, with Ctrl or without; Ctrl+0", "larger and smaller text, from 100 to 200 %; 100 %"},
        {"M", "less motion: short cross-fades instead of moves; and back"},
        {"E", "the next edition: the same step in another language"},
        {"A", "the story goes on by itself; any key or click takes over"},
        {"I", "what is under the pointer, and which line of the story put it there"},
        {"Escape", "leave what I shows, then full screen"},
        {"Ctrl+R", "read the story again (it is also read when a file is saved)"},
        {"Ctrl+Q", "quit"},
    };
    return rows;
}

std::optional<Command> Keyboard::command(SDL_KeyboardEvent const& event, Seconds now, std::size_t options) {
    SDL_Keysym const& key = event.keysym;
    bool const repeated = event.repeat != 0;
    if ((key.mod & (KMOD_CTRL | KMOD_GUI)) != 0)
        return repeated ? std::nullopt : with_control(key.sym);
    if ((key.mod & KMOD_ALT) != 0)
        return std::nullopt;
    if (auto const value = digit_of(key))
        return repeated ? std::nullopt : digit(*value, now, options);
    std::optional<Command> found;
    if (is_enter(key.sym))
        found = enter(now);
    if (key.sym == SDLK_SPACE && (key.mod & KMOD_SHIFT) != 0)
        found = Back{};
    for (auto const& binding : bindings())
        if (!found && binding.key == key.sym)
            found = binding.command;
    if (!found)
        return std::nullopt;
    digits_.clear();
    if (!is_step(*found))
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

} // namespace fresque
