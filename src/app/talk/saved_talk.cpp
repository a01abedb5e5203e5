#include "app/talk/saved_talk.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace fresque {

namespace {

constexpr std::size_t most_turns = 1000;

Seconds seconds_from(std::string_view text) {
    double value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && value >= 0 && std::isfinite(value) ? value : 0;
}

// To a tenth of a second: the same in every locale.
std::string tenths(Seconds seconds) {
    long long const count = std::llround(std::clamp(seconds, 0.0, 1e9) * 10);
    return std::to_string(count / 10) + "." + std::to_string(count % 10);
}

void read_line(SavedTalk& talk, std::string_view name, std::string_view value) {
    if (name == "at")
        talk.place = value;
    if (name == "turn" && talk.turns.size() < most_turns)
        talk.turns.emplace_back(value);
    if (name == "elapsed")
        talk.elapsed = seconds_from(value);
    if (name == "timer")
        talk.running = value == "runs";
    if (name == "curtain")
        talk.curtain = value;
}

} // namespace

std::string write_talk(SavedTalk const& talk) {
    std::string text = "fresque talk 1\n";
    text += "at " + talk.place + "\n";
    for (std::string const& turn : talk.turns)
        text += "turn " + turn + "\n";
    text += "elapsed " + tenths(talk.elapsed) + "\n";
    text += std::string("timer ") + (talk.running ? "runs" : "stands") + "\n";
    text += "curtain " + talk.curtain + "\n";
    return text;
}

SavedTalk read_talk(std::string_view text) {
    SavedTalk talk;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        std::string_view const line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (std::size_t const space = line.find(' '); space != std::string_view::npos)
            read_line(talk, line.substr(0, space), line.substr(space + 1));
    }
    return talk;
}

} // namespace fresque
