// The last row: what it can read of a picture on a wall. A text is measured by the height of its capitals, as
// the angle which that takes up in the eye.
//
//     ▏ capital
//     ▏◁───────────────────── eye        the angle, in minutes of arc
//       distance
#pragma once

#include "stage/storyboard.h"
#include "story/moment.h"
#include "text/faces.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

inline constexpr double least_angle =
    16; // minutes of arc, of a capital. Source: ISO 9241-303, character height
inline constexpr double least_pixels = 9; // of a capital: with fewer its letters run into each other

struct Hall {
    PixelSize picture;   // what the projector shows
    double width = 0;    // of the picture on the wall, metres
    double distance = 0; // of the last row from it, metres
    double angle = least_angle;
};

// Minutes of arc, and back; height and distance in the same unit.
double angle_of(double height, double distance);
double height_of(double angle, double distance);
double distance_of(double height, double angle);

// The texts of one kind that an element has, such as the source line of a quote; of an element that is seen
// in several steps, where they are largest.
struct SeenText {
    std::string_view what; // quote, source line…
    bool label = false;    // only labels what is read
    Span source;           // empty where the program itself has put it there
    Position position;
    std::string words;
    double capital = 0; // of the smallest of them, stage units
    bool cut = false;   // does not fit, even at its smallest size
};

// In the order of the telling.
std::vector<SeenText> seen_texts(Storyboard const& storyboard, Faces const& faces);

double metres_per_unit(Hall const& hall);
double pixels_per_unit(Hall const& hall);
bool wide_enough(SeenText const& text, Hall const& hall);  // of its angle
bool sharp_enough(SeenText const& text, Hall const& hall); // of its pixels
bool readable(SeenText const& text, Hall const& hall);

// From how far all of them can be read, metres.
double reach(std::vector<SeenText> const& texts, Hall const& hall);
// The same of all that is more than a label.
double reach_of_words(std::vector<SeenText> const& texts, Hall const& hall);

} // namespace fresque
