// A small vocabulary of elements, and stories read from a string.
#pragma once

#include "base/utf8.h"
#include "script/syntax.h"
#include "story/check.h"

#include <set>
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
                          .on_stage = OnStage::Element};
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
                       {.name = "short", .kind = ValueKind::Text, .translation = Translation::Words},
                       {.name = "original", .kind = ValueKind::Text},
                       as},
        .body = Body::Prose,
        .words = Presence::Required,
        .on_stage = OnStage::Element,
        .verbatim = true};
    KeywordRow const image{
        .name = "image",
        .parents = {"scene"},
        .arguments = {{.name = "file", .kind = ValueKind::Image, .presence = Presence::Required}},
        .attributes = {{.name = "alt", .kind = ValueKind::Text, .translation = Translation::Words},
                       {.name = "caption", .kind = ValueKind::Text, .translation = Translation::Words},
                       {.name = "width", .kind = ValueKind::Length},
                       {.name = "for", .kind = ValueKind::Duration},
                       {.name = "zoom", .kind = ValueKind::Number},
                       as},
        .on_stage = OnStage::Element};
    KeywordRow const bar{.name = "bar",
                         .parents = {"scene"},
                         .attributes = {{.name = "to",
                                         .kind = ValueKind::Number,
                                         .presence = Presence::Required,
                                         .unit_at = "bar"}},
                         .on_stage = OnStage::Element};
    KeywordRow const counter{.name = "counter",
                             .parents = {"scene"},
                             .arguments = {{.name = "id", .kind = ValueKind::NewName}},
                             .attributes = {{.name = "to",
                                             .kind = ValueKind::Number,
                                             .presence = Presence::Required,
                                             .unit_at = "counter"},
                                            {.name = "unit", .kind = ValueKind::Text}},
                             .body = Body::Line,
                             .on_stage = OnStage::Element};
    KeywordRow const span{
        .name = "span",
        .parents = {"scene"},
        .arguments = {{.name = "from", .kind = ValueKind::Date, .presence = Presence::Required},
                      {.name = "arrow", .kind = ValueKind::Arrow, .presence = Presence::Required},
                      {.name = "to", .kind = ValueKind::Date, .presence = Presence::Required}},
        .body = Body::Line,
        .on_stage = OnStage::Element};
    KeywordRow const viewpoints{
        .name = "viewpoints", .parents = {"scene"}, .attributes = {on, as}, .on_stage = OnStage::Element};
    return {text, quote, image, bar, counter, span, viewpoints};
}

inline std::vector<KeywordRow> picture_keywords() {
    ParameterRow const as{.name = "as", .kind = ValueKind::NewName};
    ParameterRow const arrow{.name = "arrow", .kind = ValueKind::Arrow, .presence = Presence::Required};
    std::vector<ParameterRow> const ends{
        {.name = "from", .kind = ValueKind::NodeName, .presence = Presence::Required},
        arrow,
        {.name = "to", .kind = ValueKind::NodeName, .presence = Presence::Required}};
    auto const part = [](char const* name, char const* parent, std::vector<ParameterRow> arguments) {
        return KeywordRow{.name = name,
                          .parents = {parent},
                          .arguments = std::move(arguments),
                          .body = Body::Line,
                          .on_stage = OnStage::Part};
    };
    KeywordRow option =
        part("option", "choice",
             {arrow, {.name = "scene", .kind = ValueKind::SceneName, .presence = Presence::Required}});
    option.words = Presence::Required;
    KeywordRow node = part("node", "relations",
                           {{.name = "id", .kind = ValueKind::NewName, .presence = Presence::Required}});
    node.attributes = {{.name = "in", .kind = ValueKind::NodeName}};
    KeywordRow cut = part("cut", "relations", ends);
    cut.body = Body::None;
    KeywordRow item =
        part("item", "items", {{.name = "id", .kind = ValueKind::NewName, .presence = Presence::Required}});
    item.attributes = {
        {.name = "value", .kind = ValueKind::Number, .presence = Presence::Required, .unit_at = "items"}};
    item.words = Presence::Required;
    return {{.name = "items",
             .parents = {"scene"},
             .attributes = {as, {.name = "unit", .kind = ValueKind::Text}},
             .on_stage = OnStage::Picture},
            item,
            {.name = "choice",
             .parents = {"scene"},
             .attributes = {as, {.name = "then", .kind = ValueKind::Word, .choices = {"others"}}},
             .body = Body::Line,
             .on_stage = OnStage::Element},
            option,
            {.name = "relations", .parents = {"scene"}, .attributes = {as}, .on_stage = OnStage::Picture},
            node,
            part("link", "relations", ends),
            cut};
}

inline Vocabulary vocabulary() {
    std::vector<KeywordRow> rows = story_keywords();
    for (KeywordRow& row : element_keywords())
        rows.push_back(std::move(row));
    for (KeywordRow& row : picture_keywords())
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
inline std::string all_problems(Read const& story) {
    std::string text;
    for (Diagnostic const& diagnostic : story.diagnostics)
        text += (text.empty() ? "" : "\n") + brief(diagnostic, story.sources);
    return text;
}

inline std::string all_problems(std::string const& text) {
    return all_problems(read(text));
}

// What an audience would notice of a whole story; small examples are full of it.
inline bool is_about_the_whole(Diagnostic const& diagnostic) {
    static std::set<std::string> const codes{"unused-voice", "unused-source", "unused-topic",
                                             "one-voice",    "no-extract",    "quote-without-source",
                                             "same-initials"};
    return codes.contains(diagnostic.code);
}

// A line of a scene; it is the fourth.
inline std::string in_scene(std::string const& line) {
    return "voice altman: Sam Altman\nsource abc: ABC\nscene s: S\n  " + line + "\n";
}

// What was found in a text, but for that.
inline std::string problems(Read story) {
    std::erase_if(story.diagnostics, is_about_the_whole);
    return all_problems(story);
}

inline std::string problems(std::string const& text, FileCheck const& file_check = {}) {
    return problems(read(text, file_check));
}

// The hint of the first problem.
inline std::string hint(std::string const& text) {
    Read story = read(text);
    std::erase_if(story.diagnostics, is_about_the_whole);
    return story.diagnostics.empty() ? "" : story.diagnostics.front().hint;
}

} // namespace fresque::test
