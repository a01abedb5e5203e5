// A detour: the table of who says what, from any place of the story and back to it. The place is not left:
// the table is a scene more behind the story's last one, in a storyboard of its own.
//
//     here ──(V)──▶ table ──(V)──▶ here
#pragma once

#include "app/show.h"

#include <memory>

namespace fresque {

class Detour {
  public:
    // Nothing where nobody says anything on a topic.
    static std::unique_ptr<Detour> to_table(Show const& show, Seconds now);

    // The way back begins; a second time it goes on.
    void go_back(Seconds now);
    bool going_back() const { return moment_.course == Course::Returning; }
    // Whether the place that it began at is on stage again.
    bool over(Seconds now) const;
    bool moving(Seconds now) const;
    Stage stage(Seconds now) const { return storyboard_->stage_at(moment_at(now)); }

  private:
    Detour(Show const& show, Story story);
    Moment moment_at(Seconds now) const;

    std::unique_ptr<Story> story_;
    std::unique_ptr<Storyboard> storyboard_;
    Moment moment_;
    Seconds entered_ = 0;
    Position from_;
};

} // namespace fresque
