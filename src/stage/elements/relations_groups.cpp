#include "stage/elements/relations_groups.h"

#include <algorithm>

namespace fresque {

namespace {

std::optional<std::size_t> sibling_of(RelationGraph const& graph, NodeGroup const& group, std::size_t node) {
    for (std::optional<std::size_t> at = node; at; at = graph.nodes[*at].inside)
        if (std::find(group.begin(), group.end(), *at) != group.end())
            return at;
    return std::nullopt;
}

} // namespace

Siblings::Siblings(RelationGraph const& graph, NodeGroup group) :
    graph_(graph),
    group_(std::move(group)),
    neighbours_(graph.nodes.size()),
    worded_(graph.nodes.size(), false),
    reached_(graph.nodes.size(), false) {
    for (RelationLink const& link : graph.links) {
        auto const from = sibling_of(graph, group_, link.from);
        auto const to = sibling_of(graph, group_, link.to);
        if (!from || !to || from == to)
            continue;
        auto const tie = [this](std::size_t one, std::size_t other) {
            auto& tied = neighbours_[one];
            if (std::find(tied.begin(), tied.end(), other) == tied.end())
                tied.push_back(other);
        };
        tie(*from, *to);
        tie(*to, *from);
        reached_[*to] = true;
        if (!link.words.empty())
            worded_[*from] = worded_[*to] = true;
    }
}

std::size_t Siblings::degree(std::size_t node) const {
    return neighbours_[node].size();
}

std::size_t Siblings::largest_degree() const {
    std::size_t largest = 0;
    for (std::size_t const node : group_)
        largest = std::max(largest, degree(node));
    return largest;
}

bool Siblings::has_words(std::size_t node) const {
    return worded_[node];
}

bool Siblings::is_path() const {
    std::size_t ends = 0;
    for (std::size_t const node : group_)
        ends += degree(node) == 1 ? 1U : 0U;
    return largest_degree() <= 2 && ends == 2 && walk(path().front()).size() == group_.size() &&
           path().size() == group_.size();
}

std::size_t Siblings::hub() const {
    auto const less = [this](std::size_t a, std::size_t b) {
        if (degree(a) != degree(b))
            return degree(a) < degree(b);
        return graph_.nodes[a].voice && !graph_.nodes[b].voice;
    };
    return *std::max_element(group_.begin(), group_.end(), less);
}

void Siblings::visit(std::size_t node, std::vector<bool>& seen, NodeGroup& order) const {
    if (seen[node])
        return;
    seen[node] = true;
    order.push_back(node);
    for (std::size_t const other : neighbours_[node])
        visit(other, seen, order);
}

NodeGroup Siblings::walk(std::size_t first) const {
    std::vector<bool> seen(graph_.nodes.size(), false);
    NodeGroup order;
    visit(first, seen, order);
    for (std::size_t const node : group_)
        visit(node, seen, order);
    return order;
}

NodeGroup Siblings::path() const {
    auto const find_end = [this](bool reached) {
        return std::find_if(group_.begin(), group_.end(), [this, reached](std::size_t node) {
            return degree(node) == 1 && reached_[node] == reached;
        });
    };
    auto end = find_end(false);
    if (end == group_.end())
        end = find_end(true);
    std::vector<bool> seen(graph_.nodes.size(), false);
    NodeGroup order;
    visit(end == group_.end() ? group_.front() : *end, seen, order);
    return order;
}

NodeGroup nodes_inside(RelationGraph const& graph, std::optional<std::size_t> container) {
    NodeGroup group;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        if (graph.nodes[i].inside == container)
            group.push_back(i);
    return group;
}

} // namespace fresque
