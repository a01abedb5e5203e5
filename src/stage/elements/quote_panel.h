// The panel of a viewpoint, for elements that show one or several.
#pragma once

#include "stage/setting.h"
#include "stage/stage.h"
#include "story/story.h"

namespace fresque {

// The quote in a panel that fills the box, as an actor of its own.
Actor lay_out_quote_panel(Quote const& quote, Rect const& box, Setting const& setting);

} // namespace fresque
