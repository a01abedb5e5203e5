// The arrangement: which element stands where, chosen from the kinds and the number of elements.
// Within a scene room is kept for what comes with later steps, so that nothing jumps aside.
//
//     whole            pull             across             columns            narration
//     ┌ heading ───┐   ┌────────────┐   ┌ heading ───┐   ┌ year ┌──────┐   ┌ heading  2015┐
//     │            │   │ « words »  │   │ ┌──┐  ┌──┐ │   │ head │ panel│   │ words        │
//     │   table    │   │            │   │ └──┘  └──┘ │   │ words└──────┘   │              │
//     └────────────┘   └────────────┘   └────────────┘   └─────────────┘   └──────────────┘
#pragma once

#include "stage/elements/element_kind.h"
#include "stage/setting.h"
#include "stage/stage.h"
#include "story/moment.h"

#include <vector>

namespace fresque {

// Adds everything that belongs to a settled position of an ordinary scene, but for the thread.
void arrange(std::vector<Actor>& actors, Position position, Setting const& setting);

} // namespace fresque
