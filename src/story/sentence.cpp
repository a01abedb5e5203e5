#include "story/sentence.h"

#include "story/value_forms.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace fresque {

namespace {

bool has_known_value(SyntaxNode const& node, KeywordRow const& row) {
    bool const attribute =
        std::any_of(node.attributes.begin(), node.attributes.end(),
                    [&](AttributeSyntax const& given) { return row.attribute(given.name.text) != nullptr; });
    return attribute || std::any_of(node.arguments.begin(), node.arguments.end(), [&](Word const& word) {
               return std::any_of(row.arguments.begin(), row.arguments.end(), [&](ParameterRow const& at) {
                   return std::find(at.choices.begin(), at.choices.end(), word.text) != at.choices.end() ||
                          (at.kind == ValueKind::Arrow && word.text == "->");
               });
           });
}

bool needs_arguments(KeywordRow const& row) {
    return std::any_of(row.arguments.begin(), row.arguments.end(),
                       [](ParameterRow const& argument) { return argument.presence == Presence::Required; });
}

// A name, or that of a file: no word at the end of a sentence.
bool is_like_value(Word const& word) {
    std::size_t const point = word.text.rfind('.');
    bool const is_file = point != std::string::npos && point > 0 && point + 1 < word.text.size();
    return is_file || is_name(word.text);
}

} // namespace

bool begins_small(std::string_view word) {
    char const first = word.empty() ? ' ' : word.front();
    return (first >= 'a' && first <= 'z') || word.starts_with("é") || word.starts_with("à");
}

bool fits_line(SyntaxNode const& node, KeywordRow const& row) {
    bool const small = begins_small(node.keyword.text);
    std::size_t const count = node.arguments.size();
    if (has_known_value(node, row))
        return true;
    bool const is_other_word =
        std::find(row.other_words.begin(), row.other_words.end(), node.keyword.text) != row.other_words.end();
    if (is_other_word && (node.colon || count <= row.arguments.size() + 1))
        return true;
    if (count == 0)
        return small || !node.colon || !needs_arguments(row);
    if (node.colon)
        return count <= row.arguments.size() + (small ? 1 : 0);
    bool const at_margin = small && row.may_stand_under("");
    return at_margin || (row.body == Body::None && count <= row.arguments.size() &&
                         std::all_of(node.arguments.begin(), node.arguments.end(), is_like_value));
}

bool is_like_sentence(SyntaxNode const& node) {
    return node.attributes.empty() &&
           node.arguments.size() >= (node.colon && begins_small(node.keyword.text) ? 2U : 1U);
}

bool is_closing_line(SyntaxNode const& node, Vocabulary const& vocabulary) {
    return node.keyword.text == "end" && !node.colon && node.attributes.empty() &&
           (node.arguments.empty() ||
            (node.arguments.size() == 1 && vocabulary.find(node.arguments.front().text) != nullptr));
}

std::string whole_line(SyntaxNode const& node) {
    std::string line = node.keyword.text;
    for (Word const& word : node.arguments) {
        std::size_t const before = word.inside.begin - word.span.begin; // bytes of the mark that opens it
        line += before == 0   ? " " + word.text
                : before == 1 ? " \"" + word.text + "\""
                              : " « " + word.text + " »";
    }
    if (!node.colon)
        return line;
    line += " :";
    for (ProseLine const& words : node.prose)
        line += " " + words.text;
    return line;
}

} // namespace fresque
