#include "app/remote/state.h"

#include "app/spoken.h"
#include "app/talk/headings.h"
#include "app/talk/talk.h"
#include "base/utf8.h"
#include "stage/elements/choice.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace fresque {

namespace {

constexpr std::size_t longest_next = 160; // characters
constexpr Seconds timers_agree = 0.5;

std::string cut(std::string const& text) {
    std::size_t end = 0;
    for (std::size_t i = 0; i < longest_next && end < text.size(); ++i)
        next_character(text, end);
    return end < text.size() ? text.substr(0, end) + "…" : text;
}

// The first of what a step brings, as a voice would say it; of another scene, its title.
std::string coming(Talk const& talk) {
    Story const& story = talk.show().story();
    auto const after = onward(story, talk.show().journey());
    if (!after)
        return {};
    if (after->position.scene != talk.position().scene)
        return scene_title(story, after->position);
    std::string const brought = spoken_text(talk.show().storyboard(), after->position);
    std::string const first = brought.substr(0, brought.find('\n'));
    return first.empty() ? scene_title(story, after->position) : cut(first);
}

std::string hidden_by(Talk const& talk) {
    if (talk.curtain() == Curtain::White)
        return "white";
    if (talk.shows_card())
        return "card";
    if (talk.frozen())
        return "frozen";
    return talk.in_detour() ? "detour" : "";
}

std::vector<std::string> options_to_choose(Talk const& talk) {
    Story const& story = talk.show().story();
    std::vector<std::string> all;
    if (waits_for_choice(story, talk.position()))
        for (auto const& option : options_of(story, talk.position().scene))
            all.push_back(option.words);
    return all;
}

std::optional<RemotePlan> plan_of(Talk const& talk, std::size_t step) {
    Plan const& plan = talk.plan();
    if (!plan.known())
        return std::nullopt;
    return RemotePlan{plan.begin_of(step), plan.end_of(step), plan.total()};
}

} // namespace

RemoteState remote_state(Talk const& talk, NotesOnPhone notes, Seconds now) {
    Story const& story = talk.show().story();
    Position const at = talk.position();
    RemoteState state;
    state.language = story.language;
    state.story = story.title;
    state.scene = scene_title(story, at);
    state.place = place_name(story, at);
    state.step = step_number(story, at);
    state.steps = step_count(story);
    state.options = options_to_choose(talk);
    if (state.options.empty())
        state.next = coming(talk);
    if (notes == NotesOnPhone::Shown)
        state.notes = story.scenes[at.scene].steps[at.step].note;
    state.black = talk.curtain() == Curtain::Black;
    state.hidden = hidden_by(talk);
    for (ChapterRow const& row : chapter_rows(story))
        state.chapters.push_back({row.when, row.title, row.first_step});
    state.plan = plan_of(talk, state.step);
    state.timer_runs = talk.timer().running();
    state.elapsed = talk.timer().elapsed(now);
    state.as_of = now;
    return state;
}

bool same_for_phone(RemoteState const& known, RemoteState const& now) {
    auto const seen = [](RemoteState const& state) {
        return std::tie(state.language, state.story, state.scene, state.place, state.step, state.steps,
                        state.next, state.options, state.notes, state.black, state.hidden, state.chapters,
                        state.plan, state.timer_runs);
    };
    return seen(known) == seen(now) && std::abs(known.elapsed_at(now.as_of) - now.elapsed) < timers_agree;
}

} // namespace fresque
