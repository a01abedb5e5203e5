#include "stage/knot.h"

#include <algorithm>

namespace fresque {

namespace {

Vec2 bezier(Vec2 a, Vec2 b, Vec2 c, Vec2 d, double t) {
    Vec2 const ab = mix(a, b, t);
    Vec2 const bc = mix(b, c, t);
    Vec2 const cd = mix(c, d, t);
    return mix(mix(ab, bc, t), mix(bc, cd, t), t);
}

// Points at equal distances along a dense polyline.
std::vector<Vec2> spread(std::vector<Vec2> const& dense, std::size_t count) {
    std::vector<double> reached{0};
    for (std::size_t i = 1; i < dense.size(); ++i)
        reached.push_back(reached.back() + length(dense[i] - dense[i - 1]));
    std::vector<Vec2> points;
    points.reserve(count);
    std::size_t at = 1;
    for (std::size_t i = 0; i < count; ++i) {
        double const wanted = reached.back() * static_cast<double>(i) / static_cast<double>(count - 1);
        while (at + 1 < dense.size() && reached[at] < wanted)
            ++at;
        double const step = reached[at] - reached[at - 1];
        points.push_back(mix(dense[at - 1], dense[at], step > 0 ? (wanted - reached[at - 1]) / step : 0));
    }
    return points;
}

double knot_scale(Size stage) {
    return std::clamp((stage.width - 700) / 1220, 0.6, 1.25); // clear of the title
}

} // namespace

double knot_top(Size stage, double y) {
    return y - (1010 - 421) * knot_scale(stage);
}

// The knot of the opening, drawn for a stage of 1920 by 1080 and kept at its right.
std::vector<Vec2> knot(Size stage, double y, std::size_t count) {
    static constexpr Vec2 segments[][3] = {
        {{930, 1010}, {1010, 960}, {1096, 836}}, {{1190, 700}, {1250, 421}, {1458, 421}},
        {{1566, 421}, {1641, 496}, {1641, 590}}, {{1641, 684}, {1572, 750}, {1492, 750}},
        {{1418, 750}, {1366, 696}, {1366, 630}}, {{1366, 576}, {1404, 539}, {1456, 539}},
        {{1556, 539}, {1580, 650}, {1600, 760}}, {{1626, 905}, {1650, 1010}, {1758, 1010}},
    };
    double const scale = knot_scale(stage);
    auto const place = [&](Vec2 p) {
        return Vec2{stage.width + (p.x - 1920) * scale, y + (p.y - 1010) * scale};
    };
    std::vector<Vec2> dense{{-40, y}};
    Vec2 from = place({640, 1010});
    dense.push_back(from);
    for (auto const& segment : segments) {
        for (int i = 1; i <= 48; ++i)
            dense.push_back(bezier(from, place(segment[0]), place(segment[1]), place(segment[2]), i / 48.0));
        from = place(segment[2]);
    }
    dense.push_back({stage.width + 40, y});
    return spread(dense, count);
}

} // namespace fresque
