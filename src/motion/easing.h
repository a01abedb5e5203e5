// Easing: how a change spends its time. Each curve maps [0, 1] onto [0, 1], beginning at 0, ending at 1.
//
//     linear      cubic-in-out     quint-out       even
//        ／            ╭──            ╭────          ／‾
//      ／             ／             ／            ／
//    ／           ──╯               ／           _／
#pragma once

#include <optional>
#include <string_view>

namespace fresque {

enum class Easing {
    Linear,
    CubicInOut,
    CubicOut,
    QuintOut,
    Even, // at one speed, but for a soft start and a soft end
};

// `part` outside [0, 1] counts as the nearer end.
double eased(Easing easing, double part);

std::string_view name_of(Easing easing);
std::optional<Easing> easing_from(std::string_view name);

} // namespace fresque
