#include "app/last_row_report.h"

#include "app/messages.h"
#include "base/diagnostic.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <optional>

namespace fresque {

namespace {

constexpr std::size_t most_of_a_kind = 6; // that have lines of their own
constexpr std::size_t shown_words = 32;   // characters

std::string number(double value, int decimals) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    return text.data();
}

// Without a nought behind the point: 12, 2.5
std::string short_number(double value) {
    std::string text = number(value, 1);
    return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
}

// Rounded down: nobody is told of a row from which it cannot quite be read.
std::string rounded_down(double value) {
    return number(std::floor(value * 10 + 1e-6) / 10, 1);
}

std::string shortened(std::string const& words) {
    if (count_characters(words) <= shown_words)
        return words;
    std::size_t at = 0;
    for (std::size_t i = 0; i < shown_words; ++i)
        next_character(words, at);
    return words.substr(0, words.find_last_not_of(' ', at - 1) + 1) + "…";
}

std::string place_of(SeenText const& text, SourceText const& sources) {
    if (text.source.end == 0 || text.source.file >= sources.size())
        return "-";
    return sources.file(text.source.file).name + ":" +
           std::to_string(sources.place(text.source.file, text.source.begin).line);
}

using Columns = std::array<std::string, 5>;

std::string set_in_columns(std::vector<Columns> const& rows) {
    std::array<std::size_t, 5> widths{};
    for (Columns const& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], count_characters(row[i]));
    std::string text;
    for (Columns const& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i)
            line += row[i] + std::string(widths[i] - count_characters(row[i]) + 2, ' ');
        text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    }
    return text;
}

std::string size_of(SeenText const& text, Hall const& hall) {
    std::string line = rounded_down(angle_of(text.capital * metres_per_unit(hall), hall.distance)) + "′";
    if (!sharp_enough(text, hall))
        line += ", mush: " + rounded_down(text.capital * pixels_per_unit(hall)) + " pixels";
    return line;
}

// The texts of one kind that cannot be read, beside how many there are.
struct Kind {
    std::string_view what;
    std::size_t all = 0;
    std::vector<SeenText const*> lost;
};

std::vector<Kind> kinds_of(LastRowFindings const& findings) {
    std::vector<Kind> kinds;
    for (SeenText const& text : findings.texts) {
        auto kind =
            std::find_if(kinds.begin(), kinds.end(), [&](Kind const& k) { return k.what == text.what; });
        if (kind == kinds.end())
            kind = kinds.insert(kinds.end(), {text.what, 0, {}});
        ++kind->all;
        if (!readable(text, findings.hall))
            kind->lost.push_back(&text);
    }
    std::erase_if(kinds, [](Kind const& kind) { return kind.lost.empty(); });
    return kinds;
}

bool is_summed(Kind const& kind, Listing listing) {
    return listing == Listing::Summed && kind.lost.size() > most_of_a_kind;
}

std::string range(Kind const& kind, Hall const& hall) {
    auto const [least, most] =
        std::minmax_element(kind.lost.begin(), kind.lost.end(),
                            [](SeenText const* a, SeenText const* b) { return a->capital < b->capital; });
    std::string const from = size_of(**least, hall);
    std::string const to = size_of(**most, hall);
    return from == to ? from : from + " to " + to;
}

std::string capital_in_words(Hall const& hall) {
    double const height = height_of(hall.angle, hall.distance);
    return number(height * 1000, 0) + " mm or " +
           number(height / metres_per_unit(hall) * pixels_per_unit(hall), 0) + " pixels";
}

std::string help_of_scale(LastRowFindings const& findings) {
    LargerTrial const* best = &findings.now;
    for (LargerTrial const& trial : findings.larger)
        if (trial.lost() < best->lost())
            best = &trial;
    if (best == &findings.now)
        return findings.larger.empty() ? "" : "A larger --text-scale makes no more of them readable.\n";
    std::string const with = "With --text-scale " + short_number(best->scale);
    if (best->lost() == 0)
        return with + " all of them can be read from the last row.\n";
    std::string left = counted(best->too_small, "text") + " would be left";
    if (best->cut > 0)
        left += ", and " + counted(best->cut, "text") + " would not fit";
    return with + ", the best there is, " + left + ".\n";
}

} // namespace

LargerTrial trial_of(std::vector<SeenText> const& texts, double scale, Hall const& hall) {
    LargerTrial trial{scale, 0, 0};
    for (SeenText const& text : texts)
        if (!readable(text, hall))
            ++trial.too_small;
        else if (text.cut)
            ++trial.cut;
    return trial;
}

std::string last_row_lines(LastRowFindings const& findings, Story const& story, SourceText const& sources,
                           Listing listing) {
    auto const kinds = kinds_of(findings);
    std::vector<SeenText const*> alone;
    for (Kind const& kind : kinds)
        if (!is_summed(kind, listing))
            alone.insert(alone.end(), kind.lost.begin(), kind.lost.end());
    std::stable_sort(alone.begin(), alone.end(),
                     [](SeenText const* a, SeenText const* b) { return a->position < b->position; });
    std::vector<Columns> rows;
    for (SeenText const* text : alone)
        rows.push_back({place_of(*text, sources), place_name(story, text->position), std::string(text->what),
                        legible(shortened(text->words)), size_of(*text, findings.hall)});
    for (Kind const& kind : kinds)
        if (is_summed(kind, listing))
            rows.push_back({place_of(*kind.lost.front(), sources),
                            place_name(story, kind.lost.front()->position), std::string(kind.what),
                            std::to_string(kind.lost.size()) + " of " + std::to_string(kind.all) +
                                ", of which this is the first",
                            range(kind, findings.hall)});
    return set_in_columns(rows);
}

std::string last_row_sum(LastRowFindings const& findings) {
    Hall const& hall = findings.hall;
    std::string text = "From " + short_number(hall.distance) + " m, on a picture " +
                       short_number(hall.width) + " m wide, capitals of " + short_number(hall.angle) +
                       "′ are " + capital_in_words(hall) + " high.\n";
    std::size_t const lost = findings.now.too_small;
    std::size_t const all = findings.texts.size();
    if (lost == 0)
        text += "The last row can read all " + counted(all, "text") + ".\n";
    else
        text += "The last row cannot read " + std::to_string(lost) + " of " + counted(all, "text") + ".\n";
    auto const blurred = std::count_if(findings.texts.begin(), findings.texts.end(),
                                       [&](SeenText const& seen) { return !sharp_enough(seen, hall); });
    if (blurred > 0)
        text += "Nobody can read " + std::to_string(blurred) + " of them: their capitals have less than " +
                short_number(least_pixels) + " of the projector’s pixels.\n";
    if (all > 0 && std::isfinite(reach_of_words(findings.texts, hall)))
        text += "All can be read up to " + rounded_down(reach(findings.texts, hall)) +
                " m from the picture; all but labels up to " +
                rounded_down(reach_of_words(findings.texts, hall)) + " m.\n";
    return lost == 0 ? text : text + help_of_scale(findings);
}

} // namespace fresque
