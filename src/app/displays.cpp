#include "app/displays.h"

#include <algorithm>
#include <charconv>

namespace fresque {

namespace {

constexpr int between = 8;     // pixels, of two windows side by side
constexpr int decoration = 40; // what a window's frame may add above it

// The console, which is read, takes the wider part.
Placement side_by_side(DesktopRect const& room) {
    Placement placement;
    placement.windows = TalkWindows::SideBySide;
    int const height = std::max(180, room.height - decoration);
    int const console = room.width * 11 / 20;
    placement.console = {room.x, room.y + decoration / 2, console - between, height};
    placement.stage = {room.x + console, room.y + decoration / 2, room.width - console, height};
    return placement;
}

bool same_letters(std::string_view a, std::string_view b) {
    auto const small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return small(x) == small(y); });
}

// Mirrored displays are one place.
std::vector<Display> places(std::vector<Display> const& displays) {
    std::vector<Display> distinct;
    for (Display const& display : displays)
        if (std::none_of(distinct.begin(), distinct.end(),
                         [&](Display const& other) { return other.bounds == display.bounds; }))
            distinct.push_back(display);
    return distinct;
}

} // namespace

std::size_t find_display(std::vector<Display> const& displays, std::string_view wanted) {
    for (std::size_t i = 0; i < displays.size(); ++i)
        if (same_letters(displays[i].name, wanted))
            return i;
    std::size_t number = 0;
    auto const [end, error] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
    bool const is_number = error == std::errc() && end == wanted.data() + wanted.size();
    return is_number ? std::min(number, displays.size()) : displays.size();
}

Placement place_windows(std::vector<Display> const& all, DisplayWish const& wish) {
    std::vector<Display> const displays = places(all);
    if (wish.windowed)
        return side_by_side(displays.front().usable);
    if (displays.size() < 2)
        return {TalkWindows::One, displays.front().bounds, displays.front().bounds};
    std::size_t stage = find_display(displays, wish.stage);
    if (stage >= displays.size())
        stage = 1;
    std::size_t console = stage == 0 ? 1 : 0;
    if (wish.swapped)
        std::swap(stage, console);
    return {TalkWindows::Apart, displays[stage].bounds, displays[console].usable};
}

std::string displays_text(std::vector<Display> const& displays) {
    std::string text;
    for (std::size_t i = 0; i < displays.size(); ++i) {
        DesktopRect const& at = displays[i].bounds;
        text += (i > 0 ? "; " : "") + std::to_string(i) + ": " +
                (displays[i].name.empty() ? "display" : displays[i].name) + ", " + std::to_string(at.width) +
                "x" + std::to_string(at.height) + " at " + std::to_string(at.x) + "," + std::to_string(at.y) +
                "\n";
    }
    return text;
}

} // namespace fresque
