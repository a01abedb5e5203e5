#include "story/composed_names.h"

#include "script/characters.h"
#include "story/composed_letters.h"

#include <algorithm>

namespace fresque {

namespace {

void compose(Word& word) {
    if (may_hold_accents(word.text))
        word.text = composed_letters(word.text);
}

void compose_line(SyntaxNode& node, KeywordRow const* row) {
    compose(node.keyword);
    for (std::size_t i = 0; i < node.arguments.size(); ++i)
        if (!row || i >= row->arguments.size() || !is_file(row->arguments[i].kind))
            compose(node.arguments[i]);
    for (AttributeSyntax& given : node.attributes) {
        ParameterRow const* const parameter = row ? row->attribute(given.name.text) : nullptr;
        if (!parameter || !(is_file(parameter->kind) || parameter->kind == ValueKind::Text))
            compose(given.value);
    }
}

} // namespace

bool has_own_accents(std::vector<SyntaxNode> const& nodes) {
    return std::any_of(nodes.begin(), nodes.end(), [&](SyntaxNode const& node) {
        return may_hold_accents(node.keyword.text) ||
               std::any_of(node.arguments.begin(), node.arguments.end(),
                           [](Word const& word) { return may_hold_accents(word.text); }) ||
               std::any_of(node.attributes.begin(), node.attributes.end(),
                           [](AttributeSyntax const& given) { return may_hold_accents(given.value.text); }) ||
               has_own_accents(node.children);
    });
}

void compose_names(std::vector<SyntaxNode>& nodes, Vocabulary const& vocabulary) {
    for (SyntaxNode& node : nodes) {
        compose_line(node, vocabulary.find(node.keyword.text));
        compose_names(node.children, vocabulary);
    }
}

} // namespace fresque
