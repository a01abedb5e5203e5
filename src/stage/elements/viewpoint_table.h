// The table of viewpoints: topics by voices. Who says much has a wider column; all cells have one size of
// words, the largest at which all rows find room. Every name stands on one line where that can be: beside its
// medallion, or in narrow columns under it.
//
//     (EM) Elon Musk   (OA) OpenAI          (EM)        (OA)
//                                           Elon Musk   OpenAI
#pragma once

#include "stage/setting.h"
#include "stage/stage.h"

#include <string_view>

namespace fresque {

// Of all topics, or only of one.
void add_viewpoint_table(Actor& actor, std::string_view only, Rect const& box, Setting const& setting);

} // namespace fresque
