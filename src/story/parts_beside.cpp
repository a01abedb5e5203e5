#include "story/parts_beside.h"

#include "story/line_form.h"

#include <string>
#include <utility>

namespace fresque {

bool PartsBeside::is_part(SyntaxNode const& node) const {
    KeywordRow const* const row = node.is_heading ? nullptr : vocabulary_.find(node.keyword.text);
    return row && row->on_stage == OnStage::Part;
}

bool PartsBeside::is_part_of(SyntaxNode const& node, KeywordRow const& whole) const {
    KeywordRow const* const row = node.is_heading ? nullptr : vocabulary_.find(node.keyword.text);
    return row && row->on_stage == OnStage::Part && may_stand(*row, &whole);
}

KeywordRow const* PartsBeside::row_of(SyntaxNode const& node) const {
    KeywordRow const* const row = vocabulary_.find(node.keyword.text);
    return row || node.is_heading ? row : vocabulary_.find_meant(node.keyword.text);
}

std::size_t PartsBeside::after(std::vector<SyntaxNode> const& nodes, std::size_t at,
                               KeywordRow const* parent) const {
    if (at + 1 == nodes.size() || !is_part(nodes[at + 1])) // of few lines a slip is looked for
        return 0;
    KeywordRow const* const whole = row_of(nodes[at]);
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
    KeywordRow const& row = *row_of(nodes[at]);
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
