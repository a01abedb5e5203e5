#include "stage/storyboard.h"

#include "stage/arrangement.h"
#include "stage/heading.h"
#include "stage/thread.h"

#include <algorithm>
#include <cmath>

namespace fresque {

namespace {

Theme const& theme_of(Story const& story, Viewport const& viewport) {
    if (auto const* chosen = find_theme(viewport.theme))
        return *chosen;
    if (auto const* own = find_theme(story.theme))
        return *own;
    return themes().front();
}

constexpr int longest_handover_chain = 12;

} // namespace

Storyboard::Storyboard(Story const& story, Faces const& faces, ImageLibrary const& images,
                       Viewport viewport) :
    story_(story),
    faces_(faces),
    images_(images),
    viewport_(std::move(viewport)),
    theme_(theme_of(story, viewport_)) {}

Stage Storyboard::settled_at(Position position) const {
    Stage stage;
    stage.size = viewport_.size;
    stage.theme = theme_.name;
    Setting const setting{story_, faces_, images_, viewport_, theme_, stage_words(story_.language)};
    Scene const& scene = story_.scenes[position.scene];
    if (scene.id == title_scene_id)
        add_opening(stage.actors, scene, setting);
    else
        arrange(stage.actors, position, setting);
    add_thread(stage.actors, position, setting);
    return stage;
}

std::shared_ptr<Stage const> Storyboard::settled_stage(Position position) const {
    auto& slot = settled_[position];
    if (!slot)
        slot = std::make_shared<Stage const>(settled_at(position));
    return slot;
}

// What was on the stage when the moment's position was entered.
std::shared_ptr<Stage const> Storyboard::entry_stage(Moment const& moment) const {
    if (moment.left)
        return std::make_shared<Stage const>(stage_at(*moment.left));
    if (auto const before = previous(story_, moment.position))
        return settled_stage(*before);
    auto empty = std::make_shared<Stage>();
    empty->size = viewport_.size;
    empty->theme = theme_.name;
    return empty;
}

std::shared_ptr<Transition const> Storyboard::transition(Moment const& moment) const {
    Motion const motion = viewport_.reduced_motion ? Motion::Reduced : Motion::Full;
    if (!moment.left) {
        auto& slot = forward_[moment.position];
        if (!slot)
            slot = std::make_shared<Transition const>(entry_stage(moment), settled_stage(moment.position),
                                                      motion);
        return slot;
    }
    if (!handover_ || left_ != moment.left || handed_to_ != moment.position) {
        // Computing the entry may use this very slot: it is filled only afterwards.
        auto computed =
            std::make_shared<Transition const>(entry_stage(moment), settled_stage(moment.position), motion);
        left_ = moment.left;
        handed_to_ = moment.position;
        handover_ = std::move(computed);
    }
    return handover_;
}

Stage Storyboard::stage_at(Moment const& moment) const {
    if (std::isinf(moment.since))
        return *settled_stage(moment.position);
    return transition(moment)->at(std::max(moment.since, 0.0));
}

Seconds Storyboard::rest_after(Moment const& moment) const {
    if (std::isinf(moment.since))
        return 0;
    return transition(moment)->end();
}

Moment Storyboard::leave(Moment const& moment, Position next) const {
    Moment left = moment;
    if (moment.since >= rest_after(moment))
        left = {moment.position, settled, nullptr};
    // Presses faster than anything can settle: the oldest ones no longer show.
    Moment const* link = &left;
    for (int i = 0; i < longest_handover_chain && link != nullptr; ++i)
        link = link->left.get();
    if (link != nullptr)
        left.left = nullptr;
    return {next, 0, std::make_shared<Moment const>(std::move(left))};
}

Actor const* Stage::find(std::string_view id) const {
    auto const found =
        std::find_if(actors.begin(), actors.end(), [id](Actor const& actor) { return actor.id == id; });
    return found == actors.end() ? nullptr : &*found;
}

} // namespace fresque
