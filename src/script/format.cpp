#include "script/format.h"

#include "base/findings.h"
#include "base/utf8.h"
#include "script/limits.h"
#include "script/line.h"
#include "script/rows.h"
#include "script/syntax.h"

#include <algorithm>
#include <utility>

namespace fresque {

namespace {

constexpr std::size_t columns_per_level = 2;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// For every row, whether it is a chapter or a scene, or a comment directly above one.
std::vector<bool> rows_of_sections(std::vector<Row> const& rows) {
    std::vector<bool> belongs(rows.size());
    for (std::size_t i = rows.size(); i-- > 0;) {
        bool const above =
            rows[i].kind == RowKind::Comment && rows[i].depth == 0 && i + 1 < rows.size() && belongs[i + 1];
        belongs[i] = rows[i].section || above;
    }
    return belongs;
}

// For every row, whether an empty line stands before it.
std::vector<bool> empty_lines(std::vector<Row> const& rows) {
    std::vector<bool> const belongs = rows_of_sections(rows);
    std::vector<bool> result(rows.size());
    bool first = true;
    bool empty = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].kind == RowKind::Blank) {
            empty = true;
            continue;
        }
        bool const begins_section = belongs[i] && (i == 0 || !belongs[i - 1] || rows[i - 1].section);
        result[i] = !first && !rows[i].opens_prose && (empty || begins_section);
        first = empty = false;
    }
    return result;
}

Span span_of(Row const& row, std::uint32_t file) {
    auto const begin = static_cast<std::uint32_t>(row.begin);
    return {file, begin, begin};
}

std::string written(std::vector<Row> const& rows, std::uint32_t file, Findings& findings) {
    std::string text;
    std::vector<bool> const empty_before = empty_lines(rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Row const& row = rows[i];
        if (row.kind == RowKind::Blank)
            continue;
        std::size_t const indent = row.depth * columns_per_level;
        if (indent + row.text.size() > limits::line_bytes)
            findings.error("line-too-long",
                           "formatted, this line would have " + std::to_string(indent + row.text.size()) +
                               " bytes, where " + std::to_string(limits::line_bytes) + " are the most",
                           span_of(row, file), "divide it into several lines");
        text += empty_before[i] ? "\n" : "";
        text.append(indent, ' ').append(row.text) += '\n';
    }
    // What is no byte order mark now must not become one.
    return text.starts_with(byte_order_mark) ? std::string(byte_order_mark) + text : text;
}

void check_size(std::string const& text, std::uint32_t file, Findings& findings) {
    if (text.size() <= limits::file_bytes)
        return;
    findings.error("file-too-large",
                   "formatted, this file would have " + std::to_string(text.size()) + " bytes, where " +
                       std::to_string(limits::file_bytes) + " are the most",
                   {file, 0, 0}, "divide it into several files");
}

std::vector<std::string_view> comments(std::vector<Row> const& rows) {
    std::vector<std::string_view> texts;
    for (Row const& row : rows)
        if (row.kind == RowKind::Comment)
            texts.push_back(row.text);
    return texts;
}

// Whether the parser finds in the formatted text what it found in the author's.
bool says_the_same(std::string const& text, Syntax const& syntax, std::vector<Row> const& rows,
                   Vocabulary const& vocabulary) {
    SourceText sources;
    auto const file = sources.add({"", text});
    auto const again = parse(sources, file, vocabulary);
    if (has_errors(again.diagnostics) || !same_meaning(again.value, syntax))
        return false;
    auto const again_rows = rows_of(text, again.value);
    return again_rows && comments(*again_rows) == comments(rows);
}

// The text with spaces for the tabs of its indentations; nothing where some are of anything else, since
// nobody knows then which lines were meant to stand below each other.
std::optional<std::string> with_spaces_for_tabs(std::string_view text) {
    std::string spaced;
    for (std::size_t at = 0; at < text.size();) {
        TextLine const line = line_from(text, at);
        Line const measured = measured_line(text, line.begin, line.end);
        std::size_t const indentation = measured.begin - line.begin;
        if (!measured.blank() && measured.indent != tab_columns * indentation)
            return std::nullopt;
        if (!measured.blank())
            spaced.append(indentation * columns_per_level, ' ');
        spaced.append(text.substr(measured.begin, line.next - measured.begin));
        at = line.next;
    }
    return spaced;
}

bool has_no_error_but_tabs(std::vector<Diagnostic> const& diagnostics) {
    return std::all_of(diagnostics.begin(), diagnostics.end(), [](Diagnostic const& found) {
        return found.severity != Severity::Error || found.code == "tab-indentation";
    });
}

// Of a text that is indented with tabs alone, and has no other error.
std::optional<std::string> format_tabs(SourceText const& sources, std::uint32_t file, Syntax const& syntax,
                                       Vocabulary const& vocabulary) {
    auto spaced = with_spaces_for_tabs(sources.file(file).text);
    if (!spaced)
        return std::nullopt;
    SourceText of_spaces;
    auto const number = of_spaces.add({sources.file(file).name, std::move(*spaced)});
    bool const same = same_meaning(parse(of_spaces, number, vocabulary).value, syntax);
    return same ? format(of_spaces, number, vocabulary).value : std::nullopt;
}

} // namespace

bool can_format_tabs(std::string_view text) {
    return with_spaces_for_tabs(text).has_value();
}

Checked<std::optional<std::string>> format(SourceText const& sources, std::uint32_t file,
                                           Vocabulary const& vocabulary) {
    auto const parsed = parse(sources, file, vocabulary);
    if (has_errors(parsed.diagnostics)) {
        if (has_no_error_but_tabs(parsed.diagnostics))
            if (auto text = format_tabs(sources, file, parsed.value, vocabulary))
                return {std::move(text), {}};
        return {std::nullopt, parsed.diagnostics};
    }
    auto const rows = rows_of(sources.file(file).text, parsed.value);
    Findings findings;
    std::string text = rows ? written(*rows, file, findings) : "";
    check_size(text, file, findings);
    auto problems = findings.take();
    if (!problems.empty())
        return {std::nullopt, std::move(problems)};
    if (rows && says_the_same(text, parsed.value, *rows, vocabulary))
        return {std::move(text), parsed.diagnostics};
    findings.error("formatter-fault", "formatted, this file would not say the same: a mistake of Fresque’s",
                   {file, 0, 0}, "nothing is changed; please report it");
    return {std::nullopt, findings.take()};
}

} // namespace fresque
