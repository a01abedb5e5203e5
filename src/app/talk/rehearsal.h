// A rehearsal: how long each step took. The last one is kept beside the place of a talk, and the next is
// compared with it. Plain text, a line for each step: «pourquoi.2 12.3».
#pragma once

#include "base/seconds.h"
#include "story/moment.h"

#include <map>
#include <string>
#include <string_view>

namespace fresque {

class Rehearsal {
  public:
    void add(std::string const& place, Seconds taken) { taken_[place] += taken; }
    bool empty() const { return taken_.empty(); }
    // How long the steps before this one took together.
    Seconds before(Story const& story, Position position) const;
    Seconds total() const;

    std::string text() const;
    static Rehearsal from(std::string_view text);

  private:
    std::map<std::string, Seconds, std::less<>> taken_; // by the name of the place
};

} // namespace fresque
