#include "display/display_list.h"

namespace fresque {

namespace {

std::optional<Vec2> before(Affine const& map, Vec2 point) {
    double const determinant = map.a * map.d - map.b * map.c;
    if (determinant == 0 || !std::isfinite(determinant))
        return std::nullopt;
    double const x = point.x - map.tx;
    double const y = point.y - map.ty;
    return Vec2{(map.d * x - map.c * y) / determinant, (map.a * y - map.b * x) / determinant};
}

void collect(Group const& group, Vec2 point, std::vector<Region>& found) {
    std::optional<Vec2> const inside = before(group.transform, point);
    if (!inside || (group.clip && !group.clip->contains(*inside)))
        return;
    for (Item const& item : group.items) {
        if (Region const* region = std::get_if<Region>(&item); region && region->bounds.contains(*inside))
            found.push_back(*region);
        if (Group const* child = std::get_if<Group>(&item))
            collect(*child, *inside, found);
    }
}

} // namespace

std::vector<Region> regions_at(DisplayList const& list, Vec2 point) {
    std::vector<Region> found;
    collect(list.root, point, found);
    return found;
}

} // namespace fresque
