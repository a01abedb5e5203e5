// Scrubbing: a hand on the film. The wheel winds it on and back, a drag pulls the thread's bright end along;
// the stage follows softly and then holds still at whatever instant it has come to.
#pragma once

#include "base/seconds.h"
#include "stage/film.h"

#include <optional>
#include <variant>

namespace fresque {

class Scrubbing {
  public:
    // Winds on by so much story time, or back where it is negative, from `here`.
    void wind(Storyboard const& storyboard, FilmPlace here, Seconds by, Seconds now);
    // Pulls the thread from where it reaches `here` to `x`, in stage units.
    void pull(Storyboard const& storyboard, FilmPlace const& here, double x, Seconds now);

    // Where the film is now. Afterwards nothing is left to do once it has come to rest.
    FilmPlace follow(Storyboard const& storyboard, FilmPlace const& here, Seconds now);
    bool moving() const { return motion_.has_value(); }
    void stop() {
        motion_.reset();
        taken_.reset();
    }

  private:
    struct Winding {
        FilmPlace from;
        Seconds by = 0;
    };
    struct Pulling {
        double from = 0;
        double to = 0;
    };
    struct Going {
        std::variant<Winding, Pulling> hand;
        Seconds begun = 0;
    };

    std::optional<Going> motion_;
    std::optional<FilmPlace> taken_; // where a pull began
};

} // namespace fresque
