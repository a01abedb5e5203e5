#include "story/mended_values.h"

#include "script/line_in_words.h"
#include "story/line_form.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace fresque {

namespace {

// The attributes that stand behind the words, with their places in the file.
std::vector<AttributeSyntax> attributes_behind(ProseLine const& line, std::size_t at, KeywordRow const& row) {
    auto head = head_in_words(std::string_view(line.text).substr(at), row.arguments.size(), row);
    if (!head)
        return {};
    auto const place = [&](Word& word) {
        auto const there = [&](Span span) {
            return part_of(line.span, line.text, at + span.begin - head_offset, at + span.end - head_offset);
        };
        word.span = there(word.span);
        word.inside = there(word.inside);
    };
    for (AttributeSyntax& given : head->attributes) {
        place(given.name);
        place(given.value);
    }
    return std::move(head->attributes);
}

} // namespace

bool has_colon_in_value(SyntaxNode const& node, KeywordRow const& row) {
    if (row.body != Body::None || !node.colon || node.attributes.empty() || node.prose.size() != 1 ||
        !stands_beside(node, node.prose.front()))
        return false;
    AttributeSyntax const& last = node.attributes.back();
    ParameterRow const* const parameter = row.attribute(last.name.text);
    return parameter && parameter->kind == ValueKind::Text && is_bare(last.value) && !last.value.text.empty();
}

void mend_value(SyntaxNode& node, KeywordRow const& row, Findings& findings) {
    ProseLine const line = node.prose.front();
    Word& value = node.attributes.back().value;
    std::uint32_t const begin = value.span.begin;
    std::uint32_t last = value.span.end;
    for (Word const& word : node.arguments)
        if (word.span.begin > begin) {
            value.text += " " + word.text;
            last = std::max(last, word.span.end);
        }
    std::erase_if(node.arguments, [begin](Word const& word) { return word.span.begin > begin; });
    bool const is_tight = last + 1 == node.span.end;
    std::size_t const at = attribute_in_words(line.text, row);
    auto const behind =
        at == std::string::npos ? std::vector<AttributeSyntax>() : attributes_behind(line, at, row);
    std::string words = behind.empty() ? line.text : line.text.substr(0, at);
    words.resize(words.find_last_not_of(' ') + 1);
    value.text += (is_tight ? ": " : " : ") + words;
    value.span.end = part_of(line.span, line.text, 0, words.size()).end;
    value.inside = value.span;
    findings.error("surplus-argument", "this value has a colon in it", value.span,
                   "words that belong together stand in quotation marks: " +
                       node.attributes.back().name.text + "=\"" + value.text + "\"");
    node.attributes.insert(node.attributes.end(), behind.begin(), behind.end());
    node.prose.clear();
    node.colon = false;
}

} // namespace fresque
