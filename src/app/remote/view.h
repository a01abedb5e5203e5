// What the presenter sees of the remote, as a value: the code to scan, who has it, what happened last.
#pragma once

#include "app/remote/reception.h"

#include <optional>
#include <string>

namespace fresque {

struct RemoteView {
    static constexpr Seconds news_stays = 8;

    std::string invitation_url; // empty: there is no remote
    std::string controller;     // the address of the phone; empty: none has joined
    bool phone_is_there = false;
    NotesOnPhone notes = NotesOnPhone::Kept;
    std::optional<RemoteNews> news; // the last
    Seconds news_came = 0;

    bool tells_news(Seconds now) const { return news && now - news_came < news_stays; }
};

} // namespace fresque
