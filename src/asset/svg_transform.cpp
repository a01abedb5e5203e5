#include "asset/svg_transform.h"

#include "asset/svg_scanner.h"

#include <cmath>
#include <numbers>
#include <vector>

namespace fresque {

namespace {

Affine rotation(double degrees) {
    double const angle = degrees * std::numbers::pi / 180;
    double const c = std::cos(angle);
    double const s = std::sin(angle);
    return {c, s, -s, c, 0, 0};
}

double slope(double degrees) {
    return std::tan(degrees * std::numbers::pi / 180);
}

std::optional<Affine> map_of(std::string_view name, std::vector<double> const& n) {
    std::size_t const count = n.size();
    if (name == "matrix" && count == 6)
        return Affine{n[0], n[1], n[2], n[3], n[4], n[5]};
    if (name == "translate" && (count == 1 || count == 2))
        return Affine::translation({n[0], count == 2 ? n[1] : 0});
    if (name == "scale" && (count == 1 || count == 2))
        return Affine{n[0], 0, 0, n[count - 1], 0, 0};
    if (name == "rotate" && count == 1)
        return rotation(n[0]);
    if (name == "rotate" && count == 3)
        return Affine::translation({n[1], n[2]}) * rotation(n[0]) * Affine::translation({-n[1], -n[2]});
    if (name == "skewX" && count == 1)
        return Affine{1, 0, slope(n[0]), 1, 0, 0};
    if (name == "skewY" && count == 1)
        return Affine{1, slope(n[0]), 0, 1, 0, 0};
    return std::nullopt;
}

bool sane(Affine const& map) {
    constexpr double most = 1e9;
    for (double const number : {map.a, map.b, map.c, map.d, map.tx, map.ty})
        if (!(std::abs(number) <= most))
            return false;
    return true;
}

} // namespace

std::optional<Affine> read_svg_transform(std::string_view text) {
    SvgScanner scanner(text);
    Affine whole;
    while (!scanner.at_end()) {
        std::string_view const name = scanner.name();
        if (!scanner.take('('))
            return std::nullopt;
        std::vector<double> numbers;
        while (auto const number = scanner.number()) {
            numbers.push_back(*number);
            if (numbers.size() > 6)
                return std::nullopt;
        }
        auto const map = map_of(name, numbers);
        if (!map || !scanner.take(')'))
            return std::nullopt;
        whole = whole * *map;
        if (!sane(whole))
            return std::nullopt;
    }
    return whole;
}

} // namespace fresque
