// A text as a QR code: dark modules as rectangles of a display list, a whole number of units each.
// Source: ISO/IEC 18004; made by qrcodegen.
#pragma once

#include "base/geometry.h"

#include <string>
#include <vector>

namespace fresque {

struct QrPicture {
    Rect ground;             // white, with the quiet zone of four modules around
    std::vector<Rect> darks; // neighbours in a row are one
};

// The largest that stands in the middle of `box`. Nothing is drawn of a text that is too long.
QrPicture qr_picture(std::string const& text, Rect const& box);

} // namespace fresque
