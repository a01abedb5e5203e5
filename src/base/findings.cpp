#include "base/findings.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>
#include <tuple>
#include <utility>

namespace fresque {

namespace {

constexpr std::size_t most_places = 3; // further places that are named with one error
constexpr std::string_view further = "also";
constexpr std::size_t left_out =
    std::numeric_limits<std::size_t>::max(); // the number of one that is only counted

constexpr std::string_view how_many_more = "more-problems";

} // namespace

Span no_place() {
    return {std::numeric_limits<std::uint32_t>::max(), 0, 0};
}

void sort_by_place(std::vector<Diagnostic>& diagnostics) {
    auto const place = [](Diagnostic const& found) {
        bool const nowhere = found.span.file == no_place().file;
        return std::tuple(found.code == how_many_more, !nowhere, found.span.file, found.span.begin);
    };
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [&](Diagnostic const& a, Diagnostic const& b) { return place(a) < place(b); });
}

std::size_t Findings::error(std::string code, std::string message, Span span, std::string hint,
                            std::vector<Related> related) {
    return add(
        {Severity::Error, std::move(code), std::move(message), span, std::move(hint), std::move(related)});
}

void Findings::warning(std::string code, std::string message, Span span, std::string hint,
                       std::vector<Related> related) {
    add({Severity::Warning, std::move(code), std::move(message), span, std::move(hint), std::move(related)});
}

void Findings::also(std::size_t error, Span span) {
    if (error == left_out) {
        ++errors_.left_out;
        return;
    }
    std::vector<Related>& related = diagnostics_[error].related;
    auto const named = std::count_if(related.begin(), related.end(),
                                     [](Related const& place) { return place.message == further; });
    if (static_cast<std::size_t>(named) < most_places)
        related.push_back({span, std::string(further)});
    else
        ++further_places_[error];
}

void Findings::take_back(std::size_t kept) {
    while (diagnostics_.size() > kept) {
        Count& count = diagnostics_.back().severity == Severity::Error ? errors_ : warnings_;
        --count.kept;
        further_places_.erase(diagnostics_.size() - 1);
        diagnostics_.pop_back();
    }
}

std::size_t Findings::add(Diagnostic diagnostic) {
    Count& count = diagnostic.severity == Severity::Error ? errors_ : warnings_;
    if (count.kept == limit) {
        if (count.left_out++ == 0)
            count.first_left_out = diagnostic.span;
        return left_out;
    }
    ++count.kept;
    diagnostics_.push_back(std::move(diagnostic));
    return diagnostics_.size() - 1;
}

void Findings::count_further_places() {
    for (auto const& [error, places] : further_places_)
        diagnostics_[error].message +=
            ", here and at " + std::to_string(places + most_places) + " more places";
    further_places_.clear();
}

std::vector<Diagnostic> Findings::take() {
    count_further_places(); // by the numbers, so before anything is moved
    sort_by_place(diagnostics_);
    auto const add_rest = [this](Severity severity, Count const& count, std::string const& what) {
        if (count.left_out == 0)
            return;
        diagnostics_.push_back({severity,
                                std::string(how_many_more),
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
