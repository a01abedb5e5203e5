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

namespace {

int filter(void* held, SDL_Event* event) {
    return static_cast<HeldModifiers*>(held)->correct(*event) ? 1 : 0;
}

bool is_filtered_by(void const* held) {
    SDL_EventFilter there = nullptr;
    void* whose = nullptr;
    return SDL_GetEventFilter(&there, &whose) == SDL_TRUE && whose == held;
}

} // namespace

HeldModifiers::~HeldModifiers() {
    if (is_filtered_by(this))
        SDL_SetEventFilter(nullptr, nullptr);
}

void HeldModifiers::listen() {
    SDL_EventState(SDL_SYSWMEVENT, SDL_ENABLE);
    if (!is_filtered_by(this))
        SDL_SetEventFilter(filter, this);
}

bool HeldModifiers::correct(SDL_Event& event) {
    if (event.type == SDL_SYSWMEVENT) {
        state_ = event.syswm.msg != nullptr ? state_of(*event.syswm.msg) : std::nullopt;
        return false;
    }
    if (event.type != SDL_KEYDOWN || !state_)
        return true;
    SDL_Keysym& key = event.key.keysym;
    key.mod = static_cast<Uint16>(with_held(static_cast<SDL_Keymod>(key.mod), *state_));
    state_.reset();
    return true;
}

} // namespace fresque
