// Cutting: of a text that has no room even at its smallest size, the lines that have, with «…» where it goes
// on. Nothing leaves its box; whoever cuts says so.
//
//     │ words that go on and on │        │ words that go on and on │
//     │ for many more lines     │   ▶    │ for many more… │
//     │ than there is room for  │
#pragma once

#include "base/geometry.h"
#include "stage/setting.h"
#include "text/text_layout.h"

namespace fresque {

// The layout without what leaves the box. One line is always left, of a box lower than a line too.
TextLayout cut_to(TextLayout layout, Size box, TextStyle const& style, Faces const& faces);

} // namespace fresque
