// Which of Ctrl and Shift were held when a key was pressed. SDL asks the X server which are held when a
// window gets the focus, and so may know of a Ctrl whose press still stands in the queue: the keys before it
// are then heard as if it were held, and a letter as a command. The server says it with each key, and that is
// taken.
#pragma once

#include <SDL_events.h>

#include <optional>

namespace fresque {

// Ctrl and Shift among SDL's modifiers, as `state` of an X11 key event has them; the others as they are.
SDL_Keymod with_held(SDL_Keymod modifiers, unsigned state);

// Between SDL and its queue, as long as it lives. Where the desktop is another than X11 nothing is changed.
class HeldModifiers {
  public:
    HeldModifiers() = default;
    HeldModifiers(HeldModifiers const&) = delete; // SDL knows where it is
    HeldModifiers& operator=(HeldModifiers const&) = delete;
    ~HeldModifiers();

    // To be called before each wait: SDL forgets it when a display is opened again.
    void listen();
    // Goes through what happens, in that order. False where it is not for the queue: what the server says
    // comes with every move of the mouse, and would wake the loop.
    bool correct(SDL_Event& event);

  private:
    std::optional<unsigned> state_; // of the key whose event comes next
};

} // namespace fresque
