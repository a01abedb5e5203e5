#include "script/line_in_words.h"

#include "base/findings.h"
#include "script/head.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

namespace fresque {

namespace {

bool is_small_letter(char byte) {
    return byte >= 'a' && byte <= 'z';
}

// Letters of any script, digits, - and _, as names have them.
bool is_like_name(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char byte) {
        bool const plain = is_small_letter(byte) || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= '0' && byte <= '9') || byte == '-' || byte == '_';
        return plain || static_cast<unsigned char>(byte) >= 0xC3;
    });
}

bool is_file(std::string_view word) {
    constexpr std::array<std::string_view, 4> endings = {".png", ".jpg", ".jpeg", ".svg"};
    return std::any_of(endings.begin(), endings.end(),
                       [word](std::string_view ending) { return word.ends_with(ending); });
}

// What stands between a keyword and its colon, or the end of the line.
std::string_view head_of(std::string_view rest) {
    for (std::size_t at = rest.find(':'); at != std::string_view::npos; at = rest.find(':', at + 1))
        if (at + 1 == rest.size() || rest[at + 1] == ' ')
            return rest.substr(0, at);
    return rest;
}

// Calls `is_it` with each of the words until one is.
template<typename IsIt>
bool any_word(std::string_view head, IsIt is_it) {
    for (std::size_t begin = head.find_first_not_of(' '); begin != std::string_view::npos;) {
        std::size_t const end = std::min(head.find(' ', begin), head.size());
        if (is_it(head.substr(begin, end - begin)))
            return true;
        begin = head.find_first_not_of(' ', end);
    }
    return false;
}

bool gives_attribute(std::string_view word, KeywordRow const& row) {
    std::size_t const sign = word.find('=');
    return sign != std::string_view::npos && sign + 1 < word.size() && row.attribute(word.substr(0, sign));
}

bool has_arrow(KeywordRow const& row) {
    return std::any_of(row.arguments.begin(), row.arguments.end(),
                       [](ParameterRow const& argument) { return argument.kind == ValueKind::Arrow; });
}

// No sentence has an attribute, an arrow or the name of a file behind a keyword in small letters.
bool has_sign(std::string_view head, KeywordRow const& row) {
    bool const takes_arrow = has_arrow(row);
    return any_word(head, [&](std::string_view word) {
        return gives_attribute(word, row) || (takes_arrow && word == "->") ||
               (row.body == Body::None && is_file(word));
    });
}

bool has_choice(std::string_view head, KeywordRow const& row) {
    return any_word(head, [&](std::string_view word) {
        return std::any_of(row.arguments.begin(), row.arguments.end(), [word](ParameterRow const& argument) {
            return std::find(argument.choices.begin(), argument.choices.end(), word) !=
                   argument.choices.end();
        });
    });
}

// «scene encore: Encore»: a name and its colon. French sets a space before those in sentences.
bool begins_section(std::string_view head, KeywordRow const& row) {
    bool const takes_one = row.group == KeywordGroup::Structure && row.arguments.size() == 1;
    return takes_one && head.size() > 1 && is_like_name(head.substr(1));
}

} // namespace

Before before_next(std::string_view line) {
    if (line.empty())
        return Before::Sentence;
    switch (line.back()) {
    case '.':
    case '!':
    case '?':
    case '"':
    case ':':
        return Before::Sentence;
    case '\xA6': // the last byte of …
        return line.ends_with("…") ? Before::Sentence : Before::Words;
    case '\xBB':
        return line.ends_with("»") ? Before::Sentence : Before::Words;
    case '\x9D':
        return line.ends_with("”") ? Before::Sentence : Before::Words;
    default:
        return Before::Words;
    }
}

std::string_view keyword_of_line(std::string_view line, Before before, KeywordRow const* parent,
                                 Vocabulary const& vocabulary) {
    if (!may_begin_line(line))
        return {};
    std::string_view const word = line.substr(0, line.find_first_of(" :"));
    std::string_view const rest = line.substr(word.size());
    KeywordRow const* const row = vocabulary.find(word);
    bool const property = is_property(word, parent, vocabulary);
    bool const here = property || (row && row->may_stand_under(parent ? parent->name : ""));
    bool const is_bare =
        rest.empty() ? row && !property && row->body == Body::None : rest == ":" || rest.starts_with(": ");
    if (here && is_bare)
        return word;
    if (!row || rest.empty() || rest.front() != ' ')
        return {};
    std::string_view const head = head_of(rest);
    bool const has_colon = head.size() < rest.size();
    bool const is_line = has_sign(head, *row) || (has_colon && has_choice(head, *row)) ||
                         (has_colon && before == Before::Sentence && begins_section(head, *row));
    return is_line ? word : std::string_view{};
}

std::string_view attribute_of_line(std::string_view line, KeywordRow const* row) {
    if (!row || !may_begin_line(line))
        return {};
    std::string_view const word = line.substr(0, line.find_first_of(" :="));
    std::string_view const rest = line.substr(word.size());
    bool const gives = rest.starts_with(": ") || (rest.size() > 1 && rest[0] == '=' && rest[1] != ' ');
    return gives && row->attribute(word) ? word : std::string_view{};
}

KeywordRow const* words_under_value(SyntaxNode const& property, KeywordRow const* parent,
                                    Vocabulary const& vocabulary) {
    bool const is_value = parent && property.colon &&
                          is_property(property.keyword.text, parent, vocabulary) &&
                          parent->attribute(property.keyword.text)->kind != ValueKind::Text;
    if (!is_value)
        return nullptr;
    auto const& rows = vocabulary.rows();
    auto const words = std::find_if(rows.begin(), rows.end(), [parent](KeywordRow const& row) {
        return row.name == "extract" && may_stand(row, parent);
    });
    return words == rows.end() ? nullptr : &*words;
}

std::size_t attribute_in_words(std::string_view words, KeywordRow const& row) {
    for (std::size_t sign = words.find('='); sign != std::string_view::npos;
         sign = words.find('=', sign + 1)) {
        std::size_t const space = words.substr(0, sign).rfind(' ');
        std::size_t const begin = space == std::string_view::npos ? 0 : space + 1;
        bool const has_value = sign + 1 < words.size() && words[sign + 1] != ' ';
        if (has_value && row.attribute(words.substr(begin, sign - begin)))
            return begin;
    }
    return std::string_view::npos;
}

namespace {

bool fits_argument(Word const& word, ParameterRow const& argument) {
    auto const& choices = argument.choices;
    return std::find(choices.begin(), choices.end(), word.text) != choices.end();
}

} // namespace

std::optional<SyntaxNode> head_in_words(std::string_view words, std::size_t given, KeywordRow const& row) {
    SyntaxNode head;
    Findings told_elsewhere;
    std::string const line = "- " + std::string(words);
    read_head({line, 0, 0, line.size()}, head, told_elsewhere);
    bool const fits = !head.colon && told_elsewhere.errors() == 0 &&
                      given + head.arguments.size() <= row.arguments.size() &&
                      head.arguments.size() + head.attributes.size() > 0;
    if (!fits)
        return std::nullopt;
    for (std::size_t i = 0; i < head.arguments.size(); ++i)
        if (row.body != Body::None && !fits_argument(head.arguments[i], row.arguments[given + i]))
            return std::nullopt;
    bool const known =
        std::all_of(head.attributes.begin(), head.attributes.end(), [&](AttributeSyntax const& attribute) {
            return !attribute.value.text.empty() && row.attribute(attribute.name.text);
        });
    return known ? std::optional(std::move(head)) : std::nullopt;
}

std::optional<HeadInLine> head_before_words(std::string_view line, std::size_t given, KeywordRow const& row) {
    constexpr std::size_t most_spaces = 24;
    std::optional<HeadInLine> found;
    if (line.find('=') == std::string_view::npos)
        return found;
    std::size_t spaces = 0;
    for (std::size_t space = line.find(' '); space != std::string_view::npos && spaces < most_spaces;
         space = line.find(' ', space + 1), ++spaces) {
        bool const has_colon = space > 0 && line[space - 1] == ':';
        std::size_t const end = has_colon ? space - 1 : space;
        auto head = head_in_words(line.substr(0, end), given, row);
        bool const is_meant =
            head && !head->attributes.empty() && (has_colon || row.verbatim || !head->arguments.empty());
        if (is_meant)
            found = HeadInLine{*std::move(head), end, space + 1};
        if (has_colon)
            break;
    }
    return found;
}

} // namespace fresque
