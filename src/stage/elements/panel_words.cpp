#include "stage/elements/panel_words.h"

#include "stage/attribution_ink.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

namespace fresque {

namespace {

constexpr std::array large{72.0, 64.0, 54.0};
constexpr double part_of_line = 0.94; // that large words may take
constexpr double least_part = 0.9;    // of their size, that words between marks keep to stay on one line
constexpr std::string_view no_break = "\u00A0";

std::vector<TextRun> runs_of(Said const& said, Lettering const& letters, Setting const& setting) {
    std::vector<TextRun> runs;
    for (Quote const& quote : said) {
        if (!runs.empty())
            runs.back().text += "\n";
        auto const more = quote_runs(quote, letters, setting);
        runs.insert(runs.end(), more.begin(), more.end());
    }
    return runs;
}

// Words of somebody's own, or of an official position, are set as large as they stand on one line.
Lettering letters_for(Said const& said, double width, Setting const& setting) {
    Attribution const attribution = said.front().attribution;
    Lettering letters = panel_lettering(attribution);
    bool const solid = attribution == Attribution::Direct || attribution == Attribution::Official;
    if (!solid || said.size() > 1)
        return letters;
    double const words = length_of_words(said, setting) / letters.size;
    auto const size = std::find_if(large.begin(), large.end(),
                                   [&](double one) { return words * one <= part_of_line * width; });
    if (size != large.end())
        letters.size = *size;
    return letters;
}

struct Marks {
    std::string_view open;
    std::string_view close;
};
constexpr std::array known_marks{Marks{"«", "»"}, Marks{"“", "”"}};

// The word before a place, with the space between.
std::size_t begin_of_word(std::string_view text, std::size_t end) {
    std::size_t const space = end < 2 ? std::string_view::npos : text.find_last_of(" \n", end - 2);
    return space == std::string_view::npos ? 0 : space + 1;
}

std::string without_breaks(std::string_view text) {
    std::string whole;
    for (char const c : text)
        if (c == ' ')
            whole += no_break;
        else
            whole += c;
    return whole;
}

// Few words between marks, with the little word before them.
std::string with_whole_marks(std::string const& text, Marks marks) {
    constexpr std::ptrdiff_t most_spaces = 2;
    constexpr std::size_t little = 4; // bytes, with the space
    std::size_t const open = text.find(marks.open);
    std::size_t const close = open == std::string::npos ? open : text.find(marks.close, open);
    if (close == std::string::npos)
        return text;
    std::string_view const between = std::string_view(text).substr(open, close - open);
    if (std::count(between.begin(), between.end(), ' ') > most_spaces ||
        between.find('\n') != std::string_view::npos)
        return text;
    std::size_t const word = begin_of_word(text, open);
    std::size_t const from = open - word <= little ? word : open;
    return text.substr(0, from) + without_breaks(std::string_view(text).substr(from, close - from)) +
           text.substr(close);
}

} // namespace

double length_of_words(Said const& said, Setting const& setting) {
    Lettering const& letters = panel_lettering(said.front().attribution);
    double words = 0;
    for (TextRun const& run : runs_of(said, letters, setting))
        words += line_width(setting, run.text, letters);
    return words;
}

PanelWords panel_words(Said const& said, double width, LetterSize size, Setting const& setting) {
    PanelWords words{{}, panel_lettering(said.front().attribution)};
    if (size == LetterSize::Large)
        words.letters = letters_for(said, width, setting);
    if (size == LetterSize::Smallest)
        words.letters.size = words.letters.smallest;
    words.runs = runs_of(said, words.letters, setting);
    auto whole = words.runs;
    double longest = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        for (Marks const& marks : known_marks)
            whole[i].text = with_whole_marks(whole[i].text, marks);
        if (whole[i].text != words.runs[i].text)
            longest = std::max(longest, widest_word(setting, whole[i].text, words.letters));
    }
    double const part = std::min(1.0, width / std::max(longest, 1.0));
    if (longest == 0 || part < least_part)
        return words;
    words.runs = std::move(whole);
    if (part < 1)
        words.letters.size = std::floor(words.letters.size * part);
    return words;
}

} // namespace fresque
