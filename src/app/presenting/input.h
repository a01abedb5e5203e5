// Input at the windows of a talk: from what a person does to what it asks for. Both windows take every key;
// the mouse on the console's picture of the stage is the mouse on the stage.
#pragma once

#include "app/keys.h"
#include "app/presenting/painting.h"
#include "app/presenting/screens.h"

#include <SDL_events.h>

#include <optional>

namespace fresque {

struct Asked {
    std::optional<Command> command;
    bool changed = false; // the talk has been told already
};

class Input {
  public:
    Input(Talk& talk, Screens& screens, Painting const& painting, Keyboard& keyboard) :
        talk_(talk), screens_(screens), painting_(painting), keyboard_(keyboard) {}

    Asked take(SDL_Event const& event);
    // Letters are asked for where a line is typed, and only there.
    void ask_for_letters();
    // The pointer is not to be seen on a stage where it rests, or where a light is in its place.
    void rest_pointer(Seconds now);

  private:
    Asked press(SDL_KeyboardEvent const& event);
    bool press_in_list(SDL_KeyboardEvent const& event);
    Asked type(char const* letters);
    Asked click(SDL_MouseButtonEvent const& event);
    Asked click_console(Vec2 point);
    Asked wind(SDL_MouseWheelEvent const& event);
    void point_at(SDL_MouseMotionEvent const& event);
    int line_length() const;

    Talk& talk_;
    Screens& screens_;
    Painting const& painting_;
    Keyboard& keyboard_;
    Seconds pointer_moved_ = 0;
    std::uint32_t letters_asked_ = 0; // SDL's milliseconds
};

} // namespace fresque
