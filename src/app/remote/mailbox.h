// Between the talk's thread and the server's: what the one leaves for the other, behind one lock.
//
//     talk ── state, send away ──▶ mailbox ──▶ server
//          ◀── verbs, news, code ──         ◀──
#pragma once

#include "app/remote/reception.h"

#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fresque {

// What the talk finds.
struct RemotePost {
    std::vector<RemoteVerb> verbs;
    std::vector<RemoteNews> news;
    std::string invitation_url;
    std::string controller; // empty: none
    bool phone_is_there = false;
};

// What the server finds.
struct TalkPost {
    std::optional<RemoteState> state; // the last one that it has not seen
    bool send_away = false;
};

class Mailbox {
  public:
    static constexpr std::size_t most_verbs = 32; // that nobody has obeyed yet

    void leave_state(RemoteState state) {
        std::lock_guard const lock(mutex_);
        for_server_.state = std::move(state);
    }
    void leave_send_away() {
        std::lock_guard const lock(mutex_);
        for_server_.send_away = true;
    }
    TalkPost take_for_server() {
        std::lock_guard const lock(mutex_);
        return std::exchange(for_server_, {});
    }

    // False where the talk does not come round to them.
    bool leave_verb(RemoteVerb const& verb) {
        std::lock_guard const lock(mutex_);
        if (for_talk_.verbs.size() >= most_verbs)
            return false;
        for_talk_.verbs.push_back(verb);
        return true;
    }
    bool has_verbs() {
        std::lock_guard const lock(mutex_);
        return !for_talk_.verbs.empty();
    }
    void leave_reception(Reception& reception) {
        std::lock_guard const lock(mutex_);
        for (RemoteNews& one : reception.take_news())
            if (for_talk_.news.size() < most_verbs)
                for_talk_.news.push_back(std::move(one));
        for_talk_.invitation_url = reception.invitation_url();
        for_talk_.controller = reception.controller();
        for_talk_.phone_is_there = reception.phone_is_there();
    }
    RemotePost take_for_talk() {
        std::lock_guard const lock(mutex_);
        RemotePost post = for_talk_;
        for_talk_.verbs.clear();
        for_talk_.news.clear();
        return post;
    }

  private:
    std::mutex mutex_;
    RemotePost for_talk_;
    TalkPost for_server_;
};

} // namespace fresque
