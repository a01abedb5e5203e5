#include "story/missing_signs.h"

#include "story/line_form.h"
#include "story/value_forms.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

namespace {

bool is_given(SyntaxNode const& node, std::string_view name) {
    return std::any_of(node.attributes.begin(), node.attributes.end(),
                       [name](AttributeSyntax const& given) { return given.name.text == name; });
}

// As far as its form tells.
bool may_be_value(ParameterRow const& parameter, Word const& word) {
    std::string_view const text = word.text;
    switch (parameter.kind) {
    case ValueKind::Word:
    case ValueKind::ColorName:
        return parameter.choices.empty() ||
               std::find(parameter.choices.begin(), parameter.choices.end(), text) != parameter.choices.end();
    case ValueKind::Number:
    case ValueKind::Length:
    case ValueKind::Duration:
    case ValueKind::Date:
        return !text.empty() && text.front() >= '0' && text.front() <= '9';
    case ValueKind::Text:
        return true;
    default:
        return is_name(text);
    }
}

// The attribute that two words in a row are; null where they are none.
ParameterRow const* attribute_of_pair(SyntaxNode const& node, std::size_t at, KeywordRow const& row) {
    if (at + 1 >= node.arguments.size() || !is_bare(node.arguments[at]))
        return nullptr;
    ParameterRow const* const parameter = row.attribute(node.arguments[at].text);
    bool const is_pair =
        parameter && !is_given(node, parameter->name) && may_be_value(*parameter, node.arguments[at + 1]);
    return is_pair ? parameter : nullptr;
}

// Where such pairs begin. Words that a keyword needs come before them.
std::vector<std::size_t> pairs_of(SyntaxNode const& node, KeywordRow const& row) {
    auto const required =
        std::count_if(row.arguments.begin(), row.arguments.end(),
                      [](ParameterRow const& argument) { return argument.presence == Presence::Required; });
    std::vector<std::size_t> pairs;
    for (auto at = static_cast<std::size_t>(required); at < node.arguments.size(); ++at)
        if (attribute_of_pair(node, at, row))
            pairs.push_back(at++);
    return pairs;
}

} // namespace

bool lacks_signs(SyntaxNode const& node, KeywordRow const& row) {
    if (node.arguments.size() <= row.arguments.size())
        return false;
    return node.arguments.size() <= row.arguments.size() + 2 * pairs_of(node, row).size();
}

void add_signs(SyntaxNode& node, KeywordRow const& row, Findings& findings) {
    auto const pairs = pairs_of(node, row);
    for (std::size_t const at : pairs) {
        AttributeSyntax const given{node.arguments[at], node.arguments[at + 1]};
        findings.error("surplus-argument", "an equals sign is missing after " + quoted(given.name.text),
                       from_to(given.name.span, given.value.span),
                       "write " + given.name.text + "=" + in_head(given.value.text));
        node.attributes.push_back(given);
    }
    for (auto at = pairs.rbegin(); at != pairs.rend(); ++at) {
        auto const first = node.arguments.begin() + static_cast<std::ptrdiff_t>(*at);
        node.arguments.erase(first, first + 2);
    }
}

} // namespace fresque
