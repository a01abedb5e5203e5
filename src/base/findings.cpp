#include "base/findings.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace fresque {

void Findings::error(std::string code, std::string message, Span span, std::string hint,
                     std::vector<Related> related) {
    add({Severity::Error, std::move(code), std::move(message), span, std::move(hint), std::move(related)});
}

void Findings::warning(std::string code, std::string message, Span span, std::string hint,
                       std::vector<Related> related) {
    add({Severity::Warning, std::move(code), std::move(message), span, std::move(hint), std::move(related)});
}

void Findings::add(Diagnostic diagnostic) {
    Count& count = diagnostic.severity == Severity::Error ? errors_ : warnings_;
    if (count.kept == limit) {
        if (count.left_out++ == 0)
            count.first_left_out = diagnostic.span;
        return;
    }
    ++count.kept;
    diagnostics_.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> Findings::take() {
    std::stable_sort(diagnostics_.begin(), diagnostics_.end(), [](Diagnostic const& a, Diagnostic const& b) {
        return std::tie(a.span.file, a.span.begin) < std::tie(b.span.file, b.span.begin);
    });
    auto const add_rest = [this](Severity severity, Count const& count, std::string const& what) {
        if (count.left_out == 0)
            return;
        diagnostics_.push_back({severity,
                                "more-problems",
                                "and " + std::to_string(count.left_out) + " more " + what,
                                count.first_left_out,
                                "mend those above first",
                                {}});
    };
    add_rest(Severity::Error, errors_, "errors");
    add_rest(Severity::Warning, warnings_, "warnings");
    errors_ = {};
    warnings_ = {};
    return std::exchange(diagnostics_, {});
}

} // namespace fresque
