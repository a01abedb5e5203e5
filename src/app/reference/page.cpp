#include "app/reference/page.h"

#include "app/reference/page_text.h"
#include "app/reference/phrases.h"
#include "asset/image.h"
#include "script/limits.h"
#include "stage/elements/element_kind.h"
#include "story/diagnostic_table.h"

#include <algorithm>

namespace fresque {

namespace {

// Words inside a table: a bar would end the cell, a star would emphasise.
std::string cell(std::string_view words) {
    std::string text;
    for (char const byte : words) {
        if (byte == '|' || byte == '*' || byte == '<')
            text += '\\';
        text += byte;
    }
    return text;
}

std::string code(std::string_view words) {
    return "`" + std::string(words) + "`";
}

std::string code_block(std::string_view lines) {
    std::string text;
    while (!lines.empty()) {
        std::string_view const line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(line.size() + 1, lines.size()));
        text += (line.empty() ? "" : "    " + std::string(line)) + "\n";
    }
    return text;
}

// --- keywords -----------------------------------------------------------------------------------

std::string parameter_line(std::string const& name, ParameterRow const& parameter) {
    return "| " + code(name) + " | " + facts_of(parameter, Markup::Markdown) + " | " + cell(parameter.help) +
           " |\n";
}

std::string attribute_lines(std::vector<ParameterRow> const& attributes) {
    std::string lines;
    for (ParameterRow const& attribute : attributes)
        lines += parameter_line(std::string(attribute.name) + "=", attribute);
    return lines;
}

std::string parameter_table(std::string const& lines) {
    return lines.empty() ? "" : "\n| | takes | what it is |\n|---|---|---|\n" + lines;
}

std::string parameters_of(KeywordRow const& row) {
    std::string lines;
    for (ParameterRow const& argument : row.arguments)
        if (argument.kind != ValueKind::Arrow)
            lines += parameter_line(form_of(argument), argument);
    return parameter_table(lines + attribute_lines(own_attributes(row)));
}

std::string about(KeywordRow const& row) {
    std::string text = std::string(row.help) + " It stands " + place_of(row, Markup::Markdown) + ".";
    if (row.body == Body::Prose)
        text += " Its words are prose.";
    return text + "\n";
}

std::string keyword_section(KeywordRow const& row) {
    std::string text = "\n### " + std::string(row.name) + "\n\n" +
                       code_block(form_of(row, OptionalParts::InBrackets)) + "\n" + about(row) +
                       parameters_of(row);
    if (has_common_attributes(row))
        text += "\nAnd [what every element may have](#what-every-element-may-have).\n";
    return text + "\nFor example:\n\n" + code_block(row.example);
}

std::string common_section() {
    return "\n" + std::string(page_text::stage) + "\n### What every element may have\n" +
           parameter_table(attribute_lines(common_attributes()));
}

std::string keyword_sections(Vocabulary const& vocabulary) {
    std::string text;
    for (KeywordGroup const group : keyword_groups()) {
        text += "\n## " + std::string(title_of(group)) + "\n";
        if (group == KeywordGroup::Elements)
            text += common_section();
        for (KeywordRow const& row : vocabulary.rows())
            if (row.group == group)
                text += keyword_section(row);
    }
    return text;
}

std::string contents(Vocabulary const& vocabulary) {
    std::string text = "\n| | |\n|---|---|\n";
    for (KeywordGroup const group : keyword_groups()) {
        text += "| " + std::string(title_of(group)) + " |";
        for (KeywordRow const& row : vocabulary.rows())
            if (row.group == group)
                text += " [" + std::string(row.name) + "](#" + std::string(row.name) + ")";
        text += " |\n";
    }
    return text + "| Besides | [values](#values) [limits](#limits) [typography](#typography) "
                  "[messages](#messages) |\n\n";
}

// --- values, limits, messages -------------------------------------------------------------------

std::string value_section() {
    std::string text = "\n## Values\n\n| | what it is | is written |\n|---|---|---|\n";
    for (ValueKind const kind : value_kinds()) {
        ValueForms const& forms = forms_of(kind);
        std::string examples;
        for (std::string_view const form : forms.forms)
            examples += (examples.empty() ? "" : ", ") + code(form);
        text +=
            "| " + std::string(forms.name) + " | " + std::string(forms.meaning) + " | " + examples + " |\n";
    }
    return text;
}

std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3)
        digits.insert(at - 3, ",");
    return digits;
}

std::string amount_of_bytes(std::size_t bytes) {
    std::size_t const kibibyte = 1024;
    if (bytes % (kibibyte * kibibyte) == 0)
        return grouped(bytes / (kibibyte * kibibyte)) + " MiB";
    return grouped(bytes / kibibyte) + " KiB";
}

std::string limit_section() {
    ImageLimits const image;
    auto const line = [](std::string const& what, std::string const& most) {
        return "| " + what + " | " + most + " |\n";
    };
    return "\n## Limits\n\nWhatever is beyond a limit is reported with its place; what is within it still "
           "plays.\n\n"
           "| | at most |\n|---|---|\n" +
           line("a scene file", amount_of_bytes(limits::file_bytes)) +
           line("lines of a file, empty ones aside", grouped(limits::lines)) +
           line("a line", amount_of_bytes(limits::line_bytes)) +
           line("lines, each below the other", grouped(limits::nesting) + " deep") +
           line("files of a story", grouped(limits::files)) +
           line("scenes of a story", grouped(limits::scenes)) +
           line("steps of a story", grouped(limits::steps)) +
           line("elements of a scene, with their parts", grouped(limits::elements_per_scene)) +
           line("words of passages that are compared with quotes", grouped(limits::compared_words)) +
           line("an image file", amount_of_bytes(image.bytes)) +
           line("a side of an image", grouped(static_cast<std::uint64_t>(image.side)) + " pixels") +
           line("an image", grouped(static_cast<std::uint64_t>(image.area)) + " pixels");
}

std::string message_section() {
    std::string text =
        "\n## Messages\n\n`fresque explain unknown-voice` tells what is behind one of these, with a wrong "
        "and a right example.\n\n| code | | what is wrong |\n|---|---|---|\n";
    for (DiagnosticRow const& row : diagnostic_table())
        text += "| " + code(row.code) + " | " + (row.severity == Severity::Error ? "error" : "warning") +
                " | " + cell(row.title) + " |\n";
    return text;
}

} // namespace

std::string reference_page(Vocabulary const& vocabulary) {
    return std::string(page_text::opening) + contents(vocabulary) + std::string(page_text::line) +
           keyword_sections(vocabulary) + value_section() + limit_section() + "\n" +
           std::string(page_text::typography) + message_section();
}

} // namespace fresque
