// The plan: how long each step is meant to take. A note that begins with a duration says so («Vingt
// secondes. …», “1 min 30: …”), and so does hold=. The other steps share what is left of the whole; where
// that is not known, they take the time in which they are read.
#pragma once

#include "base/seconds.h"
#include "story/story.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace fresque {

// In French and English, digits or words. Nothing where the note does not begin with a duration.
std::optional<Seconds> duration_in_note(std::string_view note);

class Plan {
  public:
    Plan() = default;
    // `whole`: how long the talk may take, where that is known.
    explicit Plan(Story const& story, std::optional<Seconds> whole = std::nullopt);

    // Where nothing tells of a duration there is no plan.
    bool known() const { return ends_.size() > 0; }
    Seconds total() const { return known() ? ends_.back() : 0; }
    // Steps are counted from 0 over the whole story.
    Seconds begin_of(std::size_t step) const;
    Seconds end_of(std::size_t step) const;

    // How far ahead of the plan one is; negative: behind it; 0 in the step's own time.
    Seconds ahead(std::size_t step, Seconds elapsed) const;

  private:
    std::vector<Seconds> ends_;
};

} // namespace fresque
