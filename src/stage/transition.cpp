#include "stage/transition.h"

#include <algorithm>
#include <map>
#include <set>

namespace fresque {

namespace {

constexpr Seconds stagger = 0.075;
constexpr Tween move_tween{0, 0.75, Easing::CubicInOut};
constexpr Tween leave_tween{0, 0.28, Easing::CubicOut};
constexpr Seconds after_leaving = 0.16; // what enters waits until what leaves is nearly gone
constexpr Seconds enter_duration = 0.62;
constexpr Seconds trace_duration = 0.8;
constexpr Seconds reduced_duration = 0.12;
constexpr double rise = 26; // stage units

// The same thing in two places: its pictures can be one.
struct SameVisual {
    bool operator()(WordVisual const& a, WordVisual const& b) const {
        return a.face == b.face && a.text == b.text && a.glyphs == b.glyphs;
    }
    bool operator()(ShapeVisual const& a, ShapeVisual const& b) const {
        return a.rules.size() == b.rules.size();
    }
    bool operator()(LineVisual const& a, LineVisual const& b) const {
        return a.points.size() == b.points.size();
    }
    bool operator()(OutlineVisual const& a, OutlineVisual const& b) const { return a.path == b.path; }
    bool operator()(ImageVisual const& a, ImageVisual const& b) const { return a.image == b.image; }
    bool operator()(ScrimVisual const& a, ScrimVisual const& b) const { return a.upwards == b.upwards; }
    template<typename A, typename B>
    bool operator()(A const&, B const&) const {
        return false;
    }
};

struct MixVisual {
    double part;

    Visual operator()(WordVisual const& a, WordVisual const& b) const {
        WordVisual word = b;
        word.color = mix(a.color, b.color, part);
        return word;
    }
    Visual operator()(ShapeVisual const& a, ShapeVisual const& b) const {
        ShapeVisual shape = b;
        shape.radius = mix(a.radius, b.radius, part);
        shape.fill = mix(a.fill, b.fill, part);
        shape.shadow = mix(a.shadow, b.shadow, part);
        for (std::size_t i = 0; i < shape.rules.size(); ++i) {
            shape.rules[i].color = mix(a.rules[i].color, b.rules[i].color, part);
            shape.rules[i].width = mix(a.rules[i].width, b.rules[i].width, part);
        }
        return shape;
    }
    Visual operator()(LineVisual const& a, LineVisual const& b) const {
        LineVisual line = b;
        line.color = mix(a.color, b.color, part);
        line.width = mix(a.width, b.width, part);
        for (std::size_t i = 0; i < line.points.size(); ++i)
            line.points[i] = mix(a.points[i], b.points[i], part);
        return line;
    }
    Visual operator()(OutlineVisual const& a, OutlineVisual const& b) const {
        OutlineVisual outline = b;
        outline.fill = mix(a.fill, b.fill, part);
        outline.stroke = mix(a.stroke, b.stroke, part);
        outline.width = mix(a.width, b.width, part);
        return outline;
    }
    Visual operator()(ImageVisual const& a, ImageVisual const& b) const {
        ImageVisual image = b;
        image.source = mix(a.source, b.source, part);
        image.radius = mix(a.radius, b.radius, part);
        return image;
    }
    Visual operator()(ScrimVisual const& a, ScrimVisual const& b) const {
        ScrimVisual scrim = b;
        scrim.color = mix(a.color, b.color, part);
        return scrim;
    }
    template<typename A, typename B>
    Visual operator()(A const&, B const& b) const {
        return b;
    }
};

bool same(Piece const& a, Piece const& b) {
    return std::visit(SameVisual{}, a.visual, b.visual);
}

bool moves(Piece const& from, Piece const& to) {
    return from.box != to.box || std::holds_alternative<LineVisual>(to.visual);
}

std::map<std::string_view, Piece const*> by_key(Actor const& actor) {
    std::map<std::string_view, Piece const*> pieces;
    for (auto const& piece : actor.pieces)
        pieces.emplace(piece.key, &piece);
    return pieces;
}

// How an entering piece looks when `part` of its entrance has passed.
Piece entered(Piece const& to, double part) {
    Piece piece = to;
    switch (to.entrance) {
    case Entrance::Fade:
        piece.opacity = to.opacity * part;
        break;
    case Entrance::Rise:
        piece.opacity = to.opacity * part;
        piece.box.y += rise * (1 - part);
        piece.resting = false;
        break;
    case Entrance::Trace:
        piece.traced = to.traced * part;
        break;
    }
    return piece;
}

Piece moved(Piece const& from, Piece const& to, double part) {
    Piece piece = to;
    piece.box = mix(from.box, to.box, part);
    piece.opacity = mix(from.opacity, to.opacity, part);
    piece.traced = mix(from.traced, to.traced, part);
    piece.visual = std::visit(MixVisual{part}, from.visual, to.visual);
    piece.resting = !moves(from, to);
    return piece;
}

} // namespace

Transition::Transition(std::shared_ptr<Stage const> from, std::shared_ptr<Stage const> to, Motion motion) :
    from_(std::move(from)), to_(std::move(to)), motion_(motion) {
    plan();
    for (auto const& actor : changes_)
        for (auto const& change : actor.pieces)
            end_ = std::max(end_, change.tween.end());
}

void Transition::plan() {
    std::map<std::string_view, Actor const*> before;
    for (auto const& actor : from_->actors)
        before.emplace(actor.id, &actor);
    std::set<std::string_view> after;
    for (auto const& actor : to_->actors)
        after.insert(actor.id);

    bool leaving = false;
    for (auto const& actor : from_->actors)
        if (!after.contains(actor.id)) {
            plan_leaving(actor, leave_tween);
            leaving = true;
        }
    Seconds delay = leaving ? after_leaving : 0;
    for (auto const& actor : to_->actors) {
        auto const found = before.find(actor.id);
        if (found != before.end()) {
            plan_staying(*found->second, actor, delay);
            continue;
        }
        plan_entering(actor, delay);
        delay += stagger;
    }
}

void Transition::plan_leaving(Actor const& actor, Tween tween) {
    ActorChange change{&actor, {}};
    if (motion_ == Motion::Reduced)
        tween = {0, reduced_duration, Easing::Linear};
    for (auto const& piece : actor.pieces)
        change.pieces.push_back({&piece, nullptr, tween});
    changes_.push_back(std::move(change));
}

Transition::Change Transition::entering(Piece const& piece, Seconds delay) const {
    if (motion_ == Motion::Reduced)
        return {nullptr, &piece, {0, reduced_duration, Easing::Linear}};
    bool const traces = piece.entrance == Entrance::Trace;
    return {nullptr,
            &piece,
            {delay + piece.delay, traces ? trace_duration : enter_duration,
             traces ? Easing::CubicInOut : Easing::QuintOut}};
}

void Transition::plan_entering(Actor const& actor, Seconds delay) {
    ActorChange change{&actor, {}};
    for (auto const& piece : actor.pieces)
        change.pieces.push_back(entering(piece, delay));
    changes_.push_back(std::move(change));
}

// What stays comes before what is on its way out, so that a transition which begins here finds, under
// a key that both have, the piece that lives on.
void Transition::plan_staying(Actor const& from, Actor const& to, Seconds delay) {
    bool const reduced = motion_ == Motion::Reduced;
    Tween const cross_fade{0, reduced_duration, Easing::Linear};
    ActorChange change{&to, {}};
    auto const before = by_key(from);
    std::set<Piece const*> kept;
    for (auto const& piece : to.pieces) {
        auto const found = before.find(piece.key);
        if (found == before.end() || !same(*found->second, piece)) {
            change.pieces.push_back(entering(piece, delay));
            continue;
        }
        change.pieces.push_back({found->second, &piece, reduced ? cross_fade : move_tween});
        kept.insert(found->second);
    }
    for (auto const& piece : from.pieces)
        if (!kept.contains(&piece))
            change.pieces.push_back({&piece, nullptr, reduced ? cross_fade : leave_tween});
    changes_.push_back(std::move(change));
}

Piece Transition::piece_at(Change const& change, Seconds time) const {
    double const part = change.tween.at(time);
    if (change.to == nullptr) {
        Piece piece = *change.from;
        piece.opacity *= 1 - part;
        return piece;
    }
    if (change.from == nullptr) {
        if (motion_ == Motion::Full)
            return part >= 1 ? *change.to : entered(*change.to, part);
        Piece piece = *change.to;
        piece.opacity *= part;
        return piece;
    }
    if (part >= 1)
        return *change.to;
    return moved(*change.from, *change.to, motion_ == Motion::Reduced ? 1 : part);
}

Stage Transition::at(Seconds time) const {
    if (time >= end_)
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
        actor.pieces.reserve(change.pieces.size());
        for (auto const& piece : change.pieces) {
            Piece now = piece_at(piece, time);
            if (now.opacity > 0 && now.traced > 0)
                actor.pieces.push_back(std::move(now));
        }
        if (!actor.pieces.empty())
            stage.actors.push_back(std::move(actor));
    }
    return stage;
}

} // namespace fresque
