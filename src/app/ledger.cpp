#include "app/ledger.h"

#include "story/moment.h"
#include "story/quote_check.h"

#include <nlohmann/json.hpp>

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
    std::set<std::string_view> told;
    for (std::size_t scene = 0; scene < story.scenes.size(); ++scene)
        for (std::size_t step = 0; step < story.scenes[scene].steps.size(); ++step)
            for (Element const& element : story.scenes[scene].steps[step].elements)
                if (auto const quote = quote_of(story, element); quote && told.insert(element.id).second)
                    rows.push_back(row_of(story, *quote, {scene, step}, evidence));
    return rows;
}

// A spreadsheet takes what begins with one of these for a formula and works it out. Source: OWASP, CSV
// injection.
bool begins_like_formula(std::string_view value) {
    return !value.empty() && std::string_view("=+-@\t\r").find(value.front()) != std::string_view::npos;
}

std::string in_csv(std::string value) {
    if (begins_like_formula(value))
        value.insert(0, "'");
    if (value.find_first_of(",\"\r\n") == std::string::npos)
        return value;
    std::string text = "\"";
    for (char const c : value)
        text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + "\"";
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
        text += row.place + "  " + row.voice + ", " + row.kind + ", " + source_text(row) +
                (row.date.empty() ? "" : ", said " + row.date) + ": " + row.state + "\n";
        text += "    " + row.words + "\n";
        if (!row.original.empty())
            text += "    original: " + row.original + "\n";
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
