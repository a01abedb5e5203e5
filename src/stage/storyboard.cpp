#include "stage/storyboard.h"

#include "stage/arrangement.h"
#include "stage/cues.h"
#include "stage/heading.h"
#include "stage/own_colors.h"
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

constexpr int longest_chain = 16; // of moments that carry the one they left
constexpr int kept_chain = 8;     // of it, once it is too long
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

// What the moment was entered from, so much later. What drifts there has not stopped in the meantime.
Moment origin_later(Story const& story, Moment const& moment, Seconds later) {
    if (!moment.left)
        return {previous(story, moment.position).value_or(moment.position), settled, nullptr};
    Moment before = *moment.left;
    before.since += later;
    before.drifted += moment.drifted;
    return before;
}

int links_of(Moment const& moment) {
    int links = 1;
    for (Moment const* link = moment.left.get(); link != nullptr; link = link->left.get())
        ++links;
    return links;
}

// The moment, with so many of those that were left before it; the oldest was entered at rest.
Moment forgetful(Story const& story, Moment moment, int links) {
    if (!moment.left)
        return moment;
    Position const from = moment.left->position;
    if (links > 1)
        moment.left = std::make_shared<Moment const>(forgetful(story, *moment.left, links - 1));
    else if (moment.course == Course::Onward)
        moment.left = entered_from(story, from, moment.position);
    else // what is played backwards is never forgotten
        moment.left =
            std::make_shared<Moment const>(Moment{from, settled, entered_from(story, moment.position, from)});
    return moment;
}

} // namespace

Storyboard::Storyboard(Story const& story, Faces const& faces, ImageLibrary const& images,
                       Viewport viewport) :
    story_(story),
    quotes_(story),
    faces_(faces),
    images_(images),
    viewport_(std::move(viewport)),
    theme_(with_own_colors(theme_of(story, viewport_), story)),
    picture_theme_(with_own_colors(*find_theme(theme_.over_pictures), story)) {}

Stage Storyboard::settled_at(Position position) const {
    Stage stage;
    stage.size = viewport_.size;
    stage.theme = theme_.name;
    auto const setting_in = [&](Theme const& theme) {
        return Setting{story_, quotes_, faces_, images_, viewport_, theme, stage_words(story_.language)};
    };
    bool const on_picture = stands_on_picture(position, setting_in(theme_));
    Setting const setting = setting_in(on_picture ? picture_theme_ : theme_);
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
        if (is_still(later))
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
// What drifts does so backwards on the way, from where it had come to by then.
Moment Storyboard::unfolded(Moment moment) const {
    while (moment.course == Course::Returning) {
        Moment turned = turned_in(moment);
        Seconds const way = turned.since;
        if (moment.since >= way) {
            moment = origin_later(story_, turned, moment.since - way);
            continue;
        }
        turned.since = way - moment.since;
        moment = std::move(turned);
    }
    return moment;
}

// What a returning moment turned round from, at the end of the way that led there.
Moment Storyboard::turned_in(Moment const& moment) const {
    Moment turned = *moment.left;
    Seconds const way = std::min(turned.since, transition(turned)->end());
    turned.drifted += turned.since - way;
    turned.since = way;
    return turned;
}

Stage Storyboard::stage_at(Moment const& moment) const {
    if (std::isinf(moment.since))
        return *settled_stage(moment.position);
    Moment const here = unfolded(moment);
    if (std::isinf(here.since))
        return *settled_stage(here.position);
    return transition(here)->at(std::max(here.since, 0.0), here.drifted);
}

Seconds Storyboard::rest_after(Moment const& moment) const {
    if (std::isinf(moment.since))
        return 0;
    if (moment.course == Course::Onward)
        return transition(moment)->end();
    Moment const turned = turned_in(moment);
    Moment const before = origin_later(story_, turned, 0);
    return std::isinf(before.since) ? turned.since
                                    : turned.since + std::max(0.0, rest_after(before) - before.since);
}

Seconds Storyboard::still_after(Moment const& moment) const {
    if (std::isinf(moment.since))
        return 0;
    if (moment.course == Course::Onward) {
        auto const way = transition(moment);
        return std::max(way->end(), way->drift_end() - moment.drifted);
    }
    Moment const turned = turned_in(moment);
    Moment const before = origin_later(story_, turned, 0);
    return std::isinf(before.since) ? turned.since
                                    : turned.since + std::max(0.0, still_after(before) - before.since);
}

bool Storyboard::drifts(Moment const& moment) const {
    Moment const here = unfolded(moment);
    return !std::isinf(here.since) && transition(here)->drift_end() > here.drifted;
}

bool Storyboard::has_arrived(Moment const& moment) const {
    return std::isinf(moment.since) || moment.since >= rest_after(moment);
}

bool Storyboard::is_still(Moment const& moment) const {
    return std::isinf(moment.since) || moment.since >= still_after(moment);
}

// What was on its last way to rest, unseen, is not waited for.
Moment Storyboard::returning(Moment turned, Position next) const {
    auto const way = transition(turned);
    Seconds const begun = way->end() - way->last_seen();
    turned.drifted += begun;
    return {next, begun, std::make_shared<Moment const>(std::move(turned)), Course::Returning};
}

Moment Storyboard::handed_over(Moment const& moment, Position next) const {
    // Presses faster than anything can settle: the oldest ones no longer show.
    bool const too_long = links_of(moment) >= longest_chain;
    Moment left = too_long ? forgetful(story_, moment, kept_chain) : moment;
    return {next, 0, std::make_shared<Moment const>(std::move(left))};
}

Moment Storyboard::leave_at_rest(Moment const& moment, Position next, Course course) const {
    if (is_still(moment) && course == Course::Onward)
        return {next, 0, entered_from(story_, moment.position, next)};
    if (is_still(moment))
        return returning({moment.position, settled, entered_from(story_, next, moment.position)}, next);
    Moment const here = unfolded(moment);
    bool const back = course == Course::Returning && origin(story_, here) == next;
    return back ? returning(here, next) : handed_over(here, next);
}

Moment Storyboard::leave(Moment const& moment, Position next, Course course) const {
    if (has_arrived(moment))
        return leave_at_rest(moment, next, course);
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
