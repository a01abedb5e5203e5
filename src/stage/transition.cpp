#include "stage/transition.h"

#include "stage/blend.h"
#include "stage/courses.h"
#include "stage/identity.h"
#include "stage/timing.h"

#include <algorithm>
#include <map>
#include <set>

namespace fresque {

namespace {

bool is_thread(Actor const& actor) {
    return actor.role == "timeline" || actor.role == "milestone";
}

bool is_heading(Actor const& actor) {
    return actor.role == "heading" || actor.role == "kicker" || actor.role == "year";
}

// How far the stage travels between two scenes, in stage units: what is larger is nearer.
constexpr double near_drift = 76;
constexpr double far_drift = 44;

// Whether a line of the thread rises through the actor, as the knot's does through the words of a milestone.
bool rises_through(Piece const& piece, Actor const& actor) {
    auto const* line = std::get_if<LineVisual>(&piece.visual);
    return line && std::any_of(line->points.begin(), line->points.end(), [&](Vec2 point) {
               return actor.bounds.contains(point) && point.y < line->points.front().y - line->width;
           });
}

// Whether the knot stands where a milestone is to come.
bool knot_in_place_of(Actor const& milestone, Stage const& stage) {
    return std::any_of(stage.actors.begin(), stage.actors.end(), [&](Actor const& actor) {
        return is_thread(actor) &&
               std::any_of(actor.pieces.begin(), actor.pieces.end(),
                           [&](Piece const& piece) { return rises_through(piece, milestone); });
    });
}

constexpr double longest_wait = 0.7; // for a place to be free, of the time of a move

} // namespace

Transition::Transition(Departure const& departure, std::shared_ptr<Stage const> to, Passage passage) :
    from_(departure.stage), to_(std::move(to)), passage_(passage) {
    plan();
    if (departure.glimpse && passage_.motion == Motion::Full)
        plan_speeds(*departure.glimpse);
    for (auto const& actor : changes_)
        for (auto const& change : actor.pieces)
            note_end(change);
}

void Transition::note_end(Change const& change) {
    end_ = std::max({end_, change.tween.end(), change.travel.end()});
    if (change.to) {
        Seconds& course_end = is_image(*change.to) ? drift_end_ : end_;
        course_end = std::max(course_end, change.course.end());
    }
    bool const rests = change.from && change.to && same_visual(*change.from, *change.to) &&
                       same_place(*change.from, *change.to);
    if (!rests)
        last_seen_ =
            std::max(last_seen_, change.tween.delay + change.tween.duration * seen_part(change.tween.easing));
}

bool Transition::persists(Actor const& actor) const {
    return passage_.takeover == Takeover::Morph || is_thread(actor);
}

void Transition::plan() {
    std::map<std::string_view, Actor const*> before;
    for (auto const& actor : from_->actors)
        before.emplace(actor.id, &actor);
    std::map<std::string_view, Actor const*> after;
    for (auto const& actor : to_->actors)
        after.emplace(actor.id, &actor);

    bool any_leaves = false;
    for (auto const& actor : from_->actors)
        if (!after.contains(actor.id) || !persists(actor)) {
            plan_leaving(actor);
            any_leaves = true;
        }
    auto const stays = [&](Actor const& actor) { return before.contains(actor.id) && persists(actor); };
    for (auto const& actor : to_->actors)
        if (stays(actor) && !is_thread(actor))
            moving_.push_back({before.at(actor.id)->bounds, actor.bounds});
    auto const newcomers = std::count_if(to_->actors.begin(), to_->actors.end(), [&](Actor const& actor) {
        return !stays(actor) && !is_thread(actor);
    });
    Timing const& timing = timing_of(passage_.travel);
    Seconds const pause =
        newcomers > 1 ? std::min(stagger, timing.most_stagger / static_cast<double>(newcomers - 1)) : 0;
    Seconds const start = any_leaves ? timing.after_leaving : 0;
    Seconds delay = start;
    for (auto const& actor : to_->actors) {
        if (stays(actor)) {
            plan_staying(*before.at(actor.id), actor, start);
            continue;
        }
        if (is_thread(actor)) {
            bool const waits = passage_.motion == Motion::Full && knot_in_place_of(actor, *from_);
            plan_entering(actor, waits ? move_tween().duration * longest_wait : start);
            continue;
        }
        delay = std::max(delay, free_from(actor));
        plan_entering(actor, delay);
        delay += pause;
    }
}

void Transition::plan_speeds(Stage const& glimpse) {
    std::map<std::string_view, std::map<std::string_view, Piece const*>> later;
    for (auto const& actor : glimpse.actors)
        for (auto const& piece : actor.pieces)
            later[actor.id].emplace(piece.key, &piece);
    for (auto& actor : changes_) {
        auto const pieces = later.find(actor.actor->id);
        if (pieces == later.end())
            continue;
        for (auto& change : actor.pieces) {
            if (!change.from)
                continue;
            auto const found = pieces->second.find(change.from->key);
            if (found != pieces->second.end() && same_visual(*change.from, *found->second))
                change.speed = speed_between(change.from->box, found->second->box);
        }
    }
}

// The thread is the way that is travelled on; what fills the stage would show its edges.
Vec2 Transition::drift_of(Actor const& actor) const {
    if (passage_.travel == Travel::Within || passage_.takeover != Takeover::Morph || is_thread(actor) ||
        actor.bounds.width >= to_->size.width - 1)
        return {};
    double const drift = is_heading(actor) ? far_drift : near_drift;
    return {passage_.travel == Travel::Onward ? drift : -drift, 0};
}

Transition::Change Transition::left(Piece const& piece, Actor const& actor) const {
    if (passage_.motion == Motion::Reduced)
        return {&piece, nullptr, {0, reduced_duration, Easing::Linear}, {}};
    if (actor.exit == Exit::None || (passage_.takeover == Takeover::Cut && !is_thread(actor)))
        return {&piece, nullptr, {0, 0, Easing::Linear}, {}};
    bool const travels = passage_.travel != Travel::Within;
    return {&piece,
            nullptr,
            {0, timing_of(passage_.travel).leave, travels ? Easing::CubicInOut : Easing::CubicOut},
            drift_of(actor) * -1};
}

Tween Transition::entrance_of(Piece const& piece, Seconds delay) const {
    if (piece.entrance == Entrance::None)
        return {delay, 0, Easing::Linear};
    if (piece.entrance == Entrance::Grow)
        return {delay, piece.duration > 0 ? piece.duration : count_tween.duration, count_tween.easing};
    bool const traces = piece.entrance == Entrance::Trace;
    Seconds const usual = traces ? trace_duration(piece) : timing_of(passage_.travel).enter;
    return {delay, piece.duration > 0 ? piece.duration : usual, traces ? Easing::Even : Easing::QuintOut};
}

Transition::Change Transition::entering(Piece const& piece, Actor const& actor, Seconds delay) const {
    if (passage_.motion == Motion::Reduced)
        return {nullptr, &piece, {0, reduced_duration, Easing::Linear}, {}};
    if (passage_.takeover == Takeover::Cut && !is_thread(actor))
        return {nullptr, &piece, {0, 0, Easing::Linear}, {}};
    Seconds const begun = delay + piece.delay * delay_scale(actor) + actor.after;
    Change change{nullptr, &piece, entrance_of(piece, begun), drift_of(actor)};
    change.course = course_of(nullptr, piece, begun);
    if (change.drift != Vec2{})
        change.travel = {delay + actor.after, timing_of(passage_.travel).enter, Easing::QuintOut};
    return change;
}

Tween Transition::move_tween() const {
    if (passage_.motion == Motion::Reduced)
        return {0, reduced_duration, Easing::Linear};
    return {0, timing_of(passage_.travel).move, Easing::CubicInOut};
}

// What enters waits until nothing that stays is in its way, but not so long that nothing seems to happen.
Seconds Transition::free_from(Actor const& actor) const {
    Tween const move = move_tween();
    Seconds free = 0;
    for (Moving const& moving : moving_)
        free = std::max(free, clear_time(moving, move, actor.bounds));
    return std::min(free, move.duration * longest_wait);
}

Transition::Change Transition::staying(Piece const& from, Piece const& to) const {
    Change change{&from, &to, move_tween()};
    if (passage_.motion == Motion::Reduced)
        return change;
    if (to.entrance == Entrance::Grow)
        change.tween = count_tween;
    if (same_visual(from, to))
        change.course = course_of(&from, to, 0);
    return change;
}

void Transition::plan_leaving(Actor const& actor) {
    ActorChange change{&actor, {}};
    for (auto const& piece : actor.pieces)
        change.pieces.push_back(left(piece, actor));
    changes_.push_back(std::move(change));
}

void Transition::plan_entering(Actor const& actor, Seconds delay) {
    ActorChange change{&actor, {}};
    for (auto const& piece : actor.pieces)
        change.pieces.push_back(entering(piece, actor, delay));
    changes_.push_back(std::move(change));
}

// What stays comes before what is on its way out, so that a transition which begins here finds, under
// a key that both have, the piece that lives on.
void Transition::plan_staying(Actor const& from, Actor const& to, Seconds delay) {
    ActorChange change{&to, {}};
    auto const before = predecessors(from, to);
    std::set<Piece const*> kept;
    for (auto const& piece : to.pieces) {
        auto const found = before.find(&piece);
        if (found == before.end()) {
            change.pieces.push_back(entering(piece, to, delay));
            continue;
        }
        change.pieces.push_back(staying(*found->second, piece));
        kept.insert(found->second);
    }
    for (auto const& piece : from.pieces)
        if (!kept.contains(&piece))
            change.pieces.push_back(left(piece, from));
    for (auto& piece : change.pieces) { // the actor itself stays
        piece.drift = {};
        piece.travel = {};
    }
    changes_.push_back(std::move(change));
}

void Transition::add_pieces(Change const& change, Instant now, std::vector<Piece>& pieces) const {
    Seconds const time = now.time;
    if (change.to && change.course.end() > 0) {
        Piece piece = change.from ? still_moving(change, time) : arriving(change, time);
        follow_course(piece, change.from, change.course.at(is_image(piece) ? now.drift : time));
        return pieces.push_back(std::move(piece));
    }
    double const part = change.tween.at(time);
    bool const reduced = passage_.motion == Motion::Reduced;
    if (change.to && part >= 1 && time >= change.travel.end())
        return pieces.push_back(*change.to);
    if (!change.from)
        return pieces.push_back(arriving(change, time));
    Piece const from = change.speed == Rect{} ? *change.from : carried_on(*change.from, change.speed, time);
    if (!change.to)
        return pieces.push_back(leaving(from, part, change.drift));
    Piece const& to = *change.to;
    if (same_visual(from, to) && (!reduced || same_place(from, to)))
        return pieces.push_back(still_moving(change, time));
    pieces.push_back(reduced ? faded(to, part) : crossing_in(from, to, part));
    pieces.push_back(reduced ? faded(from, 1 - part) : crossing_out(from, to, part));
}

Piece Transition::arriving(Change const& change, Seconds time) const {
    double const part = change.tween.at(time);
    if (part >= 1 && time >= change.travel.end())
        return *change.to;
    if (passage_.motion == Motion::Reduced)
        return faded(*change.to, part);
    bool const travels = change.drift != Vec2{};
    return entered(*change.to, part,
                   travels ? std::optional(change.drift * (1 - change.travel.at(time))) : std::nullopt);
}

Piece Transition::still_moving(Change const& change, Seconds time) const {
    double const part = change.tween.at(time);
    if (part >= 1)
        return *change.to;
    Piece const from = change.speed == Rect{} ? *change.from : carried_on(*change.from, change.speed, time);
    return moved(from, *change.to, part);
}

Stage Transition::at(Seconds time, Seconds ahead) const {
    Instant const now{time, time + ahead};
    if (time >= end_ && now.drift >= drift_end_)
        return *to_;
    Stage stage;
    stage.size = to_->size;
    stage.theme = to_->theme;
    stage.actors.reserve(changes_.size());
    for (auto const& change : changes_) {
        Actor actor;
        actor.id = change.actor->id;
        actor.role = change.actor->role;
        actor.label = change.actor->label;
        actor.source = change.actor->source;
        actor.bounds = change.actor->bounds;
        actor.exit = change.actor->exit;
        actor.pieces.reserve(change.pieces.size());
        for (auto const& piece : change.pieces)
            add_pieces(piece, now, actor.pieces);
        std::erase_if(actor.pieces,
                      [](Piece const& piece) { return piece.opacity <= 0 || piece.traced <= 0; });
        if (!actor.pieces.empty())
            stage.actors.push_back(std::move(actor));
    }
    return stage;
}

} // namespace fresque
