// The phone of a presentation: the remote between its windows and its loop. Without --remote there is none,
// and nothing here does anything.
#pragma once

#include "app/presenting/painting.h"
#include "app/presenting/screens.h"
#include "app/remote/options.h"
#include "app/remote/phone_remote.h"

#include <SDL_events.h>

#include <cstdint>
#include <functional>
#include <memory>

namespace fresque {

class Phone {
  public:
    Phone(Talk& talk, Screens& screens, Painting& painting) :
        talk_(talk), screens_(screens), painting_(painting) {}

    // Begins to listen where that is wanted, and opens the panel with the code.
    Result<Done> open(RemoteOptions const& options);

    // Whether the event says that something came from the phone; and what it asks for.
    bool is(SDL_Event const& event) const { return remote_ && event.type == event_; }
    void hear(std::function<void(Command const&)> const& obey);

    void talk_changed() { stale_ = true; }
    // Tells the phone, where there is something to tell. To be called in every turn of the loop.
    void publish(Seconds now);

    void send_away();
    void toggle_notes();

  private:
    Talk& talk_;
    Screens& screens_;
    Painting& painting_;
    std::unique_ptr<PhoneRemote> remote_;
    std::uint32_t event_ = 0;
    Seconds published_ = 0;
    bool stale_ = true;
};

} // namespace fresque
