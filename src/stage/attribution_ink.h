// Attribution ink: how solid the drawing of a viewpoint is. The less we know where words come from,
// the less solid the ink; shape and texture carry it, colour only helps.
//
//     direct     solid panel, filled medallion, quotation marks
//     official   double rule, sealed medallion
//     reported   long dashes, italics, outlined medallion
//     anonymous  short dashes, italics, hatched medallion with «?»
#pragma once

#include "stage/lettering.h"
#include "stage/setting.h"
#include "stage/stage.h"
#include "story/story.h"

#include <string_view>

namespace fresque {

// The colour in which a voice speaks: an official position is always in the theme's ink.
Color voice_color(Quote const& quote, Theme const& theme);

// The ground on which a quote's words stand.
Color quote_ground(Attribution attribution, Theme const& theme);

enum class FrameSize { Panel, Cell };

// The panel itself: ground, rule, shadow.
void add_frame(Actor& actor, Rect const& box, Quote const& quote, Theme const& theme, FrameSize size);

// A disc with the voice's initials, filled, sealed, outlined or hatched.
void add_medallion(Actor& actor, std::string_view key, Rect const& disc, Quote const& quote,
                   Setting const& setting);

// A capsule that names the kind. Its right or left edge stands at `at.x`, its middle at `at.y`.
double badge_width(Quote const& quote, Setting const& setting);
void add_badge(Actor& actor, Quote const& quote, Setting const& setting, Vec2 left_middle);

// The quote's words as runs, with quotation marks where they are the speaker's own.
std::vector<TextRun> quote_runs(Quote const& quote, Lettering const& lettering, Setting const& setting);

Lettering const& panel_lettering(Attribution attribution);

// «Semafor, mars 2023»; empty where there is no source.
std::string source_line(Quote const& quote, Setting const& setting);

// Under the name: the voice's role.
std::string role_line(Quote const& quote);

// What a voice would say: the kind and the source before the words.
std::string spoken_label(Quote const& quote, Setting const& setting);

} // namespace fresque
