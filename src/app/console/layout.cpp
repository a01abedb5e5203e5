#include "app/console/layout.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr double margin = 38;
constexpr double gutter = 40;
constexpr double keys_height = 62;
constexpr double clock_height = 150;
constexpr double label_height = 48;
constexpr double least_notes = 250;

// As large as fits, of the stage's shape.
Size fitted(Size room, Size stage) {
    double const scale = std::min(room.width / stage.width, room.height / stage.height);
    return {stage.width * scale, stage.height * scale};
}

} // namespace

ConsoleLayout lay_out_console(Size console, Size stage) {
    ConsoleLayout place;
    place.whole = {0, 0, console.width, console.height};
    double const width = console.width - 2 * margin - gutter;
    double const bottom = console.height - 22 - keys_height;
    Size const left = fitted({width * 0.617, bottom - margin - gutter - least_notes}, stage);
    place.stage = {margin, margin, left.width, left.height};
    double const left_width = std::max(left.width, width * 0.5);
    double const x = margin + left_width + gutter;
    double const right_width = console.width - margin - x;

    double const upper = std::max(place.stage.bottom(), margin + 520);
    Size const next = fitted({right_width, upper - margin - label_height - clock_height - 34}, stage);
    place.next_label = {x, margin - 6, right_width, label_height};
    place.next = {x, margin + label_height, next.width, next.height};
    place.clock = {x, upper - clock_height, right_width, clock_height - 30};
    place.progress = {x, upper - 8, right_width, 8};
    double const lower = upper + 28;
    place.notes = {margin, lower, left_width, bottom - lower};
    place.chapters = {x, lower, right_width, bottom - lower};
    place.keys = {margin, bottom, console.width - 2 * margin, keys_height};
    return place;
}

} // namespace fresque
