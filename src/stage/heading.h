// The heading of a scene: kicker, headline, and the year in outlined figures; and the opening, made
// from the story’s title.
#pragma once

#include "stage/setting.h"
#include "stage/stage.h"
#include "story/story.h"

namespace fresque {

// Where a scene's date and title are said.
enum class Dates {
    InKicker,    // «2018 · LE POINT DISPUTÉ», and the headline
    InFigures,   // the year stands elsewhere, in outlined figures: the kicker is what the author wrote
    AllInKicker, // «2018 · LA PROMESSE», where a number stands in the headline's place
};

struct HeadingPlace {
    Rect box;
    Dates dates = Dates::InKicker;
};

// Adds kicker and headline at the top of the box; gives the bottom of what was added.
double add_heading(std::vector<Actor>& actors, Scene const& scene, HeadingPlace const& place,
                   Setting const& setting);

// The chapter’s date in outlined figures, as large as fits `box`; nothing where there is no date.
void add_year(std::vector<Actor>& actors, Scene const& scene, Rect const& box, Setting const& setting);

// The whole title scene, but for the thread.
void add_opening(std::vector<Actor>& actors, Scene const& scene, Setting const& setting);

} // namespace fresque
