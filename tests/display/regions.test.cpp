#include "display/display_list.h"

#include <doctest/doctest.h>

using namespace fresque;

namespace {

std::string names_at(DisplayList const& list, Vec2 point) {
    std::string names;
    for (Region const& region : regions_at(list, point))
        names += region.id + ' ';
    return names;
}

DisplayList nested() {
    Group inner;
    inner.transform = {2, 0, 0, 2, 100, 0};
    inner.clip = Rect{0, 0, 20, 20};
    inner.items.emplace_back(Region{"inner", "text", "", {}, {10, 10, 50, 50}});
    DisplayList list{{1920, 1080}, {}};
    list.root.items.emplace_back(Region{"outer", "panel", "", {}, {0, 0, 400, 400}});
    list.root.items.emplace_back(inner);
    return list;
}

} // namespace

TEST_CASE("regions are found through transforms, the innermost last") {
    CHECK(names_at(nested(), {125, 25}) == "outer inner ");
    CHECK(names_at(nested(), {15, 15}) == "outer ");
    CHECK(names_at(nested(), {500, 500}).empty());
}

TEST_CASE("what a clip hides is not found") {
    CHECK(names_at(nested(), {145, 25}) == "outer ");
}

TEST_CASE("a group squeezed to nothing holds no point") {
    DisplayList list = nested();
    std::get<Group>(list.root.items[1]).transform = Affine::scaling(0);
    CHECK(names_at(list, {0, 0}) == "outer ");
}
