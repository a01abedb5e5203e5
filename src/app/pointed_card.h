// The pointed card: what stands under the pointer, and which line of the story put it there.
//
//     ┌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┐ its bounds
//     ╎  ➚             ╎
//     ╎ ┌────────────────────────────────┐
//     └╌│ quote  pourquoi/quote-1        │
//       │ 30-depart.scene:14             │
//       └────────────────────────────────┘
#pragma once

#include "base/span.h"
#include "display/display_list.h"
#include "stage/theme.h"
#include "text/faces.h"

namespace fresque {

// Adds the card of the innermost thing at the point (stage units) that a line of the story put there.
void add_pointed_card(DisplayList& list, Vec2 point, SourceText const& sources, Faces const& faces,
                      Theme const& theme);

} // namespace fresque
