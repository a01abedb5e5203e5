#include "app/ledger.h"

#include "base/diagnostic.h"
#include "story/moment.h"
#include "story/quote_check.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <vector>

namespace fresque {

namespace {

// A quote as a row: the names of the columns are those of the formats.
struct Row {
    std::string place;
    std::string id;
    std::string voice;
    std::string kind;
    std::string topic;
    std::string via;
    std::string source_date;
    std::string date;
    std::string state;
    std::string words;
    std::string original;
};

// Line breaks are kept; of what is between them, what a terminal would obey is shown.
std::string legible_words(std::string_view words) {
    std::string text;
    for (std::size_t at = 0; at <= words.size();) {
        std::size_t const end = std::min(words.find('\n', at), words.size());
        text += (at > 0 ? "\n" : "") + legible(words.substr(at, end - at));
        at = end + 1;
    }
    return text;
}

using Column = std::pair<std::string_view, std::string Row::*>;

constexpr std::array<Column, 11> columns = {{{"place", &Row::place},
                                             {"id", &Row::id},
                                             {"voice", &Row::voice},
                                             {"kind", &Row::kind},
                                             {"topic", &Row::topic},
                                             {"via", &Row::via},
                                             {"source_date", &Row::source_date},
                                             {"date", &Row::date},
                                             {"state", &Row::state},
                                             {"words", &Row::words},
                                             {"original", &Row::original}}};

Row row_of(Story const& story, Quote const& quote, Position position, EvidenceBook& evidence) {
    return {.place = place_name(story, position),
            .id = quote.element->id,
            .voice = quote.voice->name,
            .kind = std::string(word_for(quote.attribution)),
            .topic = quote.topic ? quote.topic->title : "",
            .via = quote.via ? quote.via->name : "",
            .source_date = quote.via ? quote.via->date : "",
            .date = std::string(quote.date),
            .state = std::string(word_for(evidence.of(quote))),
            .words = plain_text(quote.element->prose),
            .original = std::string(quote.original)};
}

// In the order of the telling; a quote told again stands where it was told first.
std::vector<Row> rows_of(Story const& story) {
    std::vector<Row> rows;
    EvidenceBook evidence;
    std::set<SaidIn> told;
    StoryNames const names(story);
    for (std::size_t scene = 0; scene < story.scenes.size(); ++scene)
        for (std::size_t step = 0; step < story.scenes[scene].steps.size(); ++step)
            for (Element const& element : story.scenes[scene].steps[step].elements)
                if (auto const quote = quote_of(names, element);
                    quote && told.insert(said_in(element)).second)
                    rows.push_back(row_of(story, *quote, {scene, step}, evidence));
    return rows;
}

// A spreadsheet takes what begins with one of these for a formula and works it out. Source: OWASP, CSV
// injection.
bool begins_like_formula(std::string_view value) {
    constexpr std::array<std::string_view, 12> signs = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                        "＝", "＋", "－", "＠", "﹦", "﹢"};
    value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
    return std::any_of(signs.begin(), signs.end(), [value](auto sign) { return value.starts_with(sign); });
}

// Programs that divide at semicolons, as in France, see cells behind each of them.
std::string harmless(std::string value) {
    if (begins_like_formula(value))
        value.insert(0, "'");
    for (std::size_t at = value.find(';'); at != std::string::npos; at = value.find(';', at + 1))
        if (begins_like_formula(std::string_view(value).substr(at + 1)))
            value.insert(at + 1, "'");
    return value;
}

std::string in_csv(std::string value) {
    value = harmless(legible_words(value));
    if (value.find_first_of(",;\"\r\n") == std::string::npos)
        return value;
    std::string text = "\"";
    for (char const c : value)
        text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + "\"";
}

// What a quote says stands below its line, further in: no words of it can look like a line of the ledger.
std::string below(std::string_view words) {
    std::string text = "    ";
    for (char const byte : legible_words(words))
        text += byte == '\n' ? std::string("\n    ") : std::string(1, byte);
    return text + "\n";
}

std::string source_text(Row const& row) {
    if (row.via.empty())
        return "no source";
    return row.source_date.empty() ? row.via : row.via + ", " + row.source_date;
}

} // namespace

std::string ledger_text(Story const& story) {
    std::string text;
    std::map<std::string, std::size_t> counts;
    auto const rows = rows_of(story);
    for (Row const& row : rows) {
        text += legible(row.place + "  " + row.voice + ", " + row.kind + ", " + source_text(row) +
                        (row.date.empty() ? "" : ", said " + row.date) + ": " + row.state) +
                "\n";
        text += below(row.words);
        if (!row.original.empty())
            text += below("original: " + row.original);
        ++counts[row.state];
    }
    text += std::to_string(rows.size()) + (rows.size() == 1 ? " quote" : " quotes");
    for (auto const& [state, count] : counts)
        text += ", " + std::to_string(count) + " " + state;
    return text + "\n";
}

std::string ledger_csv(Story const& story) {
    std::string text;
    for (auto const& [name, member] : columns)
        text += (text.empty() ? "" : ",") + std::string(name);
    text += "\r\n";
    for (Row const& row : rows_of(story)) {
        bool first = true;
        for (auto const& [name, member] : columns) {
            text += (first ? "" : ",") + in_csv(row.*member);
            first = false;
        }
        text += "\r\n";
    }
    return text;
}

std::string ledger_json(Story const& story) {
    nlohmann::ordered_json document{{"version", 1}, {"quotes", nlohmann::ordered_json::array()}};
    for (Row const& row : rows_of(story)) {
        nlohmann::ordered_json quote;
        for (auto const& [name, member] : columns)
            quote[std::string(name)] = row.*member;
        document["quotes"].push_back(std::move(quote));
    }
    return document.dump(2) + "\n";
}

} // namespace fresque
