// Figures: numbers whose digits are set ready, so that a stage in between can write any value.
//
//     ┌───────────────┐
//     │      1 234 $  │   the box is as wide as the number at rest; what counts ends at its right edge
//     └───────────────┘
#pragma once

#include "stage/lettering.h"
#include "stage/setting.h"
#include "stage/stage.h"
#include "text/numbers.h"

#include <string_view>
#include <vector>

namespace fresque {

// The number in a face of the scale, its unit where the language of the story sets it.
FigureVisual figure(Setting const& setting, Decimal number, std::string_view unit,
                    Lettering const& lettering);

std::string figure_text(FigureVisual const& figure);
double figure_width(FigureVisual const& figure);                       // em
double figure_bearing(FigureVisual const& figure, Faces const& faces); // em, before its first ink

// The number in a box that begins on the baseline and is as high as the em.
std::vector<GlyphRun> figure_runs(FigureVisual const& figure, Rect const& box);

} // namespace fresque
