#include "stage/arrangements/places.h"

#include <algorithm>
#include <charconv>

namespace fresque {

namespace {

constexpr double gap = 56; // between halves
constexpr double narrowest = 240;
constexpr std::size_t most_rectangles = 32; // that are looked at

bool is_larger(Rect const& a, Rect const& b) {
    return a.width * a.height > b.width * b.height;
}

std::optional<double> number_of(std::string_view text) {
    double value = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size())
        return std::nullopt;
    return value;
}

struct Extent {
    double from;
    double length;
    double towards;
};

// A half of it, the middle, or all.
Extent part(double from, double length, bool first, bool last, double middle) {
    double const half = (length - gap) / 2;
    if (first)
        return {from, half, 0};
    if (last)
        return {from + half + gap, half, 1};
    return {from + length * (1 - middle) / 2, length * middle, 0.5};
}

bool has(std::string_view name, std::string_view word) {
    return name.find(word) != std::string_view::npos;
}

// The region around a middle, kept in the room.
StagePlace place_around(Vec2 middle, double width, Rect const& room) {
    double const x = std::clamp(middle.x - width / 2, room.x, std::max(room.x, room.right() - width));
    double const half = std::clamp(std::min(middle.y - room.y, room.bottom() - middle.y), room.height * 0.15,
                                   room.height / 2);
    double const y = std::clamp(middle.y - half, room.y, room.bottom() - 2 * half);
    return {{x, y, width, 2 * half}, {0, 0.5}};
}

} // namespace

std::optional<double> length_of(std::string_view length, double whole) {
    bool const is_part = length.ends_with('%');
    if (is_part)
        length.remove_suffix(1);
    auto const value = number_of(length);
    if (!value)
        return std::nullopt;
    return is_part ? *value * whole / 100 : *value;
}

StagePlace place_named(std::string_view name, std::string_view width, Rect const& room, Size stage) {
    auto const wanted = length_of(width, stage.width);
    std::size_t const comma = name.find(',');
    if (comma != std::string_view::npos) {
        Vec2 const middle{length_of(name.substr(0, comma), stage.width).value_or(stage.width / 2),
                          length_of(name.substr(comma + 1), stage.height).value_or(stage.height / 2)};
        double const wide =
            std::clamp(wanted.value_or(room.width * 0.4), std::min(narrowest, room.width), room.width);
        return place_around(middle, wide, room);
    }
    bool const sideways = has(name, "left") || has(name, "right");
    bool const updown = has(name, "top") || has(name, "bottom");
    Extent const across = part(room.x, room.width, has(name, "left"), has(name, "right"), updown ? 1.0 : 0.6);
    Extent const down = part(room.y, room.height, has(name, "top"), has(name, "bottom"), 1.0);
    StagePlace place{{across.from, down.from, across.length, down.length}, {across.towards, down.towards}};
    if (!wanted)
        return place;
    double const wide = std::clamp(*wanted, std::min(narrowest, room.width), room.width);
    double const towards = sideways ? across.towards : 0.5;
    place.region.x = room.x + (room.width - wide) * towards;
    place.region.width = wide;
    return place;
}

Rect box_in(StagePlace const& place, double height) {
    Rect box = place.region;
    box.height = std::min(box.height, height);
    box.y += (place.region.height - box.height) * place.towards.y;
    return box;
}

Rect free_rectangle(Rect const& area, std::vector<Rect> const& taken) {
    std::vector<Rect> left{area};
    for (Rect const& box : taken) {
        std::vector<Rect> next;
        for (Rect const& r : left) {
            if (!overlap(r, box)) {
                next.push_back(r);
                continue;
            }
            next.push_back({r.x, r.y, box.x - r.x, r.height});
            next.push_back({box.right(), r.y, r.right() - box.right(), r.height});
            next.push_back({r.x, r.y, r.width, box.y - r.y});
            next.push_back({r.x, box.bottom(), r.width, r.bottom() - box.bottom()});
        }
        std::erase_if(next, [](Rect const& r) { return r.empty(); });
        std::sort(next.begin(), next.end(), is_larger);
        next.resize(std::min(next.size(), most_rectangles));
        left = std::move(next);
    }
    return left.empty() ? Rect{area.x, area.y, 0, 0} : left.front();
}

} // namespace fresque
