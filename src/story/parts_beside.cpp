#include "story/parts_beside.h"

#include "story/line_form.h"

#include <string>
#include <utility>

namespace fresque {

bool PartsBeside::is_part_of(SyntaxNode const& node, KeywordRow const& whole) const {
    KeywordRow const* const row = node.is_heading ? nullptr : vocabulary_.find(node.keyword.text);
    return row && row->on_stage == OnStage::Part && may_stand(*row, &whole);
}

std::size_t PartsBeside::after(std::vector<SyntaxNode> const& nodes, std::size_t at,
                               KeywordRow const* parent) const {
    KeywordRow const* const whole = vocabulary_.find(nodes[at].keyword.text);
    if (at + 1 == nodes.size() || !whole || !whole->is_element() || !is_part_of(nodes[at + 1], *whole) ||
        is_property(nodes[at].keyword.text, parent, vocabulary_))
        return 0;
    std::size_t count = 0;
    while (at + count + 1 < nodes.size() && is_part_of(nodes[at + count + 1], *whole) &&
           !may_stand(*vocabulary_.find(nodes[at + count + 1].keyword.text), parent))
        ++count;
    return count;
}

// With those that stand below it, which are no parts of a part.
void PartsBeside::add(SyntaxNode& whole, KeywordRow const& row, SyntaxNode& part) const {
    std::vector<SyntaxNode> below = std::exchange(part.children, {});
    KeywordRow const* const part_row = vocabulary_.find(part.keyword.text);
    std::vector<SyntaxNode> beside;
    for (SyntaxNode& child : below) {
        bool const is_own = is_property(child.keyword.text, part_row, vocabulary_) || !is_part_of(child, row);
        (is_own ? part.children : beside).push_back(std::move(child));
    }
    whole.children.push_back(std::move(part));
    for (SyntaxNode& child : beside)
        add(whole, row, child);
}

void PartsBeside::take(std::vector<SyntaxNode>& nodes, std::size_t at, std::size_t count,
                       KeywordRow const* parent, Findings& findings) const {
    KeywordRow const& row = *vocabulary_.find(nodes[at].keyword.text);
    Word const first = nodes[at + 1].keyword;
    std::size_t const told = findings.error("wrong-place",
                                            quoted(first.text) + " cannot stand " +
                                                (parent ? "under " + quoted(parent->name) : "at the margin"),
                                            first.span, "write it indented under " + std::string(row.name));
    for (std::size_t i = at + 1; i <= at + count; ++i) {
        if (i > at + 1)
            findings.also(told, nodes[i].keyword.span);
        add(nodes[at], row, nodes[i]);
    }
}

} // namespace fresque
