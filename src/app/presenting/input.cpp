#include "app/presenting/input.h"

#include "app/clock.h"
#include "app/console/console.h"

#include <SDL.h>

namespace fresque {

namespace {

constexpr Seconds pointer_rests = 2;

Asked asked(Command command) {
    return {std::move(command), false};
}

// Letters come as text of their own; the keys of a clicker are never letters.
bool is_letter(SDL_Keysym const& key) {
    return (key.mod & (KMOD_CTRL | KMOD_ALT)) == 0 && key.sym != SDLK_ESCAPE && key.sym != SDLK_PAGEUP &&
           key.sym != SDLK_PAGEDOWN && key.sym < 0x7F;
}

} // namespace

Asked Input::take(SDL_Event const& event) {
    switch (event.type) {
    case SDL_KEYDOWN:
        return press(event.key);
    case SDL_TEXTINPUT:
        return type(event.text.text);
    case SDL_MOUSEBUTTONDOWN:
        return click(event.button);
    case SDL_MOUSEMOTION:
        point_at(event.motion);
        return {};
    case SDL_MOUSEWHEEL:
        return wind(event.wheel);
    default:
        return {};
    }
}

// Nothing on the stage: a wheel is touched by mistake. It goes through a list that is open, or through the
// notes.
Asked Input::wind(SDL_MouseWheelEvent const& event) {
    int const down = (event.direction == SDL_MOUSEWHEEL_FLIPPED ? 1 : -1) * event.y;
    if (down == 0)
        return {};
    if (talk_.choosing()) {
        talk_.choose_next(down > 0 ? line_length() : -line_length());
        return {std::nullopt, true};
    }
    return down > 0 ? asked(NotesDown{}) : asked(NotesUp{});
}

void Input::ask_for_letters() {
    if (talk_.typing() == (SDL_IsTextInputActive() == SDL_TRUE))
        return;
    if (!talk_.typing())
        return SDL_StopTextInput();
    SDL_StartTextInput();
    letters_asked_ = SDL_GetTicks();
}

void Input::rest_pointer(Seconds now) {
    Screen const& stage = screens_.stage();
    bool const on_stage = stage.open && !screens_.console_over_stage() && stage.window.full_screen() &&
                          SDL_GetMouseFocus() == stage.window.window();
    bool const hidden = on_stage && (talk_.follows_mouse() || now - pointer_moved_ > pointer_rests);
    if ((SDL_ShowCursor(SDL_QUERY) == SDL_DISABLE) != hidden)
        SDL_ShowCursor(hidden ? SDL_DISABLE : SDL_ENABLE);
}

int Input::line_length() const {
    PixelSize const size = screens_.where_console_is().window.pixel_size();
    return talk_.panel() == Panel::Overview ? overview_columns(talk_, size) : 1;
}

// While a list is open, these keys are its own.
bool Input::press_in_list(SDL_KeyboardEvent const& event) {
    SDL_Keysym const& key = event.keysym;
    switch (key.sym) {
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
        talk_.accept(clock_now());
        return true;
    case SDLK_BACKSPACE:
        talk_.rub_out();
        return talk_.typing();
    case SDLK_UP:
    case SDLK_LEFT:
        talk_.choose_next(key.sym == SDLK_UP ? -line_length() : -1);
        return true;
    case SDLK_DOWN:
    case SDLK_RIGHT:
        talk_.choose_next(key.sym == SDLK_DOWN ? line_length() : 1);
        return true;
    default:
        if (!talk_.typing() || !is_letter(key))
            return false;
        // Pressed before letters were asked for: of this one no text follows.
        if (event.timestamp <= letters_asked_ && key.sym >= SDLK_SPACE)
            talk_.type(std::string(1, static_cast<char>(key.sym)));
        return true;
    }
}

Asked Input::press(SDL_KeyboardEvent const& event) {
    bool const enter = event.keysym.sym == SDLK_RETURN || event.keysym.sym == SDLK_KP_ENTER;
    if (auto const button = painting_.focus(); button && enter && event.repeat == 0)
        return click_console(button->bounds.center());
    if (talk_.choosing() && press_in_list(event))
        return {std::nullopt, true};
    if (talk_.panel() == Panel::Resume && enter) {
        talk_.accept(clock_now());
        return {std::nullopt, true};
    }
    screens_.make_dirty(); // digits that wait are shown
    std::size_t const options = talk_.hidden() ? 0 : talk_.show().options();
    return {keyboard_.command(event, clock_now(), options), false};
}

Asked Input::type(char const* letters) {
    talk_.type(letters);
    return {std::nullopt, true};
}

Asked Input::click(SDL_MouseButtonEvent const& event) {
    Screen const* const screen = screens_.find(event.windowID);
    if (screen == nullptr)
        return {};
    if (event.button == SDL_BUTTON_RIGHT)
        return asked(Back{});
    if (event.button != SDL_BUTTON_LEFT)
        return {};
    Vec2 const part = screen->window.part_of_width(event.x, event.y);
    if (screens_.shows_console(*screen))
        return click_console(part * painting_.console().size.width);
    Vec2 const at = part * talk_.show().storyboard().viewport().size.width;
    return {talk_.hidden() ? Next{} : talk_.show().command_at(at, clock_now()), false};
}

Asked Input::click_console(Vec2 point) {
    ConsoleClick const click = console_click(talk_, painting_.console(), point);
    if (click.line)
        talk_.choose_line(*click.line, clock_now());
    return {click.command, click.line.has_value()};
}

// The mouse on the stage, or on its picture in the console.
void Input::point_at(SDL_MouseMotionEvent const& event) {
    pointer_moved_ = clock_now();
    Screen const* const screen = screens_.find(event.windowID);
    if (screen == nullptr)
        return;
    Vec2 const part = screen->window.part_of_width(event.x, event.y);
    Size const stage = talk_.show().storyboard().viewport().size;
    Size const console = painting_.console().size;
    if (!screens_.shows_console(*screen))
        talk_.point_at(part * stage.width);
    else if (auto const point = stage_point(console, stage, part * console.width))
        talk_.point_at(*point);
    if (talk_.follows_mouse())
        screens_.make_dirty();
}

} // namespace fresque
