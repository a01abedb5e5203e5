// One topic, face to face: what is said about it as panels side by side, and below them the voices that say
// nothing: silence is information too.
//
//     ┌───────────┐ ┌───────────┐
//     │ (A)       │ │ (B)       │
//     │ the words │ │ the words │
//     └───────────┘ └───────────┘
//     NOT A WORD  — C   — D
#pragma once

#include "stage/setting.h"
#include "stage/stage.h"
#include "story/story.h"

#include <vector>

namespace fresque {

// More than this many are a table.
inline constexpr std::size_t most_face_to_face = 6;

// `said` are the quotes on the topic, in the order of the telling, and not empty.
void add_face_to_face(Actor& actor, std::vector<Quote> const& said, Rect const& box, Setting const& setting);

} // namespace fresque
