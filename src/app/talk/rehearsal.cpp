#include "app/talk/rehearsal.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace fresque {

namespace {

constexpr std::size_t most_steps = 100000;
constexpr Seconds longest = 86400;

std::string tenths(Seconds seconds) {
    long long const count = std::llround(std::clamp(seconds, 0.0, longest) * 10);
    return std::to_string(count / 10) + "." + std::to_string(count % 10);
}

} // namespace

Seconds Rehearsal::before(Story const& story, Position position) const {
    Seconds sum = 0;
    for (std::optional<Position> at = first(story); at && *at < position; at = next(story, *at))
        if (auto const found = taken_.find(place_name(story, *at)); found != taken_.end())
            sum += found->second;
    return sum;
}

Seconds Rehearsal::total() const {
    Seconds sum = 0;
    for (auto const& [place, taken] : taken_)
        sum += taken;
    return sum;
}

std::string Rehearsal::text() const {
    std::string text = "fresque rehearsal 1\n";
    for (auto const& [place, taken] : taken_)
        text += place + " " + tenths(taken) + "\n";
    return text;
}

Rehearsal Rehearsal::from(std::string_view text) {
    Rehearsal rehearsal;
    while (!text.empty() && rehearsal.taken_.size() < most_steps) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        std::string_view const line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        std::size_t const space = line.find(' ');
        if (space == std::string_view::npos || line.find('.') > space)
            continue;
        double taken = 0;
        auto const [stop, error] = std::from_chars(line.data() + space + 1, line.data() + line.size(), taken);
        if (error == std::errc() && taken > 0 && taken <= longest)
            rehearsal.add(std::string(line.substr(0, space)), taken);
    }
    return rehearsal;
}

} // namespace fresque
