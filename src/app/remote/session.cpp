#include "app/remote/session.h"

#include "app/remote/gate.h"

#include <algorithm>

namespace fresque {

Session::Session(SecretSource secrets) : secrets_(std::move(secrets)), invitation_(secrets_()) {}

Session::Join Session::join(std::string const& client, std::string_view invitation, Seconds now) {
    Attempts& attempts = attempts_of(client, now);
    if (now < attempts.locked_until)
        return Join::Locked;
    if (!same_secret(invitation, invitation_))
        return wrong(attempts, now);
    attempts.wrong = 0;
    if (!pass_.empty()) {
        former_pass_ = pass_;
        former_standing_ = Standing::Replaced;
    }
    pass_ = secrets_();
    invitation_ = secrets_();
    controller_ = client;
    return Join::Joined;
}

Session::Join Session::wrong(Attempts& attempts, Seconds now) {
    ++attempts.wrong;
    if (attempts.wrong < wrong_allowed)
        return Join::Wrong;
    attempts.wrong = 0;
    attempts.locked_until = now + locked_for;
    return Join::NowLocked;
}

Session::Standing Session::standing(std::string_view pass) const {
    if (same_secret(pass, pass_))
        return Standing::Controller;
    return same_secret(pass, former_pass_) ? former_standing_ : Standing::Stranger;
}

void Session::send_away() {
    if (!pass_.empty()) {
        former_pass_ = pass_;
        former_standing_ = Standing::SentAway;
    }
    pass_.clear();
    controller_.clear();
    invitation_ = secrets_();
}

// Where too many are known, who tried longest ago is forgotten: 128 bits are not guessed that way either.
Session::Attempts& Session::attempts_of(std::string const& client, Seconds now) {
    auto found = std::find_if(attempts_.begin(), attempts_.end(),
                              [&](Attempts const& one) { return one.client == client; });
    if (found == attempts_.end()) {
        if (attempts_.size() >= remote_limits::clients)
            attempts_.erase(
                std::min_element(attempts_.begin(), attempts_.end(),
                                 [](Attempts const& a, Attempts const& b) { return a.last < b.last; }));
        found = attempts_.insert(attempts_.end(), Attempts{client});
    }
    found->last = now;
    return *found;
}

} // namespace fresque
