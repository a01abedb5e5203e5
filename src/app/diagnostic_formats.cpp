#include "app/diagnostic_formats.h"

#include "app/version.h"
#include "story/diagnostic_table.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace fresque {

namespace {

using Json = nlohmann::ordered_json;

constexpr int indentation = 2;

// Whatever the name of a file holds, the document is UTF-8.
std::string written(Json const& document) {
    return document.dump(indentation, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string_view word_for(Severity severity) {
    return severity == Severity::Error ? "error" : "warning";
}

bool has_place(Span span, SourceText const& sources) {
    return span.file < sources.size();
}

// A span in bytes that are there.
Span within(Span span, SourceText const& sources) {
    auto const size = static_cast<std::uint32_t>(sources.file(span.file).text.size());
    span.begin = std::min(span.begin, size);
    span.end = std::clamp(span.end, span.begin, size);
    return span;
}

// --- our own -----------------------------------------------------------------------------------

Json related_json(Related const& related, SourceText const& sources) {
    Place const place = sources.place(related.span.file, related.span.begin);
    return {{"file", sources.file(related.span.file).name},
            {"line", place.line},
            {"column", place.column},
            {"message", related.message}};
}

void add_place(Json& row, Span span, SourceText const& sources) {
    span = within(span, sources);
    Place const begin = sources.place(span.file, span.begin);
    Place const end = sources.place(span.file, span.end);
    row["file"] = sources.file(span.file).name;
    row["line"] = begin.line;
    row["column"] = begin.column;
    row["end_line"] = end.line;
    row["end_column"] = end.column;
    row["byte"] = span.begin;
    row["byte_end"] = span.end;
}

Json diagnostic_json(Diagnostic const& diagnostic, SourceText const& sources) {
    Json row = {{"severity", word_for(diagnostic.severity)},
                {"code", diagnostic.code},
                {"message", diagnostic.message},
                {"hint", diagnostic.hint}};
    if (has_place(diagnostic.span, sources))
        add_place(row, diagnostic.span, sources);
    row["related"] = Json::array();
    for (Related const& related : diagnostic.related)
        if (has_place(related.span, sources))
            row["related"].push_back(related_json(related, sources));
    return row;
}

std::size_t count(std::vector<Diagnostic> const& diagnostics, Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(diagnostics.begin(), diagnostics.end(),
                      [severity](Diagnostic const& d) { return d.severity == severity; }));
}

// --- SARIF ---------------------------------------------------------------------------------------

// A path as part of an address: what may not stand in one is written as %20. Source: RFC 3986, 2.
std::string escaped(std::string_view path) {
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string address;
    for (char const byte : path) {
        if (plain.find(byte) != std::string_view::npos) {
            address += byte;
            continue;
        }
        auto const value = static_cast<unsigned char>(byte);
        address += {'%', digits[value / 16], digits[value % 16]};
    }
    return address;
}

std::string address_of(std::string_view folder, std::string_view name) {
    std::string path(folder == "." ? "" : folder);
    if (!path.empty() && path.back() != '/')
        path += '/';
    path += name;
    return (path.starts_with('/') ? "file://" : "") + escaped(path);
}

class Sarif {
  public:
    Sarif(std::string_view folder, SourceText const& sources) : folder_(folder), sources_(sources) {}

    Json document(std::vector<Diagnostic> const& diagnostics) {
        Json results = Json::array();
        for (Diagnostic const& diagnostic : diagnostics)
            results.push_back(result(diagnostic));
        Json const driver = {
            {"name", "fresque"}, {"version", std::string(version_number())}, {"rules", rules_}};
        Json const run = {{"tool", {{"driver", driver}}},
                          {"columnKind", "unicodeCodePoints"},
                          {"results", std::move(results)}};
        return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                {"version", "2.1.0"},
                {"runs", Json::array({run})}};
    }

  private:
    // The number of the rule among those that were met.
    std::size_t rule(std::string const& code) {
        auto const [known, added] = numbers_.emplace(code, rules_.size());
        if (added)
            rules_.push_back({{"id", code}, {"shortDescription", {{"text", title(code)}}}});
        return known->second;
    }

    static std::string title(std::string const& code) {
        DiagnosticRow const* const row = find_diagnostic(code);
        return row ? std::string(row->title) : code;
    }

    Json location(Span span) const {
        span = within(span, sources_);
        Place const begin = sources_.place(span.file, span.begin);
        Place const end = sources_.place(span.file, span.end);
        Json const region = {{"startLine", begin.line},
                             {"startColumn", begin.column},
                             {"endLine", end.line},
                             {"endColumn", end.column}};
        Json const file = {{"uri", address_of(folder_, sources_.file(span.file).name)}};
        return {{"physicalLocation", {{"artifactLocation", file}, {"region", region}}}};
    }

    Json result(Diagnostic const& diagnostic) {
        std::string const text = diagnostic.message + (diagnostic.hint.empty() ? "" : "; ") + diagnostic.hint;
        Json row = {{"ruleId", diagnostic.code},
                    {"ruleIndex", rule(diagnostic.code)},
                    {"level", word_for(diagnostic.severity)},
                    {"message", {{"text", text}}},
                    {"locations", Json::array()},
                    {"relatedLocations", Json::array()}};
        if (has_place(diagnostic.span, sources_))
            row["locations"].push_back(location(diagnostic.span));
        for (Related const& related : diagnostic.related) {
            if (!has_place(related.span, sources_))
                continue;
            Json place = location(related.span);
            place["message"] = {{"text", related.message}};
            Json& places = row["relatedLocations"];
            if (std::find(places.begin(), places.end(), place) == places.end()) // the schema wants each once
                places.push_back(std::move(place));
        }
        return row;
    }

    std::string_view folder_;
    SourceText const& sources_;
    Json rules_ = Json::array();
    std::map<std::string, std::size_t> numbers_;
};

} // namespace

std::string to_json(std::string_view story, std::vector<Diagnostic> const& diagnostics,
                    SourceText const& sources) {
    Json document = {{"version", 1},
                     {"story", story},
                     {"errors", count(diagnostics, Severity::Error)},
                     {"warnings", count(diagnostics, Severity::Warning)},
                     {"diagnostics", Json::array()}};
    for (Diagnostic const& diagnostic : diagnostics)
        document["diagnostics"].push_back(diagnostic_json(diagnostic, sources));
    return written(document);
}

std::string to_sarif(std::string_view folder, std::vector<Diagnostic> const& diagnostics,
                     SourceText const& sources) {
    return written(Sarif(folder, sources).document(diagnostics));
}

} // namespace fresque
