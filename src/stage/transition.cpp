#include "stage/transition.h"

#include "stage/blend.h"
#include "stage/identity.h"

#include <algorithm>
#include <map>
#include <set>

namespace fresque {

namespace {

// How long things take, in seconds: within a scene, and between two.
struct Timing {
    Seconds move;
    Seconds leave;
    Seconds after_leaving; // what enters waits until what leaves is nearly gone
    Seconds enter;
    Seconds most_stagger; // of all that enters, together
};

constexpr Timing step_timing{0.7, 0.26, 0.15, 0.52, 0.24};
constexpr Timing scene_timing{0.95, 0.34, 0.2, 0.64, 0.3};

constexpr Seconds stagger = 0.075;
constexpr Seconds longest_delay = 1; // of a piece after its actor, where nobody chose it
constexpr Seconds reduced_duration = 0.12;
constexpr Tween count_tween{0, 1.2, Easing::QuintOut}; // what grows, and the number that tells how far
constexpr Seconds drift_duration = 16;

constexpr double ink_speed = 1900; // stage units a second
constexpr Seconds shortest_trace = 0.35;
constexpr Seconds longest_trace = 0.8;

// How far the stage travels between two scenes, in stage units: what is larger is nearer.
constexpr double near_drift = 76;
constexpr double far_drift = 44;

Timing const& timing_of(Travel travel) {
    return travel == Travel::Within ? step_timing : scene_timing;
}

Seconds trace_duration(Piece const& piece) {
    auto const* line = std::get_if<LineVisual>(&piece.visual);
    if (!line)
        return longest_trace;
    double ink = 0;
    for (std::size_t i = 1; i < line->points.size(); ++i)
        ink += length(line->points[i] - line->points[i - 1]);
    return std::clamp(ink / ink_speed, shortest_trace, longest_trace);
}

bool is_image(Piece const& piece) {
    return std::holds_alternative<ImageVisual>(piece.visual);
}

// How long a piece goes on at a pace of its own; `from` is null where it enters.
Tween course_of(Piece const* from, Piece const& to, Seconds delay) {
    if (std::holds_alternative<FigureVisual>(to.visual))
        return {delay, count_tween.duration, count_tween.easing};
    if (auto const* image = std::get_if<ImageVisual>(&to.visual)) {
        double const done = from == nullptr ? 0 : std::get<ImageVisual>(from->visual).drift;
        if (image->start != image->source && done < 1)
            return {from == nullptr ? delay : 0, drift_duration * (1 - done), Easing::Linear};
    }
    return {};
}

// Sets what goes at a pace of its own, when `part` of its course has passed.
void follow_course(Piece& piece, Piece const* from, double part) {
    if (part >= 1)
        return;
    if (auto* figure = std::get_if<FigureVisual>(&piece.visual)) {
        double const start = from == nullptr ? figure->start : std::get<FigureVisual>(from->visual).value;
        figure->value = mix(start, figure->value, part);
    }
    if (auto* image = std::get_if<ImageVisual>(&piece.visual))
        image->drift = mix(from == nullptr ? 0 : std::get<ImageVisual>(from->visual).drift, 1, part);
}

bool is_thread(Actor const& actor) {
    return actor.role == "timeline" || actor.role == "milestone";
}

bool is_heading(Actor const& actor) {
    return actor.role == "heading" || actor.role == "kicker" || actor.role == "year";
}

// The part of its time after which what is left of a change is less than half a unit, or a shade.
double seen_part(Easing easing) {
    switch (easing) {
    case Easing::QuintOut:
        return 0.7;
    case Easing::CubicOut:
        return 0.88;
    case Easing::CubicInOut:
        return 0.95;
    case Easing::Linear:
    case Easing::Even:
        break;
    }
    return 1;
}

// How far something goes on in its old direction, as seconds of its old speed.
//
//     ╱‾╲
//    ╱   ‾‾──── 0
Seconds carried(Seconds time) {
    constexpr Seconds fades = 0.3;
    double const rest = 1 - std::min(time / fades, 1.0);
    return time * rest * rest;
}

Piece carried_on(Piece const& from, Rect const& speed, Seconds time) {
    Piece piece = from;
    double const part = carried(time);
    piece.box = {from.box.x + speed.x * part, from.box.y + speed.y * part,
                 from.box.width + speed.width * part, from.box.height + speed.height * part};
    return piece;
}

Rect speed_between(Rect const& now, Rect const& later) {
    double const rate = 1 / glimpse_after;
    return {(later.x - now.x) * rate, (later.y - now.y) * rate, (later.width - now.width) * rate,
            (later.height - now.height) * rate};
}

// The delays of an actor's pieces are kept in bounds, however many there are.
double delay_scale(Actor const& actor) {
    Seconds longest = 0;
    for (auto const& piece : actor.pieces) {
        if (piece.duration > 0)
            return 1;
        longest = std::max(longest, piece.delay);
    }
    return longest > longest_delay ? longest_delay / longest : 1;
}

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
    end_ = std::max(end_, change.tween.end());
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
        plan_entering(actor, is_thread(actor) ? start : delay);
        if (!is_thread(actor))
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
    return change;
}

Tween Transition::move_tween() const {
    if (passage_.motion == Motion::Reduced)
        return {0, reduced_duration, Easing::Linear};
    return {0, timing_of(passage_.travel).move, Easing::CubicInOut};
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
    for (auto& piece : change.pieces)
        piece.drift = {}; // the actor itself stays
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
    if (change.to && part >= 1)
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
    if (part >= 1)
        return *change.to;
    return passage_.motion == Motion::Reduced ? faded(*change.to, part)
                                              : entered(*change.to, part, change.drift);
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
