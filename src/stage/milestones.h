// Milestones: what the timeline tells of. The chapters of a story, or its scenes where it has none.
#pragma once

#include "base/span.h"
#include "story/moment.h"
#include "story/story.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace fresque {

// Its words are the story's.
struct Milestone {
    std::string_view when;
    std::string_view title;
    std::size_t first_scene = 0;
    std::size_t end_scene = 0;
    Span span;
};

// Nothing is built: a story may have thousands, and each step has a timeline.
class Milestones {
  public:
    explicit Milestones(Story const& story);

    std::size_t size() const;
    Milestone operator[](std::size_t i) const;
    // The milestone that holds a scene; nothing before the first one.
    std::optional<std::size_t> at(std::size_t scene) const;

  private:
    Story const& story_;
    std::size_t first_; // the scene after the title
};

// How many steps a milestone has.
std::size_t steps_of(Story const& story, Milestone const& milestone);

// How far a position stands within its milestone, [0, 1]. The last milestone is done at its last step, the
// others when the next one begins.
enum class Ending { AtTheNext, AtTheLastStep };
double progress_in(Story const& story, Milestone const& milestone, Position position, Ending ending);

} // namespace fresque
