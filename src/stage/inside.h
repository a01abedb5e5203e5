// Inside its box: an element as large as its box lets it be, and nothing of it outside. What has no room at
// its own size is laid out in a larger box and drawn smaller; what has none even so is cut, and says that it
// overflows.
//
//     ┌ box ──┐      ┌ laid out ───┐             ┌───────┐
//     │       │  ▶   │ (EM) Name   │  ▶ smaller  │(EM) N…│
//     └───────┘      │ the words   │             │words  │
//                    └─────────────┘             └───────┘
#pragma once

#include "stage/elements/element_kind.h"

namespace fresque {

// How an element is to be set.
struct Setup {
    Rect box;
    Manner manner = Manner::Normal;
    double scale = 1;    // of everything in it, where several are to have one size
    ElementRow row = {}; // what stands side by side there, where it is not alone
};

Actor lay_out_inside(ElementKind const& kind, Element const& element, Setup const& setup,
                     Setting const& setting);

// The least scale at which nothing is too small to be read.
double least_scale(Setting const& setting);

// Panels become smaller still before words of theirs are cut: words that are small can be read.
double least_scale(ElementKind const& kind, Setting const& setting);

// What an actor's pieces cover: letters, shapes and lines. Ornaments too faint to be read count for nothing.
Rect extent(Actor const& actor);

// Everything of an actor nearer to `origin`, and smaller.
void shrink(Actor& actor, Vec2 origin, double scale);

// Whether words of the actor stand on other words of it.
bool is_crowded(Actor const& actor);

} // namespace fresque
