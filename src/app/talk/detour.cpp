#include "app/talk/detour.h"

#include <algorithm>
#include <cmath>

namespace fresque {

namespace {

Scene table_scene(Story const& story) {
    Element table;
    table.kind = "viewpoints";
    table.id = "who-says-what/viewpoints";
    Scene scene;
    scene.id = "who-says-what";
    scene.title = story.language.starts_with("fr") ? "Qui dit quoi" : "Who says what";
    scene.steps.push_back({{std::move(table)}, {}, {}, {}, {}});
    if (!story.chapters.empty())
        scene.chapter = story.chapters.size() - 1;
    return scene;
}

bool has_viewpoints(Story const& story) {
    auto const all = quotes(story);
    return std::any_of(all.begin(), all.end(), [](Quote const& quote) { return quote.topic != nullptr; });
}

} // namespace

Detour::Detour(Show const& show, Story story) : story_(std::make_unique<Story>(std::move(story))) {
    story_->scenes.push_back(table_scene(*story_));
    storyboard_ =
        std::make_unique<Storyboard>(*story_, show.faces(), show.images(), show.storyboard().viewport());
}

std::unique_ptr<Detour> Detour::to_table(Show const& show, Seconds now) {
    if (!has_viewpoints(show.story()))
        return nullptr;
    std::unique_ptr<Detour> detour(new Detour(show, show.story()));
    detour->from_ = show.position();
    detour->moment_ = detour->storyboard_->leave(show.moment_at(now), last(*detour->story_), Course::Onward);
    detour->entered_ = now - detour->moment_.since;
    return detour;
}

Moment Detour::moment_at(Seconds now) const {
    Moment moment = moment_;
    moment.since = now - entered_;
    return moment;
}

void Detour::go_back(Seconds now) {
    if (going_back())
        return;
    moment_ = storyboard_->leave(moment_at(now), from_, Course::Returning);
    entered_ = now - moment_.since;
}

bool Detour::moving(Seconds now) const {
    Moment const moment = moment_at(now);
    return moment.since < storyboard_->rest_after(moment);
}

bool Detour::over(Seconds now) const {
    return going_back() && !moving(now);
}

} // namespace fresque
