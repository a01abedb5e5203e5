// The planner: builds what an arrangement becomes, from the top down: a year, a heading, stacks of blocks.
#pragma once

#include "stage/arrangements/arrangements.h"
#include "stage/heading.h"

#include <vector>

namespace fresque {

inline constexpr double under_heading = 48;

class Planner {
  public:
    explicit Planner(Scenery const& scenery) : scenery_(scenery) {}

    // A heading takes at most a part of the height, and is set smaller before it takes more. Gives where
    // the room under it begins.
    double head(Rect const& column, double below = under_heading, Dates dates = Dates::InKicker);

    // The year above a heading; gives where the heading begins.
    double year_above(Rect const& column);
    // The year where something else is still to come.
    void year_in(Rect const& box);

    void pile(std::vector<Block> const& blocks, Rect const& box, StackStyle const& style = {});

    Plan take() { return std::move(plan_); }

  private:
    Scenery const& scenery_;
    Plan plan_;
};

} // namespace fresque
