// The panel of a viewpoint, for elements that show one or several.
//
//     ┌──────────────────────────────┐
//     │ (EM) Name            [BADGE] │   a narrow panel sets the badge under the role,
//     │      role                    │   a low one whose words need the room leaves out the rule
//     │ The words, as large as fits  │
//     │ ──────────────────────────── │
//     │ Source, date                 │
//     └──────────────────────────────┘
#pragma once

#include "stage/setting.h"
#include "stage/shares.h"
#include "stage/stage.h"
#include "story/story.h"

#include <vector>

namespace fresque {

// What one voice says, known in one way, in the order of the telling: never empty. The first names the panel.
using Said = std::vector<Quote>;

// The panels of a row have heads of one height, with the badge at one place: who they are, and how wide.
struct PanelInRow {
    Said said;
    double width = 0;
};
using PanelRow = std::vector<PanelInRow>; // empty: the panel stands alone

// All of it in a panel that fills the box, as an actor of its own.
Actor lay_out_quote_panel(Said const& said, Rect const& box, PanelRow const& row, Setting const& setting);

// How high such a panel is where the words have their full size.
double height_of_quote_panel(Said const& said, double width, PanelRow const& row, Setting const& setting);
// The same where few words are set large.
double wished_height_of_quote_panel(Said const& said, double width, PanelRow const& row,
                                    Setting const& setting);

// The same where the words are as small as they may be, and everything around is near to them.
double least_height_of_quote_panel(Said const& said, double width, PanelRow const& row,
                                   Setting const& setting);

// What its width depends on.
Share share_of_quote_panel(Said const& said, Setting const& setting);

} // namespace fresque
