// A transition: from one stage to another, at any time between. What stands in both moves; what is
// new enters, staggered in reading order; what is gone leaves. Nothing is replayed: every instant is
// computed from the two ends alone.
//
//     from ── leaving ─╲
//              moving ──────────────╱── to
//                     entering ─╱‾‾
#pragma once

#include "base/seconds.h"
#include "motion/tween.h"
#include "stage/stage.h"

#include <memory>
#include <optional>
#include <vector>

namespace fresque {

enum class Motion {
    Full,
    Reduced, // every change is a short cross-fade
};

class Transition {
  public:
    Transition(std::shared_ptr<Stage const> from, std::shared_ptr<Stage const> to, Motion motion);

    // Everything is at rest from here on.
    Seconds end() const { return end_; }

    Stage at(Seconds time) const;

  private:
    struct Change { // of one piece
        Piece const* from = nullptr;
        Piece const* to = nullptr;
        Tween tween;
    };
    struct ActorChange {
        Actor const* actor = nullptr;
        std::vector<Change> pieces;
    };

    void plan();
    void plan_leaving(Actor const& actor, Tween tween);
    void plan_entering(Actor const& actor, Seconds delay);
    void plan_staying(Actor const& from, Actor const& to, Seconds delay);
    Change entering(Piece const& piece, Seconds delay) const;
    Piece piece_at(Change const& change, Seconds time) const;

    std::shared_ptr<Stage const> from_;
    std::shared_ptr<Stage const> to_;
    Motion motion_;
    std::vector<ActorChange> changes_;
    Seconds end_ = 0;
};

} // namespace fresque
