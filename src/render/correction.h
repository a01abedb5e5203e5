// A correction: what a projector is helped with. It is made on the finished picture, channel by channel, and
// no part of the stage knows of it: contrast stretches around middle grey, brightness is added.
#pragma once

#include "render/rasteriser.h"

#include <array>
#include <cstdint>

namespace fresque {

struct Correction {
    static constexpr int most_brightness = 50; // either way
    static constexpr int least_contrast = 50;
    static constexpr int most_contrast = 200;

    int brightness = 0; // percent of white
    int contrast = 100; // percent

    bool none() const { return brightness == 0 && contrast == 100; }

    friend bool operator==(Correction const&, Correction const&) = default;
};

// The corrected value of each value of a channel.
std::array<std::uint8_t, 256> correction_table(Correction const& correction);

// The same bytes with any number of threads.
void correct(Canvas const& canvas, Correction const& correction, Workers& workers);

} // namespace fresque
