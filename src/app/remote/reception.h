// The reception: requests go in, answers come out, and now and then something that a phone asks of the talk.
// It knows no socket, no thread and no clock.
//
//     request ─▶ rate ─▶ gate ─▶ route ─┬─▶ response
//                                       └─▶ verb, for the talk
//     GET  /            the page
//     POST /join        the secret of the code, for a secret of the phone's own
//     GET  /state       what the talk is at; with after=VERSION, once it is another
//     POST /command     next, back, goto, choose, black, timer
#pragma once

#include "app/remote/gate.h"
#include "app/remote/session.h"
#include "app/remote/state.h"

#include <optional>
#include <string>
#include <vector>

namespace fresque {

struct RemoteReply {
    RemoteResponse response;
    std::optional<RemoteVerb> verb = std::nullopt;
    bool waits = false; // for another state: to be answered later
};

// What the presenter is to know.
struct RemoteNews {
    enum class Kind { Joined, Replaced, SentAway, Gone, Returned, Locked };
    Kind kind = Kind::Joined;
    std::string client; // its address

    friend bool operator==(RemoteNews const&, RemoteNews const&) = default;
};

class Reception {
  public:
    // A command that took longer than this to come is not obeyed: the stage must not move by itself when a
    // network comes back.
    static constexpr Seconds command_lives = 3;
    static constexpr Seconds phone_gone_after = 4; // without a question that waits

    Reception(Endpoint endpoint, SecretSource secrets);

    RemoteReply receive(RemoteRequest const& request, Seconds now);
    // The answer to a request that waited.
    RemoteReply receive_again(RemoteRequest const& request, Seconds now);

    void publish(RemoteState state);
    void send_away();
    // To be told the time now and then; and that the phone still has a question that waits.
    void tick(Seconds now);
    void still_waits(Seconds now) { seen(now); }

    // What the code on the console leads to.
    std::string invitation_url() const;
    std::string const& controller() const { return session_.controller(); }
    bool phone_is_there() const { return !session_.controller().empty() && !gone_; }
    std::size_t version() const { return counts_.version; }
    bool has_news() const { return !news_.empty(); }
    std::vector<RemoteNews> take_news();

  private:
    enum class Patience { Waits, AnswersNow };

    RemoteReply route(RemoteRequest const& request, Patience patience, Seconds now);
    RemoteReply page() const;
    RemoteReply join(RemoteRequest const& request, Seconds now);
    RemoteReply state(RemoteRequest const& request, Patience patience, Seconds now);
    RemoteReply command(RemoteRequest const& request, Seconds now);
    std::optional<RemoteReply> unknown(RemoteRequest const& request) const;
    RemoteReply not_taken(std::string_view why, Seconds now) const;
    void seen(Seconds now);
    std::string cookie_name() const;

    Endpoint endpoint_;
    SecretSource secrets_;
    Session session_;
    RateLimit rate_;
    std::optional<RemoteState> state_;
    RemoteCounts counts_;
    std::vector<RemoteNews> news_;
    Seconds seen_ = 0;
    bool gone_ = false;
};

} // namespace fresque
