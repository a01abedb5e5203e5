// A chart of bars: quantities side by side, each drawn within the whole that it is a part of.
//
//     ┌──────────────────────────┐    the whole
//     ╎ promised                 ╎    a dashed outline: announced, and no more
//     ████ paid      1 000 $          a full bar
#pragma once

#include "stage/setting.h"
#include "stage/stage.h"
#include "story/story.h"

namespace fresque {

// The bars of the element, at the top of the box. Words stand in the bars and beside them or, where some
// would find no room there, above them all.
Actor lay_out_bar_chart(Element const& element, Rect const& box, Setting const& setting);

} // namespace fresque
