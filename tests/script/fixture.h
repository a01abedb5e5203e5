// A small vocabulary, and a syntax tree written as text.
#pragma once

#include "script/syntax.h"

#include <string>
#include <utility>

namespace fresque::test {

inline Vocabulary vocabulary() {
    ParameterRow const kicker{.name = "kicker", .kind = ValueKind::Text};
    KeywordRow const scene{.name = "scene", .parents = {""}, .attributes = {kicker}, .body = Body::Line};
    KeywordRow const step{.name = "step", .parents = {"scene"}};
    KeywordRow const text{.name = "text", .parents = {"scene", "step"}, .body = Body::Prose};
    KeywordRow const voice{
        .name = "voice", .parents = {""}, .attributes = {{.name = "role"}}, .body = Body::Line};
    return Vocabulary({scene, step, text, voice});
}

struct Parsed {
    SourceText sources;
    Syntax syntax;
    std::vector<Diagnostic> diagnostics;
};

inline Parsed parsed(std::string text) {
    Parsed result;
    result.sources.add({"test.scene", std::move(text)});
    auto read = parse(result.sources, 0, vocabulary());
    result.syntax = std::move(read.value);
    result.diagnostics = std::move(read.diagnostics);
    return result;
}

// keyword(argument, argument) name=value: |prose|prose {child child}
inline std::string shape(SyntaxNode const& node) {
    std::string text = node.keyword.text;
    for (Word const& word : node.arguments)
        text += " <" + word.text + ">";
    for (AttributeSyntax const& attribute : node.attributes)
        text += " " + attribute.name.text + "=<" + attribute.value.text + ">";
    if (node.colon)
        text += ":";
    for (ProseLine const& line : node.prose)
        text += "|" + line.text;
    if (node.children.empty())
        return text;
    text += " {";
    for (SyntaxNode const& child : node.children)
        text += (&child == &node.children.front() ? "" : ", ") + shape(child);
    return text + "}";
}

inline std::string shape(Parsed const& read) {
    std::string text;
    for (SyntaxNode const& node : read.syntax.nodes)
        text += (text.empty() ? "" : "\n") + shape(node);
    return text;
}

inline std::string shape(std::string text) {
    return shape(parsed(std::move(text)));
}

// What was found, as: line:column code [words]
inline std::string problems(Parsed const& read) {
    std::string text;
    for (Diagnostic const& found : read.diagnostics) {
        Place const place = read.sources.place(found.span.file, found.span.begin);
        text += (text.empty() ? "" : "\n") + std::to_string(place.line) + ":" + std::to_string(place.column) +
                " " + found.code + " [" +
                read.sources.file(found.span.file)
                    .text.substr(found.span.begin, found.span.end - found.span.begin) +
                "]";
    }
    return text;
}

inline std::string problems(std::string text) {
    return problems(parsed(std::move(text)));
}

} // namespace fresque::test
