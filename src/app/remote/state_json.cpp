#include "app/remote/state.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace fresque {

namespace {

using Json = nlohmann::ordered_json;

Json timer_json(RemoteState const& state, Seconds now) {
    Json timer{{"runs", state.timer_runs}, {"elapsed", state.elapsed_at(now)}};
    if (state.plan)
        timer["plan"] = {
            {"begin", state.plan->begin}, {"end", state.plan->end}, {"total", state.plan->total}};
    return timer;
}

Json chapters_json(RemoteState const& state) {
    Json all = Json::array();
    for (RemoteChapter const& chapter : state.chapters)
        all.push_back({{"when", chapter.when}, {"title", chapter.title}, {"step", chapter.step}});
    return all;
}

} // namespace

std::string to_json(RemoteState const& state, RemoteCounts counts, Seconds now) {
    Json json{{"version", counts.version},  {"taken", counts.taken},   {"clock", std::floor(now * 1000)},
              {"language", state.language}, {"story", state.story},    {"scene", state.scene},
              {"place", state.place},       {"step", state.step},      {"steps", state.steps},
              {"next", state.next},         {"options", state.options}};
    json["notes"] = state.notes ? Json(*state.notes) : Json(nullptr);
    json["black"] = state.black;
    json["hidden"] = state.hidden;
    json["timer"] = timer_json(state, now);
    json["chapters"] = chapters_json(state);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace fresque
