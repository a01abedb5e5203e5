#include "stage/elements/relations_groups.h"
#include "stage/elements/relations_places.h"

#include <algorithm>
#include <cmath>

namespace fresque {

std::vector<Form> suitable_forms(RelationGraph const& graph) {
    Siblings const siblings(graph, nodes_inside(graph, std::nullopt));
    std::size_t const count = siblings.nodes().size();
    if (count <= 1)
        return {Form::Row};
    if (count == 2)
        return {Form::Row, Form::Column, Form::Ring};
    if (siblings.largest_degree() >= 3 || (count == 3 && siblings.is_path()))
        return {Form::Star, Form::Ring};
    if (siblings.is_path() || siblings.largest_degree() == 0)
        return {Form::Row, Form::Column, Form::Ring, Form::Star};
    return {Form::Ring, Form::Star};
}

std::vector<NodePlace> place_crowded(RelationGraph const& graph, Rect const& box, Setting const& setting) {
    auto const count = static_cast<double>(graph.nodes.size());
    double const columns = std::ceil(std::sqrt(count * box.width / std::max(box.height, 1.0)));
    Size const share{box.width / columns, box.height / std::ceil(count / columns)};
    std::vector<NodePlace> places;
    for (RelationNode const& node : graph.nodes) {
        auto const i = static_cast<double>(places.size());
        Rect const cell{box.x + std::fmod(i, columns) * share.width,
                        box.y + std::floor(i / columns) * share.height, share.width, share.height};
        NodePlace place;
        double const disc = std::min(share.width, share.height) * 0.5;
        place.shape = {cell.center().x - disc / 2, cell.y, disc, disc};
        place.words = words_under(node, 0.1, share.width, setting);
        place.words_box = {cell.center().x - place.words.size.width / 2, place.shape.bottom(),
                           place.words.size.width, place.words.size.height};
        places.push_back(std::move(place));
    }
    return places;
}

} // namespace fresque
