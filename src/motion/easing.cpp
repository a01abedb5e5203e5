#include "motion/easing.h"

#include <algorithm>
#include <array>

namespace fresque {

namespace {

double linear(double t) {
    return t;
}
double cubic_in_out(double t) {
    double const rest = 2 - 2 * t;
    return t < 0.5 ? 4 * t * t * t : 1 - rest * rest * rest / 2;
}
double cubic_out(double t) {
    return 1 - (1 - t) * (1 - t) * (1 - t);
}
double quint_out(double t) {
    double const rest = 1 - t;
    return 1 - rest * rest * rest * rest * rest;
}
// The speed rises over the first part, holds, and falls over the last.
double even(double t) {
    constexpr double soft = 0.12;
    constexpr double speed = 1 / (1 - soft);
    if (t < soft)
        return speed * t * t / (2 * soft);
    if (t > 1 - soft)
        return 1 - speed * (1 - t) * (1 - t) / (2 * soft);
    return speed * (t - soft / 2);
}

struct Row {
    Easing easing;
    std::string_view name;
    double (*curve)(double);
};

constexpr std::array rows{
    Row{Easing::Linear, "linear", linear},
    Row{Easing::CubicInOut, "cubic-in-out", cubic_in_out},
    Row{Easing::CubicOut, "cubic-out", cubic_out},
    Row{Easing::QuintOut, "quint-out", quint_out},
    Row{Easing::Even, "even", even},
};

Row const& row_of(Easing easing) {
    return *std::find_if(rows.begin(), rows.end(), [easing](Row const& row) { return row.easing == easing; });
}

} // namespace

double eased(Easing easing, double part) {
    return row_of(easing).curve(std::clamp(part, 0.0, 1.0));
}

std::string_view name_of(Easing easing) {
    return row_of(easing).name;
}

std::optional<Easing> easing_from(std::string_view name) {
    auto const* row = std::find_if(rows.begin(), rows.end(), [name](Row const& r) { return r.name == name; });
    return row == rows.end() ? std::nullopt : std::optional{row->easing};
}

} // namespace fresque
