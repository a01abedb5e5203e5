// What a phone is told of the talk: a value made from it, and that value as JSON.
#pragma once

#include "app/remote/options.h"
#include "base/seconds.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace fresque {

class Talk;

struct RemoteChapter {
    std::string when; // may be empty
    std::string title;
    std::size_t step = 0; // its first

    friend bool operator==(RemoteChapter const&, RemoteChapter const&) = default;
};

// When the plan has this step begin and end, and the talk.
struct RemotePlan {
    Seconds begin = 0;
    Seconds end = 0;
    Seconds total = 0;

    friend bool operator==(RemotePlan const&, RemotePlan const&) = default;
};

struct RemoteState {
    std::string language;
    std::string story;
    std::string scene;    // its title
    std::string place;    // pourquoi.2
    std::size_t step = 0; // counted from 0
    std::size_t steps = 1;
    std::string next;                 // what comes with the next step; empty: nothing does
    std::vector<std::string> options; // to choose from, before it goes on
    std::optional<std::string> notes; // nothing: they are kept
    bool black = false;
    std::string hidden; // by what else: white, frozen, detour, card; empty: nothing
    std::vector<RemoteChapter> chapters;
    std::optional<RemotePlan> plan;
    bool timer_runs = false;
    Seconds elapsed = 0;
    Seconds as_of = 0; // when that was so, by the clock

    Seconds elapsed_at(Seconds now) const { return timer_runs ? elapsed + now - as_of : elapsed; }
};

RemoteState remote_state(Talk const& talk, NotesOnPhone notes, Seconds now);

// Whether a phone that knows the one need not be told the other: the timer of both shows the same.
bool same_for_phone(RemoteState const& known, RemoteState const& now);

// The counts that go with a state: which version it is, and how many commands were taken.
struct RemoteCounts {
    std::size_t version = 0;
    std::size_t taken = 0;
};

std::string to_json(RemoteState const& state, RemoteCounts counts, Seconds now);

} // namespace fresque
