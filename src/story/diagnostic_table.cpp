#include "story/diagnostic_table.h"

#include "story/diagnostic_rows.h"

#include <algorithm>

namespace fresque {

namespace {

std::vector<DiagnosticRow> all_rows() {
    std::vector<DiagnosticRow> rows;
    for (auto const& part : {text_diagnostics(), line_diagnostics(), value_diagnostics(), name_diagnostics(),
                             structure_diagnostics(), quote_diagnostics(), path_diagnostics(),
                             stage_diagnostics(), translation_diagnostics(), limit_diagnostics()})
        rows.insert(rows.end(), part.begin(), part.end());
    std::sort(rows.begin(), rows.end(),
              [](DiagnosticRow const& a, DiagnosticRow const& b) { return a.code < b.code; });
    return rows;
}

} // namespace

std::vector<DiagnosticRow> const& diagnostic_table() {
    static std::vector<DiagnosticRow> const rows = all_rows();
    return rows;
}

DiagnosticRow const* find_diagnostic(std::string_view code) {
    auto const& rows = diagnostic_table();
    auto const found =
        std::lower_bound(rows.begin(), rows.end(), code,
                         [](DiagnosticRow const& row, std::string_view wanted) { return row.code < wanted; });
    return found != rows.end() && found->code == code ? &*found : nullptr;
}

} // namespace fresque
