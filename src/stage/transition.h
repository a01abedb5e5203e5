// A transition: from one stage to another, at any time between. What stands in both moves; what is
// new enters, staggered in reading order; what is gone leaves. Nothing is replayed: every instant is
// computed from the two ends alone, so that it can be played backwards too.
//
//     from ── leaving ─╲
//              moving ──────────────╱── to
//                     entering ─╱‾‾
//
// Between two scenes the stage travels along the thread: what leaves drifts against the direction of travel,
// what enters comes from it.
#pragma once

#include "base/seconds.h"
#include "motion/tween.h"
#include "stage/clearance.h"
#include "stage/stage.h"

#include <memory>
#include <vector>

namespace fresque {

enum class Motion {
    Full,
    Reduced, // every change is a short cross-fade
};

enum class Travel {
    Within, // a scene
    Onward, // to a scene that comes later
    Backward,
};

enum class Takeover {
    Morph, // what is in both stages is the same thing, and moves
    Fade,  // only the thread moves
    Cut,   // all but the thread is there at once
};

// How a stage takes over from the one before.
struct Passage {
    Motion motion = Motion::Full;
    Travel travel = Travel::Within;
    Takeover takeover = Takeover::Morph;
};

// What is left. Where it was still moving, a glimpse of it a little later tells how fast: what was on its
// way does not stop before it turns to its new place.
struct Departure {
    std::shared_ptr<Stage const> stage;
    std::shared_ptr<Stage const> glimpse = nullptr; // null: it was at rest
};
inline constexpr Seconds glimpse_after = 1.0 / 240;

class Transition {
  public:
    Transition(Departure const& departure, std::shared_ptr<Stage const> to, Passage passage);

    // Everything has arrived from here on; an image may drift until later.
    Seconds end() const { return end_; }
    Seconds drift_end() const { return drift_end_; }
    // From here on nobody sees that anything is not at rest yet; played backwards, it need not begin earlier.
    Seconds last_seen() const { return last_seen_; }

    // What drifts may be so much ahead of `time`.
    Stage at(Seconds time, Seconds ahead = 0) const;

  private:
    struct Change { // of one piece
        Piece const* from = nullptr;
        Piece const* to = nullptr;
        Tween tween;
        Vec2 drift{};   // where it leaves to, or where it comes from
        Tween travel{}; // from there: with all of its actor, whenever it enters itself
        Rect speed{};   // of `from` when it was left, a second
        Tween course{}; // of what goes at a pace of its own: a number that counts, an image that drifts
    };
    struct ActorChange {
        Actor const* actor = nullptr;
        std::vector<Change> pieces;
    };

    void plan();
    void plan_speeds(Stage const& glimpse);
    void plan_leaving(Actor const& actor);
    void plan_entering(Actor const& actor, Seconds delay);
    void plan_staying(Actor const& from, Actor const& to, Seconds delay);
    Change left(Piece const& piece, Actor const& actor) const;
    Change entering(Piece const& piece, Actor const& actor, Seconds delay) const;
    Change staying(Piece const& from, Piece const& to) const;
    Piece arriving(Change const& change, Seconds time) const;
    Piece still_moving(Change const& change, Seconds time) const;
    Tween entrance_of(Piece const& piece, Seconds delay) const;
    Tween move_tween() const;
    Seconds free_from(Actor const& actor) const;
    bool persists(Actor const& actor) const;
    Vec2 drift_of(Actor const& actor) const;
    void note_end(Change const& change);
    struct Instant {
        Seconds time;
        Seconds drift; // of the clock of what drifts
    };
    void add_pieces(Change const& change, Instant now, std::vector<Piece>& pieces) const;

    std::shared_ptr<Stage const> from_;
    std::shared_ptr<Stage const> to_;
    Passage passage_;
    std::vector<ActorChange> changes_;
    std::vector<Moving> moving_; // what stays, but for the thread
    Seconds end_ = 0;
    Seconds drift_end_ = 0;
    Seconds last_seen_ = 0;
};

} // namespace fresque
