// Of the check of lines: those in which all is right and stands where it is looked for first, as in most.
// They need no reading of what was meant, and nothing of them is copied. Whatever else is judged as a whole.
#include "story/line_check.h"

#include <algorithm>
#include <cstddef>

namespace fresque {

namespace {

std::size_t count_of(KeywordRow const& row, ValueKind kind) {
    return static_cast<std::size_t>(
        std::count_if(row.arguments.begin(), row.arguments.end(),
                      [kind](ParameterRow const& argument) { return argument.kind == kind; }));
}

} // namespace

bool LineCheck::is_as_it_should_be(SyntaxNode const& node, KeywordRow const& row) {
    if (row.name != node.keyword.text)
        return false;
    bool const has_properties =
        std::any_of(node.children.begin(), node.children.end(), [&](SyntaxNode const& child) {
            return is_property(child.keyword.text, &row, vocabulary_);
        });
    bool const needs_words = row.body != Body::None && row.words == Presence::Required;
    bool const has_colon = row.body == Body::None ? !node.colon : node.colon || node.prose.empty();
    return !has_properties && has_colon && !(needs_words && node.prose.empty()) &&
           has_right_arguments(node, row) && has_right_attributes(node, row);
}

bool LineCheck::has_right_arguments(SyntaxNode const& node, KeywordRow const& row) const {
    std::size_t const given = node.arguments.size();
    // Two dates have an order too, and an arrow has its place.
    bool const plain = given <= row.arguments.size() && count_of(row, ValueKind::Date) < 2 &&
                       (given == row.arguments.size() || count_of(row, ValueKind::Arrow) == 0);
    if (!plain)
        return false;
    for (std::size_t i = 0; i < row.arguments.size(); ++i) {
        ParameterRow const& argument = row.arguments[i];
        if (i >= given) {
            if (argument.presence == Presence::Required)
                return false;
            continue;
        }
        Word const& word = node.arguments[i];
        bool const is_arrow = word.text == "->";
        if (word.text.empty() || ValueChecker::is_unclosed(word) || word.text.front() == '=' ||
            is_arrow != (argument.kind == ValueKind::Arrow) || !values_.fits(argument, word))
            return false;
    }
    return true;
}

// Of an attribute before an argument it is not plain where its value ends.
bool LineCheck::has_right_attributes(SyntaxNode const& node, KeywordRow const& row) {
    found_.clear();
    auto const& attributes = node.attributes;
    if (!attributes.empty() && !node.arguments.empty() &&
        node.arguments.back().span.begin > attributes.front().name.span.begin)
        return false;
    std::size_t names = count_of(row, ValueKind::NewName);
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        AttributeSyntax const& attribute = attributes[i];
        ParameterRow const* const parameter = row.attribute(attribute.name.text);
        bool const again =
            std::any_of(attributes.begin(), attributes.begin() + static_cast<long>(i),
                        [&](AttributeSyntax const& other) { return other.name.text == attribute.name.text; });
        if (!parameter || again || attribute.value.text.empty() ||
            ValueChecker::is_unclosed(attribute.value) || !values_.fits(*parameter, attribute.value))
            return false;
        names += parameter->kind == ValueKind::NewName ? 1U : 0U;
        found_.push_back(parameter);
    }
    return names < 2 &&
           std::all_of(row.attributes.begin(), row.attributes.end(), [&](ParameterRow const& parameter) {
               return parameter.presence != Presence::Required ||
                      std::any_of(attributes.begin(), attributes.end(), [&](AttributeSyntax const& given) {
                          return given.name.text == parameter.name;
                      });
           });
}

void LineCheck::take(SyntaxNode const& node, KeywordRow const& row, LineValues& line) {
    auto const add = [&](ParameterRow const& parameter, Word const& value) {
        values_.take(parameter, value);
        if (parameter.kind == ValueKind::NewName)
            line.new_name = value;
        if (parameter.kind != ValueKind::Arrow)
            line.values.add(parameter.name, value.text, value.span);
    };
    line.values.reserve(node.arguments.size() + node.attributes.size());
    for (std::size_t i = 0; i < node.arguments.size(); ++i)
        add(row.arguments[i], node.arguments[i]);
    for (std::size_t i = 0; i < node.attributes.size(); ++i)
        add(*found_[i], node.attributes[i].value);
}

} // namespace fresque
