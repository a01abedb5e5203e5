#include "stage/framing.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr double least_room = 0.1; // of the image's side, that a pan goes over
constexpr double most_zoom = 4;

// The part of the image that covers a box of another shape, centred.
Rect covering_part(PixelSize image, Size box) {
    double const image_aspect = static_cast<double>(image.width) / image.height;
    double const box_aspect = box.width / box.height;
    if (image_aspect > box_aspect) {
        double const part = box_aspect / image_aspect;
        return {(1 - part) / 2, 0, part, 1};
    }
    double const part = image_aspect / box_aspect;
    return {0, (1 - part) / 2, 1, part};
}

Rect scaled(Rect const& part, double factor) {
    Vec2 const center = part.center();
    double const width = part.width * factor;
    double const height = part.height * factor;
    return {center.x - width / 2, center.y - height / 2, width, height};
}

// The same part at the side of the image where a pan begins (`at` 0) or ends (1).
Rect panned(Rect part, Pan pan, double at) {
    if (pan == Pan::Right)
        part.x = (1 - part.width) * at;
    if (pan == Pan::Left)
        part.x = (1 - part.width) * (1 - at);
    if (pan == Pan::Down)
        part.y = (1 - part.height) * at;
    if (pan == Pan::Up)
        part.y = (1 - part.height) * (1 - at);
    return part;
}

// An image of just the box's shape leaves no room to pan: it is seen a little nearer.
Rect with_room(Rect const& part, Pan pan) {
    if (pan == Pan::None)
        return part;
    double const side = pan == Pan::Left || pan == Pan::Right ? part.width : part.height;
    return scaled(part, std::min(1.0, (1 - least_room) / side));
}

} // namespace

Pan pan_from(std::string_view word) {
    if (word == "left")
        return Pan::Left;
    if (word == "right")
        return Pan::Right;
    if (word == "up")
        return Pan::Up;
    return word == "down" ? Pan::Down : Pan::None;
}

Framing covering(PixelSize image, Size box, Drift drift) {
    double const zoom = drift.zoom > 0 ? std::clamp(drift.zoom, 1 / most_zoom, most_zoom) : 1;
    Rect const whole = with_room(covering_part(image, box), drift.pan);
    Rect const start = scaled(whole, std::min(zoom, 1.0));
    Rect const end = scaled(whole, std::min(1 / zoom, 1.0));
    return {panned(start, drift.pan, 0), panned(end, drift.pan, 1)};
}

Rect contained(PixelSize image, Rect const& box) {
    double const scale = std::min(box.width / image.width, box.height / image.height);
    double const width = image.width * scale;
    double const height = image.height * scale;
    return {box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height};
}

} // namespace fresque
