// The arrangements, by name. Each says where the heading goes and the members of a cast; which is taken
// follows from the kinds and the number of elements.
//
//     whole            pull             backdrop           narration
//     ┌ heading ───┐   ┌────────────┐   ┌ heading ░▒▓█┐    ┌ heading  2015┐
//     │            │   │ « words »  │   │ words   ░▒▓█│    │ words        │
//     │   table    │   │            │   │         ░▒▓█│    │              │
//     └────────────┘   └────────────┘   └─────────────┘    └──────────────┘
//     figure           columns          ledger             banner, across
//     ┌ 2015 ┌─────┐   ┌ head ┌──────┐  ┌ kicker ────┐     ┌ heading ────┐
//     │ head │  ◯  │   │ words│ panel│  │ 1 000 000 $│     │ words       │
//     │ words│ ╱   │   │      └──────┘  │ ├────────┤ │     │ ┌──┐┌──┐┌──┐│
//     │      └─────┘   │      ┌ panel┐  │ ┌ panel ┐  │     │ └──┘└──┘└──┘│
//     └─────── span┘   └──────┴──────┘  └─┴───────┴──┘     └─────────────┘
#pragma once

#include "stage/arrangements/blocks.h"

#include <string_view>

namespace fresque {

// What an arrangement is made from.
struct Scenery {
    Scene const& scene;
    Cast const& cast;
    Rect content;        // the room above the thread
    bool headed = false; // the heading stands already, above the content
    Setting const& setting;

    bool tall() const { return content.height > content.width; }
};

// What it becomes.
struct Plan {
    std::vector<Actor> headings;
    std::vector<Placement> placements;
    std::vector<Actor> years;
};

struct Arrangement {
    std::string_view name; // what layout= calls it, or none
    bool (*suits)(Scenery const& scenery);
    Plan (*arrange)(Scenery const& scenery);
};

// In the order in which they are tried.
std::vector<Arrangement> const& arrangements();

} // namespace fresque
