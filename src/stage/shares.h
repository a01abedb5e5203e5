// Shares: how wide things are that stand side by side, so that the words of all of them take about as many
// lines: who says much is wider than who says little, and nobody is too narrow to be read.
//
//     ┌ much much much much ┐ ┌ little ┐
//     │ much much much      │ │        │
//     └─────────────────────┘ └────────┘
#pragma once

#include <vector>

namespace fresque {

struct Share {
    double words = 0;     // how long they are on one line
    double around = 0;    // what of the width is not for words
    double narrowest = 0; // stage units, with what is around
    double widest = 1e6;  // with more room the others have it first
};

// Widths that fill the room together. Who says about as much as the others is as wide. Where the room is too
// small for the narrowest, all are narrower in proportion; where one line is enough for everybody, what is
// left over is divided evenly.
std::vector<double> shared_widths(std::vector<Share> const& shares, double room);

// The same, where in too small a room all are equally wide.
std::vector<double> row_widths(std::vector<Share> shares, double room);

double sum_of(std::vector<double> const& widths);

// Each at least as wide as it needs, and beyond that as even as can be; all even where the room is too small.
std::vector<double> evened_widths(std::vector<double> const& needs, double room);

// As many as find room are as wide as they would like, those first that ask for the least more.
std::vector<double> widened_within(std::vector<double> needs, std::vector<double> const& likes, double room);

} // namespace fresque
