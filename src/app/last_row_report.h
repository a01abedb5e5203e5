// What is told of the last row: each text that it cannot read, what they come to, and what would help.
#pragma once

#include "app/last_row.h"
#include "base/span.h"

#include <string>
#include <vector>

namespace fresque {

// What would be left with the text larger by this factor.
struct LargerTrial {
    double scale = 1;
    std::size_t too_small = 0;
    std::size_t cut = 0; // no longer fit

    std::size_t lost() const { return too_small + cut; }
};

LargerTrial trial_of(std::vector<SeenText> const& texts, double scale, Hall const& hall);

enum class Listing {
    Summed, // of a kind of which there are many, one line
    Whole,
};

struct LastRowFindings {
    Hall hall;
    std::vector<SeenText> texts;
    LargerTrial now;                 // with the text as it is
    std::vector<LargerTrial> larger; // from the smallest scale to the largest
};

// A line for each text that cannot be read.
std::string last_row_lines(LastRowFindings const& findings, Story const& story, SourceText const& sources,
                           Listing listing);
// How many they are, from where they can be read, and with which --text-scale.
std::string last_row_sum(LastRowFindings const& findings);

} // namespace fresque
