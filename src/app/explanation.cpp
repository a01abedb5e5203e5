#include "app/explanation.h"

#include "app/wrapped_text.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr std::string_view margin = "    ";

// A tab is to be seen where it is the mistake.
std::string with_arrows(std::string_view line) {
    std::string text;
    for (char const byte : line)
        text += byte == '\t' ? "→   " : std::string(1, byte);
    return text;
}

std::string indented(std::string_view lines) {
    std::string text;
    while (!lines.empty()) {
        std::string_view const line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(line.size() + 1, lines.size()));
        text += (line.empty() ? "" : std::string(margin) + legible(with_arrows(line))) + "\n";
    }
    return text;
}

std::string_view word_for(Severity severity) {
    return severity == Severity::Error ? "error" : "warning";
}

} // namespace

std::string explanation(DiagnosticRow const& row) {
    return std::string(word_for(row.severity)) + "[" + std::string(row.code) +
           "]: " + std::string(row.title) + "\n\n" + wrapped(row.explanation) + "\nWrong:\n\n" +
           indented(row.wrong) + "\nRight:\n\n" + indented(row.right);
}

std::string list_of_codes() {
    std::size_t widest = 0;
    for (DiagnosticRow const& row : diagnostic_table())
        widest = std::max(widest, row.code.size());
    std::string text;
    for (DiagnosticRow const& row : diagnostic_table()) {
        std::string line(row.code);
        line.resize(widest + 2, ' ');
        text += line + std::string(row.title) + "\n";
    }
    return text;
}

} // namespace fresque
