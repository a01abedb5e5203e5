#include "stage/milestones.h"

#include <algorithm>

namespace fresque {

Milestones::Milestones(Story const& story) :
    story_(story), first_(!story.scenes.empty() && story.scenes.front().id == title_scene_id ? 1 : 0) {}

std::size_t Milestones::size() const {
    return story_.chapters.empty() ? story_.scenes.size() - first_ : story_.chapters.size();
}

Milestone Milestones::operator[](std::size_t i) const {
    if (story_.chapters.empty()) {
        Scene const& scene = story_.scenes[first_ + i];
        return {"", scene.title, first_ + i, first_ + i + 1, scene.span};
    }
    Chapter const& chapter = story_.chapters[i];
    bool const last = i + 1 == size();
    return {chapter.when, chapter.title, chapter.first_scene,
            last ? story_.scenes.size() : story_.chapters[i + 1].first_scene, chapter.span};
}

std::optional<std::size_t> Milestones::at(std::size_t scene) const {
    if (story_.chapters.empty())
        return scene < first_ ? std::nullopt : std::optional(scene - first_);
    auto const after =
        std::upper_bound(story_.chapters.begin(), story_.chapters.end(), scene,
                         [](std::size_t s, Chapter const& chapter) { return s < chapter.first_scene; });
    auto const before = static_cast<std::size_t>(after - story_.chapters.begin());
    return before == 0 ? std::nullopt : std::optional(before - 1);
}

std::size_t steps_of(Story const& story, Milestone const& milestone) {
    std::size_t steps = 0;
    for (std::size_t i = milestone.first_scene; i < milestone.end_scene && i < story.scenes.size(); ++i)
        steps += story.scenes[i].steps.size();
    return steps;
}

double progress_in(Story const& story, Milestone const& milestone, Position position, Ending ending) {
    Milestone before = milestone;
    before.end_scene = std::min(position.scene, milestone.end_scene);
    auto done = static_cast<double>(steps_of(story, before));
    if (position.scene >= milestone.first_scene && position.scene < milestone.end_scene)
        done += static_cast<double>(position.step);
    auto const all = static_cast<double>(steps_of(story, milestone));
    double const span = ending == Ending::AtTheLastStep ? all - 1 : all;
    return span > 0 ? std::min(done / span, 1.0) : 0;
}

} // namespace fresque
