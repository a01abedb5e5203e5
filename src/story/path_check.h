// The check of paths: which scenes can be reached, and whether there is always a way to the end.
//
//     a ──▶ b ──▶ c (choice) ──▶ d        next scene, unless a choice ends the scene:
//                  └──────────▶ e ──▶ f   then where its options lead
#pragma once

#include "base/findings.h"
#include "story/story.h"

namespace fresque {

// The story's scenes without a title scene.
void check_paths(Story const& story, Findings& findings);

} // namespace fresque
