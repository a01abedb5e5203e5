#include "script/syntax.h"

#include <algorithm>

namespace fresque {

namespace {

bool same_word(Word const& a, Word const& b) {
    return a.text == b.text;
}

bool same_attribute(AttributeSyntax const& a, AttributeSyntax const& b) {
    return same_word(a.name, b.name) && same_word(a.value, b.value);
}

bool same_prose(ProseLine const& a, ProseLine const& b) {
    return a.text == b.text;
}

template<typename T, typename Same>
bool all_same(std::vector<T> const& a, std::vector<T> const& b, Same same) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}

// The parser keeps trees shallow (limits::nesting).
bool same_node(SyntaxNode const& a, SyntaxNode const& b) {
    return same_word(a.keyword, b.keyword) && a.colon == b.colon && a.block_is_prose == b.block_is_prose &&
           all_same(a.arguments, b.arguments, same_word) &&
           all_same(a.attributes, b.attributes, same_attribute) && all_same(a.prose, b.prose, same_prose) &&
           all_same(a.children, b.children, same_node);
}

} // namespace

bool is_bare(Word const& word) {
    return word.span.end - word.span.begin == word.text.size();
}

Span part_of(Span place, std::string_view text, std::size_t begin, std::size_t end) {
    if (place.end - place.begin != text.size())
        return place;
    auto const at = [&](std::size_t byte) {
        return place.begin + static_cast<std::uint32_t>(std::min(byte, text.size()));
    };
    return {place.file, at(begin), at(std::max(begin, end))};
}

bool same_meaning(Syntax const& a, Syntax const& b) {
    return all_same(a.nodes, b.nodes, same_node);
}

} // namespace fresque
