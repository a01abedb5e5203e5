// What must hold of the formatter whatever text it is given, looked at without its help.
#pragma once

#include "script/format.h"
#include "script/syntax.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fresque::test {

struct Reading {
    SourceText sources;
    Checked<Syntax> syntax;
};

inline Reading reading_of(std::string const& text, Vocabulary const& vocabulary) {
    Reading reading;
    reading.sources.add({"law.scene", text});
    reading.syntax = parse(reading.sources, 0, vocabulary);
    return reading;
}

inline Checked<std::optional<std::string>> formatted(std::string const& text, Vocabulary const& vocabulary) {
    SourceText sources;
    sources.add({"law.scene", text});
    return format(sources, 0, vocabulary);
}

// The bytes of all prose, a line each.
inline void append_prose(std::vector<SyntaxNode> const& nodes, std::string const& text, std::string& prose) {
    for (SyntaxNode const& node : nodes) {
        for (ProseLine const& line : node.prose)
            prose += text.substr(line.span.begin, line.span.end - line.span.begin) + "\n";
        append_prose(node.children, text, prose);
    }
}

inline std::string prose_of(Reading const& reading) {
    std::string prose;
    append_prose(reading.syntax.value.nodes, reading.sources.file(0).text, prose);
    return prose;
}

// The text without what the formatter may change: spaces, newlines, quotation marks.
inline std::string ink(std::string const& text) {
    static constexpr std::array<std::string_view, 25> blanks{
        " ",      "\t",     "\n",     "\r",     "\"",     "“",      "”",      "«",      "»",
        "\uFEFF", "\u00A0", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006",
        "\u2007", "\u2008", "\u2009", "\u200A", "\u202F", "\u205F", "\u3000"};
    std::string left;
    for (std::size_t at = 0; at < text.size();) {
        // None of them begins with another byte.
        if (std::string_view(" \t\n\r\"\xC2\xE2\xE3\xEF").find(text[at]) == std::string_view::npos) {
            left += text[at++];
            continue;
        }
        auto const blank = std::find_if(blanks.begin(), blanks.end(), [&](std::string_view what) {
            return std::string_view(text).substr(at).starts_with(what);
        });
        if (blank == blanks.end())
            left += text[at];
        at += blank == blanks.end() ? 1 : blank->size();
    }
    return left;
}

// Whether the lines end, and follow one another, as they should.
inline bool is_tidy(std::string const& text) {
    return text.empty() || (text.front() != '\n' && text.back() == '\n' && !text.ends_with("\n\n") &&
                            text.find("\n\n\n") == std::string::npos &&
                            text.find('\r') == std::string::npos && text.find(" \n") == std::string::npos);
}

inline bool is_a_limit(Diagnostic const& found) {
    return found.code == "line-too-long" || found.code == "file-too-large";
}

// The first law that the formatter breaks on this text, or nothing.
inline std::string broken_law(std::string const& text, Vocabulary const& vocabulary) {
    auto const once = formatted(text, vocabulary);
    Reading const before = reading_of(text, vocabulary);
    auto const& found = before.syntax.diagnostics;
    bool const only_tabs =
        can_format_tabs(text) && std::all_of(found.begin(), found.end(), [](Diagnostic const& d) {
            return d.severity != Severity::Error || d.code == "tab-indentation";
        });
    if (has_errors(found) && !only_tabs)
        return once.value ? "a text with errors is formatted" : "";
    if (!once.value) {
        bool const excused = std::any_of(once.diagnostics.begin(), once.diagnostics.end(), is_a_limit);
        // Among what is not excused is formatter-fault, the formatter's own mistake.
        return excused ? "" : "a text without errors is not formatted";
    }
    Reading const after = reading_of(*once.value, vocabulary);
    if (has_errors(after.syntax.diagnostics))
        return "the formatted text has errors";
    if (!same_meaning(before.syntax.value, after.syntax.value))
        return "the formatted text does not say the same";
    if (prose_of(before) != prose_of(after))
        return "the prose is not the same";
    if (ink(text) != ink(*once.value))
        return "letters are lost or added";
    if (!is_tidy(*once.value))
        return "the lines are not tidy";
    if (formatted(*once.value, vocabulary).value != once.value)
        return "formatting twice is not formatting once";
    return "";
}

} // namespace fresque::test
