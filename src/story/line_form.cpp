#include "story/line_form.h"

#include "base/utf8.h"
#include "story/value_forms.h"

#include <algorithm>
#include <cstddef>

namespace fresque {

namespace {

constexpr std::size_t longest_name = 30;  // bytes of a name that is proposed
constexpr std::size_t longest_words = 60; // bytes of words that a hint repeats
constexpr std::size_t longest_attributes = 160;

} // namespace

std::string quoted(std::string_view text) {
    return "“" + std::string(text) + "”";
}

std::string listed(std::vector<std::string_view> const& words, std::string_view last) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0)
            text += i + 1 == words.size() ? last : ", ";
        text += words[i];
    }
    return text;
}

std::string name_from(std::string_view words) {
    std::string name;
    bool gap = false;
    for (std::size_t at = 0; at < words.size() && name.size() < longest_name;) {
        char32_t const c = next_character(words, at);
        if (!is_name_character(c)) {
            gap = !name.empty();
            continue;
        }
        if (gap && name.back() != '-')
            name += '-';
        gap = false;
        append_utf8(name, c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c);
    }
    return is_name(name) ? name : "";
}

std::string in_head(std::string_view value) {
    bool const bare = !value.empty() && value.find_first_of(" :=\"") == std::string_view::npos;
    return bare ? std::string(value) : "\"" + std::string(value) + "\"";
}

namespace {

// Those that are on the line, where they are short enough, and those that are needed.
std::string attributes_of(KeywordRow const& row, SyntaxNode const& node) {
    std::string needed;
    std::string given;
    for (ParameterRow const& attribute : row.attributes) {
        auto const there =
            std::find_if(node.attributes.begin(), node.attributes.end(),
                         [&](AttributeSyntax const& found) { return found.name.text == attribute.name; });
        if (there != node.attributes.end())
            given += " " + there->name.text + "=" + in_head(there->value.text);
        else if (attribute.presence == Presence::Required)
            needed += " " + std::string(attribute.name) + "=…";
    }
    return needed + (given.size() > longest_attributes ? " …" : given);
}

} // namespace

std::string form_of(KeywordRow const& row, SyntaxNode const& node, std::vector<std::string> const& known,
                    std::string_view words) {
    std::string form(row.name);
    for (std::size_t i = 0; i < row.arguments.size(); ++i) {
        ParameterRow const& argument = row.arguments[i];
        if (i < known.size() && !known[i].empty())
            form += " " + in_head(known[i]);
        else if (argument.presence == Presence::Required)
            form += " " + form_of(argument);
    }
    form += attributes_of(row, node);
    bool const needs_none = row.body == Body::None || (row.words == Presence::Optional && !node.colon &&
                                                       node.prose.empty() && words == "words");
    return needs_none ? form : form + ":" + (words.empty() ? "" : " " + std::string(words));
}

std::string written_head(SyntaxNode const& node) {
    std::string head = node.keyword.text;
    for (Word const& argument : node.arguments)
        head += " " + in_head(argument.text);
    for (AttributeSyntax const& given : node.attributes)
        head += " " + given.name.text + "=" + in_head(given.value.text);
    return head;
}

std::vector<std::string> known_of(KeywordRow const& row, std::vector<Word> const& words) {
    std::vector<std::string> known(row.arguments.size());
    auto word = words.begin();
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (row.arguments[i].kind == ValueKind::Arrow)
            continue;
        while (word != words.end() && word->text == "->")
            ++word;
        if (word != words.end())
            known[i] = (word++)->text;
    }
    return known;
}

std::string write_as(std::string const& form) {
    return "write it as: " + form;
}

Span from_to(Span first, Span last) {
    return {first.file, first.begin, last.end};
}

Span of_words(std::vector<Word> const& words) {
    Span all = words.front().span; // words may stand in another order than is meant
    for (Word const& word : words)
        all = {all.file, std::min(all.begin, word.span.begin), std::max(all.end, word.span.end)};
    return all;
}

bool stands_beside(SyntaxNode const& node, ProseLine const& words) {
    return node.colon && words.span.begin == node.span.end + 1;
}

std::string words_for_hint(std::string const& words) {
    return words.size() <= longest_words ? words : "";
}

std::string words_for_hint(SyntaxNode const& node) {
    if (node.prose.empty())
        return "words";
    bool const beside = node.prose.size() == 1 && (!node.colon || stands_beside(node, node.prose.front()));
    return beside ? words_for_hint(node.prose.front().text) : "";
}

std::string joined(std::vector<Word> const& words) {
    std::string text;
    for (Word const& word : words)
        text += (text.empty() ? "" : " ") + word.text;
    return text;
}

} // namespace fresque
