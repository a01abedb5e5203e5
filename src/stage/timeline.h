// The timeline: where the milestones of a story stand along the bottom of the stage, and how far the bright
// thread reaches.
//
//     even           ━━●━━━━━━●━━━━━━◉┄┄┄┄┄┄○┄┄
//     in proportion  ━━●━━━━━━━━━━━━━●━◉┄┄┄┄○┄┄     as their dates are apart
#pragma once

#include "base/geometry.h"
#include "stage/milestones.h"

#include <string>
#include <vector>

namespace fresque {

class Timeline {
  public:
    Timeline(Position position, Story const& story, Size stage);

    Milestones const& list() const { return list_; }
    std::optional<std::size_t> current() const { return current_; }
    double y() const { return y_; }
    double left() const { return left_; }
    double right() const { return right_; }

    double x(std::size_t milestone) const;
    // Where the way of a milestone ends.
    double end_of(std::size_t milestone) const;
    bool is_last(std::size_t milestone) const { return milestone + 1 == list_.size(); }
    // How far the bright thread reaches.
    double reach() const;

    // The label of a milestone; the current one says its title too.
    std::string label(std::size_t milestone) const;

  private:
    Story const& story_;
    Milestones list_;
    double y_;
    double left_;
    double right_;
    std::vector<double> places_; // of milestones in proportion, [0, 1]; empty: they are even
    std::optional<std::size_t> current_;
    Position position_;
};

// A date as years since the beginning of the count; nothing where it is none. Of a year, its beginning.
std::optional<double> years_of(std::string_view date);

// Where each of some dates stands, [0, 1], in proportion, and no nearer to the one before than `nearest`. One
// that is no date stands between those around it. Empty where the dates do not tell: fewer than two of them,
// or one before another that it follows.
std::vector<double> places_in_proportion(std::vector<std::string_view> const& dates, double nearest);

// The height at which it lies, from the top.
double thread_y(Size stage);

} // namespace fresque
