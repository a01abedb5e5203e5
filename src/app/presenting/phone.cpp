#include "app/presenting/phone.h"

#include "app/clock.h"
#include "app/event_loop.h"

#include <iostream>

namespace fresque {

namespace {

constexpr Seconds published_each = 0.5; // where nothing happens

} // namespace

Result<Done> Phone::open(RemoteOptions const& options) {
    if (!options.wanted)
        return Done{};
    event_ = SDL_RegisterEvents(1);
    auto remote = PhoneRemote::start(options, [type = event_] { push_event(type); });
    if (!remote)
        return remote.failure();
    remote_ = std::move(*remote);
    painting_.show(remote_->view());
    std::string const& url = remote_->view().invitation_url;
    std::cerr << "fresque: the remote is at " << url.substr(0, url.find('#'))
              << " (plain HTTP); the console shows the code with R\n";
    // On the only display the audience would see the code: there the presenter has to ask for it.
    if (talk_.panel() == Panel::None && screens_.placing() != TalkWindows::One)
        talk_.obey(ToggleRemote{}, clock_now());
    screens_.make_dirty();
    return Done{};
}

void Phone::hear(std::function<void(Command const&)> const& obey) {
    bool const had_none = remote_->view().controller.empty();
    for (RemoteVerb const& verb : remote_->collect(clock_now()))
        if (auto const command = command_for(verb, talk_))
            obey(*command);
    // The code has done what it is for.
    if (had_none && !remote_->view().controller.empty() && talk_.panel() == Panel::Remote)
        obey(ToggleRemote{});
    screens_.make_dirty();
}

void Phone::publish(Seconds now) {
    if (!remote_ || (now - published_ < published_each && !stale_))
        return;
    published_ = now;
    stale_ = false;
    remote_->publish(talk_, now);
}

void Phone::send_away() {
    if (remote_)
        remote_->send_away();
}

void Phone::toggle_notes() {
    if (remote_)
        remote_->toggle_notes();
}

} // namespace fresque
