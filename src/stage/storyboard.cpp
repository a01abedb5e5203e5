#include "stage/storyboard.h"

#include "stage/arrangement.h"
#include "stage/cues.h"
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
constexpr std::size_t kept_handovers = 4;

Takeover takeover_of(Scene const& scene) {
    if (scene.transition == "fade")
        return Takeover::Fade;
    return scene.transition == "cut" ? Takeover::Cut : Takeover::Morph;
}

// What was settled is entered from there; null where that is the step before.
std::shared_ptr<Moment const> entered_from(Story const& story, Position from, Position to) {
    if (previous(story, to) == from)
        return nullptr;
    return std::make_shared<Moment const>(Moment{from, settled, nullptr});
}

// Where the viewer stood before the moment's position was entered.
std::optional<Position> origin(Story const& story, Moment const& moment) {
    return moment.left ? moment.left->position : previous(story, moment.position);
}

// What the moment was entered from, so much later.
Moment origin_later(Story const& story, Moment const& moment, Seconds later) {
    if (!moment.left)
        return {previous(story, moment.position).value_or(moment.position), settled, nullptr};
    Moment before = *moment.left;
    before.since += later;
    return before;
}

} // namespace

Storyboard::Storyboard(Story const& story, Faces const& faces, ImageLibrary const& images,
                       Viewport viewport) :
    story_(story),
    quotes_(story),
    faces_(faces),
    images_(images),
    viewport_(std::move(viewport)),
    theme_(theme_of(story, viewport_)) {}

Stage Storyboard::settled_at(Position position) const {
    Stage stage;
    stage.size = viewport_.size;
    stage.theme = theme_.name;
    Setting const setting{story_, quotes_, faces_, images_, viewport_, theme_, stage_words(story_.language)};
    Scene const& scene = story_.scenes[position.scene];
    if (scene.id == title_scene_id)
        add_opening(stage.actors, scene, setting);
    else
        arrange(stage.actors, position, setting);
    apply_cues(stage.actors, story_, position, viewport_.size);
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
Departure Storyboard::departure(Moment const& moment) const {
    if (moment.left) {
        Moment later = *moment.left;
        if (rests(later))
            return {std::make_shared<Stage const>(stage_at(later))};
        later.since += glimpse_after;
        return {std::make_shared<Stage const>(stage_at(*moment.left)),
                std::make_shared<Stage const>(stage_at(later))};
    }
    if (auto const before = previous(story_, moment.position))
        return {settled_stage(*before)};
    auto empty = std::make_shared<Stage>();
    empty->size = viewport_.size;
    empty->theme = theme_.name;
    return {empty};
}

// Between two scenes the stage travels; which of the two is the later one says how it is taken over.
Passage Storyboard::passage_to(Moment const& moment) const {
    Passage passage;
    passage.motion = viewport_.reduced_motion ? Motion::Reduced : Motion::Full;
    auto const from = origin(story_, moment);
    if (!from || from->scene == moment.position.scene)
        return passage;
    bool const onward = from->scene < moment.position.scene;
    passage.travel = onward ? Travel::Onward : Travel::Backward;
    passage.takeover = takeover_of(story_.scenes[onward ? moment.position.scene : from->scene]);
    return passage;
}

std::shared_ptr<Transition const> Storyboard::transition(Moment const& moment) const {
    auto const compute = [&] {
        return std::make_shared<Transition const>(departure(moment), settled_stage(moment.position),
                                                  passage_to(moment));
    };
    if (!moment.left) {
        auto& slot = forward_[moment.position];
        if (!slot)
            slot = compute();
        return slot;
    }
    for (auto const& handover : handovers_)
        if (handover.left == moment.left && handover.to == moment.position)
            return handover.transition;
    auto computed = compute(); // this may look at other handovers
    handovers_.push_front({moment.left, moment.position, computed});
    if (handovers_.size() > kept_handovers)
        handovers_.pop_back();
    return computed;
}

//     turned ◀────── back ──────┐
//       0        left.since - since      left.since
Moment Storyboard::unfolded(Moment moment) const {
    while (moment.course == Course::Returning) {
        Moment turned = *moment.left;
        Seconds const way = std::min(turned.since, transition(turned)->end());
        if (moment.since >= way) {
            moment = origin_later(story_, turned, moment.since - way);
            continue;
        }
        turned.since = way - moment.since;
        moment = std::move(turned);
    }
    return moment;
}

Stage Storyboard::stage_at(Moment const& moment) const {
    if (std::isinf(moment.since))
        return *settled_stage(moment.position);
    Moment const here = unfolded(moment);
    if (std::isinf(here.since))
        return *settled_stage(here.position);
    return transition(here)->at(std::max(here.since, 0.0));
}

Seconds Storyboard::rest_after(Moment const& moment) const {
    if (std::isinf(moment.since))
        return 0;
    if (moment.course == Course::Onward)
        return transition(moment)->end();
    Moment const& turned = *moment.left;
    Seconds const way = std::min(turned.since, transition(turned)->end());
    Moment const before = origin_later(story_, turned, 0);
    return std::isinf(before.since) ? way : way + std::max(0.0, rest_after(before) - before.since);
}

bool Storyboard::rests(Moment const& moment) const {
    return std::isinf(moment.since) || moment.since >= rest_after(moment);
}

// What was on its last way to rest, unseen, is not waited for.
Moment Storyboard::returning(Moment const& moment, Position next) const {
    Moment here{moment.position, settled, entered_from(story_, next, moment.position)};
    auto const way = transition(here);
    Seconds const begun = way->end() - way->last_seen();
    return {next, begun, std::make_shared<Moment const>(std::move(here)), Course::Returning};
}

Moment Storyboard::handed_over(Moment const& moment, Position next) const {
    Moment left = moment;
    // Presses faster than anything can settle: the oldest ones no longer show.
    Moment const* link = &left;
    for (int i = 0; i < longest_handover_chain && link != nullptr; ++i)
        link = link->left.get();
    if (link != nullptr)
        left = {left.position, settled, nullptr};
    return {next, 0, std::make_shared<Moment const>(std::move(left))};
}

Moment Storyboard::leave(Moment const& moment, Position next, Course course) const {
    if (rests(moment)) {
        if (course == Course::Returning)
            return returning(moment, next);
        return {next, 0, entered_from(story_, moment.position, next)};
    }
    Moment here = unfolded(moment);
    if (moment.course == Course::Returning)
        return here.position == next ? here : handed_over(moment, next);
    if (origin(story_, here) == next)
        return {next, 0, std::make_shared<Moment const>(std::move(here)), Course::Returning};
    return handed_over(moment, next);
}

Moment Storyboard::leave(Moment const& moment, Position next) const {
    return leave(moment, next, next < moment.position ? Course::Returning : Course::Onward);
}

Actor const* Stage::find(std::string_view id) const {
    auto const found =
        std::find_if(actors.begin(), actors.end(), [id](Actor const& actor) { return actor.id == id; });
    return found == actors.end() ? nullptr : &*found;
}

} // namespace fresque
