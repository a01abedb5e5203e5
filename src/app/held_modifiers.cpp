#include "app/held_modifiers.h"

// The names that Xlib's headers define for everybody stay in this file.
#include <SDL_syswm.h>

namespace fresque {

namespace {

// Source: X Window System Protocol, KEYBUTMASK.
constexpr unsigned shift_mask = 1U << 0;
constexpr unsigned control_mask = 1U << 2;

std::optional<unsigned> state_of([[maybe_unused]] SDL_SysWMmsg const& message) {
#if defined(SDL_VIDEO_DRIVER_X11)
    if (message.subsystem == SDL_SYSWM_X11 && message.msg.x11.event.type == KeyPress)
        return message.msg.x11.event.xkey.state;
#endif
    return std::nullopt;
}

// One of the two sides is as good as the other.
unsigned held(unsigned modifiers, unsigned both, unsigned left, bool is_held) {
    if (!is_held)
        return modifiers & ~both;
    return (modifiers & both) != 0 ? modifiers : modifiers | left;
}

} // namespace

SDL_Keymod with_held(SDL_Keymod modifiers, unsigned state) {
    unsigned all = modifiers;
    all = held(all, KMOD_CTRL, KMOD_LCTRL, (state & control_mask) != 0);
    all = held(all, KMOD_SHIFT, KMOD_LSHIFT, (state & shift_mask) != 0);
    return static_cast<SDL_Keymod>(all);
}

void HeldModifiers::correct(SDL_Event& event) {
    if (event.type == SDL_SYSWMEVENT && event.syswm.msg != nullptr)
        state_ = state_of(*event.syswm.msg);
    if (event.type != SDL_KEYDOWN || !state_)
        return;
    SDL_Keysym& key = event.key.keysym;
    key.mod = static_cast<Uint16>(with_held(static_cast<SDL_Keymod>(key.mod), *state_));
    state_.reset();
}

} // namespace fresque
