// A small vocabulary of elements, and stories read from a string.
#pragma once

#include "base/utf8.h"
#include "script/syntax.h"
#include "story/check.h"

#include <string>
#include <string_view>
#include <vector>

namespace fresque::test {

inline std::vector<KeywordRow> element_keywords() {
    ParameterRow const as{.name = "as", .kind = ValueKind::NewName};
    ParameterRow const on{.name = "on", .kind = ValueKind::TopicName};
    KeywordRow const text{.name = "text",
                          .parents = {"scene"},
                          .attributes = {as},
                          .body = Body::Prose,
                          .words = Presence::Required,
                          .element = true};
    KeywordRow const quote{
        .name = "quote",
        .parents = {"scene"},
        .arguments = {{.name = "voice", .kind = ValueKind::VoiceName, .presence = Presence::Required},
                      {.name = "kind",
                       .kind = ValueKind::Word,
                       .presence = Presence::Required,
                       .choices = {"direct", "official", "reported", "anonymous"}}},
        .attributes = {{.name = "via", .kind = ValueKind::SourceName},
                       on,
                       {.name = "date", .kind = ValueKind::Date},
                       {.name = "said", .kind = ValueKind::Date},
                       {.name = "short", .kind = ValueKind::Text},
                       as},
        .body = Body::Prose,
        .words = Presence::Required,
        .element = true};
    KeywordRow const image{
        .name = "image",
        .parents = {"scene"},
        .arguments = {{.name = "file", .kind = ValueKind::File, .presence = Presence::Required}},
        .attributes = {{.name = "alt", .kind = ValueKind::Text},
                       {.name = "caption", .kind = ValueKind::Text},
                       {.name = "width", .kind = ValueKind::Length},
                       {.name = "for", .kind = ValueKind::Duration},
                       {.name = "zoom", .kind = ValueKind::Number},
                       as},
        .element = true};
    KeywordRow const bar{
        .name = "bar",
        .parents = {"scene"},
        .attributes = {{.name = "to", .kind = ValueKind::Number, .presence = Presence::Required}},
        .element = true};
    KeywordRow const viewpoints{
        .name = "viewpoints", .parents = {"scene"}, .attributes = {on, as}, .element = true};
    return {text, quote, image, bar, viewpoints};
}

inline Vocabulary vocabulary() {
    std::vector<KeywordRow> rows = story_keywords();
    for (KeywordRow& row : element_keywords())
        rows.push_back(std::move(row));
    return Vocabulary(std::move(rows));
}

// A story read from texts, with everything that was found in them.
struct Read {
    SourceText sources;
    Story story;
    std::vector<Diagnostic> diagnostics;
};

inline Read read(std::vector<std::string> const& texts, FileCheck const& file_check = {}) {
    Read result;
    Vocabulary const words = vocabulary();
    std::vector<Syntax> files;
    for (std::string const& text : texts) {
        std::uint32_t const file =
            result.sources.add({std::to_string(result.sources.size()) + ".scene", text});
        auto parsed = parse(result.sources, file, words);
        files.push_back(std::move(parsed.value));
        for (Diagnostic& found : parsed.diagnostics)
            result.diagnostics.push_back(std::move(found));
    }
    auto checked = check(files, words, file_check);
    result.story = std::move(checked.value);
    for (Diagnostic& found : checked.diagnostics)
        result.diagnostics.push_back(std::move(found));
    return result;
}

inline Read read(std::string const& text, FileCheck const& file_check = {}) {
    return read(std::vector<std::string>{text}, file_check);
}

// A diagnostic as: line:column code [words]
inline std::string brief(Diagnostic const& diagnostic, SourceText const& sources) {
    Place const place = sources.place(diagnostic.span.file, diagnostic.span.begin);
    std::string_view const text = sources.file(diagnostic.span.file).text;
    std::string_view const words =
        text.substr(diagnostic.span.begin, diagnostic.span.end - diagnostic.span.begin);
    return std::to_string(place.line) + ":" + std::to_string(place.column) + " " + diagnostic.code + " [" +
           std::string(words) + "]";
}

// All that was found in a text, one a line.
inline std::string problems(Read const& story) {
    std::string text;
    for (Diagnostic const& diagnostic : story.diagnostics)
        text += (text.empty() ? "" : "\n") + brief(diagnostic, story.sources);
    return text;
}

inline std::string problems(std::string const& text, FileCheck const& file_check = {}) {
    return problems(read(text, file_check));
}

// The hint of the first problem.
inline std::string hint(std::string const& text) {
    Read const story = read(text);
    return story.diagnostics.empty() ? "" : story.diagnostics.front().hint;
}

} // namespace fresque::test
