// The head of a quote's panel, medallion, name, role and badge, and the measures that all of a panel keeps
// to.
//
//     Beside                          UnderName             Below
//     (EM) Name            [BADGE]    (    ) Name           (EM) Name
//          role                       ( EM ) role                role
//                                     (    ) [BADGE]        [BADGE]
#pragma once

#include "stage/elements/quote_panel.h"

namespace fresque {

// The measures of a panel, from its box.
struct PanelMeasures {
    double padding; // above and below
    double side;    // left and right: a mark hangs there, clear of the edge
    double medallion;
    double header_gap; // between the medallion and the name
    double words_gap;  // between the header and the words
    double footer;     // height of the source line with its rule
    bool low;          // too low for generous measures
};

constexpr double low_panel = 340; // stage units: from here on measures are generous

// Of a row of panels that are so high: those of the narrowest.
PanelMeasures measures(PanelRow const& row, double height, Setting const& setting);

enum class BadgePlace {
    Beside,    // the name, at the other edge of the panel
    UnderName, // and role, as their third line
    Below,     // the medallion, where only there is room for it
};

// What the head of a panel takes, the same for all panels of a row.
struct QuoteHead {
    BadgePlace badge = BadgePlace::Beside;
    double medallion = 0; // its diameter
    double names = 0;     // how high name and role are
};

QuoteHead head_of(PanelRow const& row, PanelMeasures const& m, Setting const& setting);
double height_of(QuoteHead const& head, PanelMeasures const& m, Setting const& setting);

// The least width that a panel needs for its badge to stand beside the name.
double width_of_head(Quote const& quote, PanelMeasures const& m, Setting const& setting);

void add_header(Actor& actor, Quote const& quote, Rect const& inner, QuoteHead const& head,
                PanelMeasures const& m, Setting const& setting);

} // namespace fresque
