// Who may control the talk: whoever has the secret of the code on the console, exchanged once for a secret of
// their own. One phone at a time; the code is good for one, then there is a new one.
//
//     code on the console ── join ──▶ the phone's own secret ── every request
//            ▲                                 │
//            └───────── renewed ◀──────────────┘ joined, or sent away
#pragma once

#include "app/remote/secret.h"
#include "base/seconds.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

class Session {
  public:
    static constexpr int wrong_allowed = 5; // of a client, until it is locked out
    static constexpr Seconds locked_for = 30;

    enum class Join { Joined, Wrong, NowLocked, Locked };
    enum class Standing { Controller, Replaced, SentAway, Stranger };

    explicit Session(SecretSource secrets);

    // What the code on the console holds.
    std::string const& invitation() const { return invitation_; }
    // The phone's own secret, once it has joined.
    std::string const& pass() const { return pass_; }
    // Its address; empty where there is none.
    std::string const& controller() const { return controller_; }

    Join join(std::string const& client, std::string_view invitation, Seconds now);
    Standing standing(std::string_view pass) const;
    // Whoever controls the talk no longer does, and the code that was shown is void.
    void send_away();

  private:
    struct Attempts {
        std::string client;
        int wrong = 0;
        Seconds last = 0;
        Seconds locked_until = 0;
    };
    Attempts& attempts_of(std::string const& client, Seconds now);
    Join wrong(Attempts& attempts, Seconds now);

    SecretSource secrets_;
    std::string invitation_;
    std::string pass_;
    std::string controller_;
    std::string former_pass_;
    Standing former_standing_ = Standing::Stranger;
    std::vector<Attempts> attempts_;
};

} // namespace fresque
