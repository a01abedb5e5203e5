#include "stage/elements/viewpoints_told.h"

#include "text/typography.h"

#include <algorithm>
#include <string>

namespace fresque {

void ViewpointsTold::add(Quote const& quote) {
    cells[{quote.topic, quote.voice}].push_back(quote);
    auto const [best, added] = most_solid.emplace(quote.voice, quote);
    if (quote.attribution < best->second.attribution)
        best->second = quote;
}

std::vector<Quote> const& ViewpointsTold::cell(Topic const* topic, Voice const* voice) const {
    static std::vector<Quote> const silence;
    auto const found = cells.find({topic, voice});
    return found == cells.end() ? silence : found->second;
}

ViewpointsTold viewpoints_told(Setting const& setting, std::string_view only) {
    ViewpointsTold table;
    for (auto const& topic : setting.story.topics) {
        if (!only.empty() && topic.id != only)
            continue;
        table.rows.push_back(&topic);
        for (Quote const& quote : setting.quotes.on(&topic))
            table.add(quote);
    }
    for (auto const& voice : setting.story.voices)
        if (table.most_solid.contains(&voice))
            table.columns.push_back(&voice);
    return table;
}

std::vector<TextRun> cell_runs(std::vector<Quote> const& cell, Lettering const& letters,
                               Setting const& setting) {
    std::vector<TextRun> runs;
    std::vector<std::string> said;
    for (auto const& quote : cell) {
        std::string words =
            quote.short_words.empty() ? plain_text(quote.element->prose) : std::string(quote.short_words);
        if (std::find(said.begin(), said.end(), words) != said.end())
            continue;
        said.push_back(words);
        if (!runs.empty())
            runs.back().text += setting.language().starts_with("fr") ? typeset(" ; ", "fr") : "; ";
        words = typeset(words, setting.language());
        auto const marks = quotation_marks(setting.language());
        bool const own_words =
            quote.attribution == Attribution::Direct && words.find(marks.open) == std::string::npos;
        if (own_words)
            words = std::string(marks.open) + words + std::string(marks.close);
        bool const dashed =
            quote.attribution == Attribution::Reported || quote.attribution == Attribution::Anonymous;
        runs.push_back({words, dashed ? letters.emphasis : letters.face, setting.theme.ink});
    }
    return runs;
}

} // namespace fresque
