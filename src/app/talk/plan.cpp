#include "app/talk/plan.h"

#include "story/moment.h"
#include "story/pace.h"
#include "story/value_forms.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

namespace fresque {

namespace {

using Numeral = std::pair<std::string_view, int>;

constexpr std::array<Numeral, 56> numerals{{{"un", 1},
                                            {"une", 1},
                                            {"deux", 2},
                                            {"trois", 3},
                                            {"quatre", 4},
                                            {"cinq", 5},
                                            {"six", 6},
                                            {"sept", 7},
                                            {"huit", 8},
                                            {"neuf", 9},
                                            {"dix", 10},
                                            {"douze", 12},
                                            {"quinze", 15},
                                            {"vingt", 20},
                                            {"vingt-cinq", 25},
                                            {"trente", 30},
                                            {"trente-cinq", 35},
                                            {"quarante", 40},
                                            {"quarante-cinq", 45},
                                            {"cinquante", 50},
                                            {"soixante", 60},
                                            {"soixante-dix", 70},
                                            {"soixante-quinze", 75},
                                            {"quatre-vingts", 80},
                                            {"quatre-vingt-dix", 90},
                                            {"a", 1},
                                            {"one", 1},
                                            {"two", 2},
                                            {"three", 3},
                                            {"four", 4},
                                            {"five", 5},
                                            {"seven", 7},
                                            {"eight", 8},
                                            {"nine", 9},
                                            {"ten", 10},
                                            {"eleven", 11},
                                            {"twelve", 12},
                                            {"fifteen", 15},
                                            {"twenty", 20},
                                            {"twenty-five", 25},
                                            {"thirty", 30},
                                            {"thirty-five", 35},
                                            {"forty", 40},
                                            {"forty-five", 45},
                                            {"fifty", 50},
                                            {"sixty", 60},
                                            {"seventy", 70},
                                            {"seventy-five", 75},
                                            {"eighty", 80},
                                            {"ninety", 90},
                                            {"onze", 11},
                                            {"treize", 13},
                                            {"quatorze", 14},
                                            {"seize", 16},
                                            {"sixteen", 16},
                                            {"eighteen", 18}}};

std::optional<double> number_from(std::string const& word) {
    double value = 0;
    auto const [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error == std::errc() && end == word.data() + word.size() && value >= 0)
        return value;
    for (auto const& [name, number] : numerals)
        if (name == word)
            return number;
    return std::nullopt;
}

std::optional<Seconds> unit_from(std::string_view word) {
    for (std::string_view const name : {"s", "sec", "seconde", "secondes", "second", "seconds"})
        if (word == name)
            return 1;
    for (std::string_view const name : {"min", "mn", "minute", "minutes"})
        if (word == name)
            return 60;
    return std::nullopt;
}

// The first words, small: letters, digits and hyphens; a digit and a letter are two words. Ends at a mark.
std::vector<std::string> first_words(std::string_view note) {
    std::vector<std::string> words(1);
    auto const kind = [](char c) { return c >= '0' && c <= '9' ? 1 : 0; };
    for (char c : note) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
        bool const letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        bool const space = c == ' ' || c == '\n' || c == '\xC2' || c == '\xA0';
        if ((!letter && !space) || words.size() > 5)
            break;
        bool const turns = letter && !words.back().empty() && kind(words.back().back()) != kind(c);
        if ((space && !words.back().empty()) || turns)
            words.emplace_back();
        if (letter)
            words.back() += c;
    }
    return words;
}

// A number that no unit follows; 0 where there is none.
Seconds unnamed_seconds(std::vector<std::string> const& words, std::size_t at) {
    if (at >= words.size() || (at + 1 < words.size() && unit_from(words[at + 1])))
        return 0;
    double const number = number_from(words[at]).value_or(0);
    return number < 60 ? number : 0;
}

std::optional<Seconds> written_duration(Step const& step) {
    if (auto const noted = duration_in_note(step.note))
        return noted;
    return duration_from(step.hold);
}

} // namespace

std::optional<Seconds> duration_in_note(std::string_view note) {
    auto const words = first_words(note);
    std::optional<Seconds> sum;
    for (std::size_t i = 0; i + 1 < words.size(); i += 2) {
        auto const number = number_from(words[i]);
        auto const unit = unit_from(words[i + 1]);
        if (!number || !unit)
            break;
        sum = sum.value_or(0) + *number * *unit;
        // «une minute trente»: seconds need not be named.
        if (*unit == 60)
            if (Seconds const rest = unnamed_seconds(words, i + 2); rest > 0)
                return *sum + rest;
    }
    return sum;
}

Plan::Plan(Story const& story, std::optional<Seconds> whole) {
    std::vector<std::optional<Seconds>> written;
    for (Scene const& scene : story.scenes)
        for (Step const& step : scene.steps)
            written.push_back(written_duration(step));
    Seconds sum = 0;
    std::size_t silent = 0;
    for (auto const& duration : written) {
        sum += duration.value_or(0);
        silent += duration ? 0U : 1U;
    }
    if (!whole && silent == written.size())
        return;
    Seconds const share =
        whole && silent > 0 ? std::max(0.0, (*whole - sum) / static_cast<double>(silent)) : 0;
    // A whole that the written durations do not fit into, or do not fill, stretches them.
    Seconds const planned = sum + share * static_cast<double>(silent);
    double const stretch = whole && planned > 0 ? *whole / planned : 1;
    Seconds end = 0;
    for (std::size_t i = 0; i < written.size(); ++i) {
        Seconds const otherwise = whole ? share : reading_time(story, position_of_step(story, i));
        ends_.push_back(end += written[i].value_or(otherwise) * stretch);
    }
}

Seconds Plan::begin_of(std::size_t step) const {
    return step == 0 ? 0 : end_of(step - 1);
}

Seconds Plan::end_of(std::size_t step) const {
    return known() ? ends_[std::min(step, ends_.size() - 1)] : 0;
}

Seconds Plan::ahead(std::size_t step, Seconds elapsed) const {
    if (elapsed < begin_of(step))
        return begin_of(step) - elapsed;
    return std::min(0.0, end_of(step) - elapsed);
}

} // namespace fresque
