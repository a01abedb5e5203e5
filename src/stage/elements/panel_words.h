// The words of a panel: who says little says it large, and a few words between quotation marks stay on one
// line.
#pragma once

#include "stage/elements/quote_panel.h"
#include "stage/lettering.h"

#include <vector>

namespace fresque {

struct PanelWords {
    std::vector<TextRun> runs;
    Lettering letters; // how large they may be
};

enum class LetterSize {
    Smallest,
    Usual,
    Large, // where the words are few enough
};

// All that is said, each part of it with its own marks, for lines of this width.
PanelWords panel_words(Said const& said, double width, LetterSize size, Setting const& setting);

// How long all of it is on one line, at the size of most panels.
double length_of_words(Said const& said, Setting const& setting);

} // namespace fresque
