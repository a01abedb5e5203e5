// The storyboard: the picture of every moment of one story in one viewport. Each position is laid out
// once, when first looked at; any instant is then computed from two settled stages, in any order,
// at the same cost. The same moment always gives the same stage.
#pragma once

#include "display/display_list.h"
#include "stage/setting.h"
#include "stage/stage.h"
#include "stage/transition.h"
#include "story/moment.h"

#include <deque>
#include <map>
#include <memory>

namespace fresque {

class Storyboard {
  public:
    // The story, faces and images are borrowed and must not change while the storyboard lives.
    Storyboard(Story const& story, Faces const& faces, ImageLibrary const& images, Viewport viewport);

    Story const& story() const { return story_; }
    Viewport const& viewport() const { return viewport_; }

    Stage stage_at(Moment const& moment) const;

    // How long after its position was entered everything has arrived. What drifts does so until later.
    Seconds rest_after(Moment const& moment) const;
    // How long after that nothing moves any more, not even what drifts.
    Seconds still_after(Moment const& moment) const;
    // Whether what drifts there had not done so already when the position was entered.
    bool drifts(Moment const& moment) const;

    // The stage at rest. Nothing is kept, so that all positions of a long story can be looked at.
    Stage settled_at(Position position) const;

    // The moment after leaving `moment` for another position now. During a move a press back turns round:
    // the same way is played backwards, and a press on turns it round again. What else is still moving hands
    // over and eases on from where it is; what was left long ago is forgotten. A moment at rest that is left
    // on the way back plays backwards what leads from `next` to it. The new moment may have begun already.
    Moment leave(Moment const& moment, Position next, Course course) const;
    // On the way back where `next` stands before the moment's position.
    Moment leave(Moment const& moment, Position next) const;
    // The moment after leaving for `next`, which carries the one that was left.
    Moment handed_over(Moment const& moment, Position next) const;

    // The same instant as one on the way onward: a film that runs backwards shows pictures of the same film.
    Moment unfolded(Moment moment) const;

  private:
    std::shared_ptr<Stage const> settled_stage(Position position) const;
    Departure departure(Moment const& moment) const;
    std::shared_ptr<Transition const> transition(Moment const& moment) const; // of a moment onward
    Passage passage_to(Moment const& moment) const;
    Moment turned_in(Moment const& returning) const;
    Moment returning(Moment turned, Position next) const;
    Moment leave_at_rest(Moment const& moment, Position next, Course course) const;
    bool has_arrived(Moment const& moment) const;
    bool is_still(Moment const& moment) const;

    Story const& story_;
    QuoteBook quotes_;
    Faces const& faces_;
    ImageLibrary const& images_;
    Viewport viewport_;
    Theme theme_;         // with the story's own colours
    Theme picture_theme_; // of what stands on a picture that fills the stage

    // Computed once, from the above alone.
    mutable std::map<Position, std::shared_ptr<Stage const>> settled_;
    mutable std::map<Position, std::shared_ptr<Transition const>> forward_; // from the step before
    struct Handover {
        std::shared_ptr<Moment const> left;
        Position to;
        std::shared_ptr<Transition const> transition;
    };
    mutable std::deque<Handover> handovers_; // those that were looked at last
};

// A stage as a display list: background, then every actor with its region.
DisplayList paint(Stage const& stage);

} // namespace fresque
