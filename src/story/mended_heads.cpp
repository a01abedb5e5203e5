#include "story/mended_heads.h"

#include "script/head.h"
#include "script/line_in_words.h"
#include "story/line_form.h"
#include "story/mended_values.h"
#include "story/missing_signs.h"
#include "story/value_forms.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace fresque {

namespace {

// Behind a value that has a comma of its own there may be words.
bool may_hold_comma(ParameterRow const* parameter) {
    return !parameter || parameter->kind == ValueKind::Text;
}

bool takes_words(KeywordRow const& row) {
    return std::any_of(row.arguments.begin(), row.arguments.end(),
                       [](ParameterRow const& argument) { return may_hold_comma(&argument); });
}

bool ends_in_comma(Word const& word) {
    return word.text.ends_with(',') && is_bare(word);
}

// --- commas ------------------------------------------------------------------------------------

bool begins_with_digit(std::string_view text) {
    return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

// «at=30%, 40%»: the comma is that of the place.
bool is_half_of_place(AttributeSyntax const& given, SyntaxNode const& node, ParameterRow const& parameter) {
    return parameter.kind == ValueKind::Place && begins_with_digit(given.value.text) &&
           std::any_of(node.arguments.begin(), node.arguments.end(), [&](Word const& word) {
               return word.span.begin == given.value.span.end + 1 && begins_with_digit(word.text);
           });
}

bool has_comma(AttributeSyntax const& given, SyntaxNode const& node, KeywordRow const& row) {
    if (!ends_in_comma(given.value))
        return false;
    ParameterRow const* const parameter = row.attribute(given.name.text);
    return !may_hold_comma(parameter) && !is_half_of_place(given, node, *parameter);
}

// «alt=Une rue, vide»: a word that goes on with those of the attribute before it.
bool is_word_of_attribute(Word const& argument, SyntaxNode const& node, KeywordRow const& row) {
    auto const before =
        std::find_if(node.attributes.rbegin(), node.attributes.rend(), [&](AttributeSyntax const& given) {
            return given.value.span.begin < argument.span.begin;
        });
    return before != node.attributes.rend() && is_bare(before->value) &&
           may_hold_comma(row.attribute(before->name.text));
}

bool has_comma(Word const& argument, SyntaxNode const& node, KeywordRow const& row) {
    return ends_in_comma(argument) &&
           (argument.text == "," || !(takes_words(row) || is_word_of_attribute(argument, node, row)));
}

// Without an attribute it may be a sentence.
bool has_commas(SyntaxNode const& node, KeywordRow const& row) {
    if (node.attributes.empty())
        return false;
    return std::any_of(node.arguments.begin(), node.arguments.end(),
                       [&](Word const& argument) { return has_comma(argument, node, row); }) ||
           std::any_of(node.attributes.begin(), node.attributes.end(),
                       [&](AttributeSyntax const& given) { return has_comma(given, node, row); });
}

// Takes the comma off the end and gives its place.
Span without_comma(Word& word) {
    word.text.pop_back();
    --word.span.end;
    word.inside.end = std::min(word.inside.end, word.span.end);
    return {word.span.file, word.span.end, word.span.end + 1};
}

void remove_commas(SyntaxNode& node, KeywordRow const& row, Findings& findings) {
    std::optional<Span> first;
    auto const remove = [&first](Word& word) {
        Span const place = without_comma(word);
        if (!first || place.begin < first->begin)
            first = place;
    };
    for (Word& argument : node.arguments)
        if (has_comma(argument, node, row))
            remove(argument);
    std::erase_if(node.arguments,
                  [](Word const& word) { return word.text.empty() && word.span.begin == word.span.end; });
    for (AttributeSyntax& given : node.attributes)
        if (has_comma(given, node, row))
            remove(given.value);
    bool const has_voice = !row.arguments.empty() && row.arguments.front().kind == ValueKind::VoiceName;
    if (has_voice && node.arguments.size() > row.arguments.size())
        return; // several voices, where one speaks: that is told
    findings.error("surplus-argument", "no comma stands between the parts of a line", *first,
                   write_as(form_of(row, node, known_of(row, node.arguments), words_for_hint(node))));
}

// --- via: gazette ------------------------------------------------------------------------------

// «counter repas to: 12», of a line that needs no words, or has some behind a number without which it is
// nothing.
bool takes_number(SyntaxNode const& node, ParameterRow const& attribute, KeywordRow const& row) {
    std::string const& words = node.prose.front().text;
    std::string const number = words.substr(0, words.find_first_of(" :"));
    bool const given = std::any_of(node.attributes.begin(), node.attributes.end(),
                                   [&](auto const& other) { return other.name.text == attribute.name; });
    bool const is_all = words.size() == number.size();
    return attribute.kind == ValueKind::Number && (attribute.presence == Presence::Required || is_all) &&
           !given && is_number(number) &&
           (row.words == Presence::Optional || words.size() > number.size() + 1);
}

// The attribute that stands before the colon without a value; null where there is none.
ParameterRow const* attribute_before_colon(SyntaxNode const& node, KeywordRow const& row) {
    if (!node.colon || node.prose.empty() || node.arguments.empty() || row.body == Body::None)
        return nullptr;
    Word const& last = node.arguments.back();
    ParameterRow const* const attribute =
        is_bare(last) && last.span.end + 1 == node.span.end ? row.attribute(last.text) : nullptr;
    return attribute && (row.body == Body::Prose || takes_number(node, *attribute, row)) ? attribute
                                                                                         : nullptr;
}

// The parts of a head that was read in the text of a line alone get their places in the file; `offset`: how
// much stood before that text then.
void place_in(ProseLine const& line, SyntaxNode& head, std::uint32_t offset) {
    auto const there = [&](Span span) {
        return part_of(line.span, line.text, span.begin - offset, span.end - offset);
    };
    auto const place = [&](Word& word) {
        word.span = there(word.span);
        word.inside = there(word.inside);
    };
    for (Word& argument : head.arguments)
        place(argument);
    for (AttributeSyntax& given : head.attributes) {
        place(given.name);
        place(given.value);
    }
    if (offset == 0)
        place(head.keyword);
}

// What stands behind «via:» as the head goes on there: its first word is the value.
SyntaxNode rest_of_head(ProseLine const& line, std::size_t& after) {
    SyntaxNode rest;
    Findings told_elsewhere;
    after = read_head({line.text, line.span.file, 0, line.text.size()}, rest, told_elsewhere);
    place_in(line, rest, 0);
    return rest;
}

void keep_words_from(ProseLine& line, std::size_t begin) {
    begin = std::min(line.text.find_first_not_of(' ', begin), line.text.size());
    line.text.erase(0, begin);
    line.span.begin += static_cast<std::uint32_t>(begin);
}

void mend_attribute(SyntaxNode& node, Findings& findings) {
    std::size_t after = 0;
    SyntaxNode rest = rest_of_head(node.prose.front(), after);
    Word const name = node.arguments.back();
    Span const place = from_to(name.span, rest.keyword.span);
    std::string const value = rest.keyword.text;
    node.arguments.pop_back();
    keep_words_from(node.prose.front(), rest.colon ? after : value.size());
    if (node.prose.front().text.empty())
        node.prose.erase(node.prose.begin());
    node.attributes.push_back({name, std::move(rest.keyword)});
    if (rest.colon) {
        node.arguments.insert(node.arguments.end(), rest.arguments.begin(), rest.arguments.end());
        node.attributes.insert(node.attributes.end(), rest.attributes.begin(), rest.attributes.end());
    }
    findings.error("surplus-argument", "before the colon, an attribute has an equals sign", place,
                   write_as(name.text + "=" + value));
}

bool is_mendable(SyntaxNode const& node, KeywordRow const& row) {
    ParameterRow const* const attribute = attribute_before_colon(node, row);
    ProseLine const* const line = attribute ? &node.prose.front() : nullptr;
    return line && attribute->kind != ValueKind::Text &&
           line->span.end - line->span.begin == line->text.size();
}

// --- a colon that stands too early ---------------------------------------------------------------

// «via=gazette:», behind a colon that stands too early: the words without the second one.
std::string_view without_second_colon(std::string_view words) {
    return words.substr(0, words.size() - (words.ends_with(':') ? 1 : 0));
}

// «quote maire: official via=gazette» with the words below it, and «image: a.png alt="x"».
std::optional<HeadInLine> head_after_colon(SyntaxNode const& node, KeywordRow const& row) {
    bool const is_line = node.colon && !node.prose.empty() && stands_beside(node, node.prose.front());
    if (!is_line || (row.body == Body::Line && node.prose.size() == 1))
        return std::nullopt;
    std::string_view const line = node.prose.front().text;
    bool const is_all = row.body != Body::Prose || node.prose.size() > 1;
    std::string_view const meant =
        node.prose.size() > 1 ? without_second_colon(line) : line; // with words below
    auto head = is_all ? head_in_words(meant, node.arguments.size(), row) : std::nullopt;
    if (head && (row.body != Body::None || !head->attributes.empty()))
        return HeadInLine{*std::move(head), line.size(), line.size()};
    return is_all ? std::nullopt : head_before_words(line, node.arguments.size(), row);
}

// The colon that ends the head; one of East Asia, which is mended by now, has three bytes.
Span colon_at_end(SyntaxNode const& node) {
    constexpr std::uint32_t wide = 3;
    std::uint32_t last = node.keyword.span.end;
    for (Word const& argument : node.arguments)
        last = std::max(last, argument.span.end);
    for (AttributeSyntax const& given : node.attributes)
        last = std::max(last, given.value.span.end);
    std::uint32_t const begin = last + wide == node.span.end ? last : node.span.end - 1;
    return {node.span.file, begin, node.span.end};
}

void mend_early_colon(SyntaxNode& node, HeadInLine found, KeywordRow const& row, Findings& findings) {
    SyntaxNode& head = found.head;
    Span const colon = colon_at_end(node);
    ProseLine const line = node.prose.front();
    ProseLine const words{line.text.substr(found.words),
                          part_of(line.span, line.text, found.words, line.text.size())};
    place_in(line, head, head_offset); // behind «- »
    node.arguments.insert(node.arguments.end(), head.arguments.begin(), head.arguments.end());
    node.attributes.insert(node.attributes.end(), head.attributes.begin(), head.attributes.end());
    node.prose.erase(node.prose.begin());
    if (!node.prose.empty() && node.prose.front().text.empty())
        node.prose.erase(node.prose.begin());
    if (!words.text.empty())
        node.prose.insert(node.prose.begin(), words);
    node.colon = row.body != Body::None;
    std::string const shown = words_for_hint(words.text);
    if (node.colon)
        findings.error("divided-words",
                       "the colon stands too early: " + quoted(line.text.substr(0, found.end)) +
                           " is read as words",
                       colon, write_as(written_head(node) + ":" + (shown.empty() ? "" : " " + shown)));
    else
        findings.error("unexpected-words", quoted(row.name) + " takes no words, and so no colon", colon,
                       write_as(written_head(node)));
}

// --- via=gazetteshort=mots -----------------------------------------------------------------------

// Where in the value another attribute of the row begins; npos where none does.
std::size_t attribute_within(AttributeSyntax const& given, KeywordRow const& row) {
    std::string_view const value = given.value.text;
    std::size_t const sign = value.find('=');
    if (sign == std::string_view::npos || sign + 1 == value.size() || !is_bare(given.value))
        return std::string_view::npos;
    ParameterRow const* const parameter = row.attribute(given.name.text);
    if (!parameter || parameter->kind == ValueKind::Text)
        return std::string_view::npos;
    std::size_t longest = 0;
    for (ParameterRow const& other : row.attributes)
        if (value.substr(0, sign).ends_with(other.name) && other.name.size() < sign)
            longest = std::max(longest, other.name.size());
    return longest > 0 ? sign - longest : std::string_view::npos;
}

bool has_attribute_within(SyntaxNode const& node, KeywordRow const& row) {
    return std::any_of(node.attributes.begin(), node.attributes.end(), [&](AttributeSyntax const& given) {
        return attribute_within(given, row) != std::string_view::npos;
    });
}

Word part_of_word(Word const& word, std::size_t begin, std::size_t end) {
    Span const place = part_of(word.span, word.text, begin, end);
    return {word.text.substr(begin, end - begin), place, place};
}

void divide_attribute(SyntaxNode& node, std::size_t number, std::size_t at, Findings& findings) {
    AttributeSyntax const glued = node.attributes[number];
    Word const& value = glued.value;
    std::size_t const sign = value.text.find('=');
    std::size_t end = at;
    while (end > 0 && (value.text[end - 1] == ',' || value.text[end - 1] == ';'))
        --end;
    AttributeSyntax const first{glued.name, part_of_word(value, 0, end)};
    AttributeSyntax const second{part_of_word(value, at, sign),
                                 part_of_word(value, sign + 1, value.text.size())};
    node.attributes[number] = first;
    node.attributes.insert(node.attributes.begin() + static_cast<long>(number) + 1, second);
    findings.error("missing-space", "a space is missing before “" + second.name.text + "=”", second.name.span,
                   "write " + first.name.text + "=" + first.value.text + " " + second.name.text + "=" +
                       second.value.text);
}

void divide_attributes(SyntaxNode& node, KeywordRow const& row, Findings& findings) {
    for (std::size_t i = 0; i < node.attributes.size(); ++i)
        if (std::size_t const at = attribute_within(node.attributes[i], row); at != std::string_view::npos)
            divide_attribute(node, i, at, findings);
}

} // namespace

bool has_foreign_signs(SyntaxNode const& node, KeywordRow const& row) {
    return (node.holds_signs && (has_commas(node, row) || has_attribute_within(node, row))) ||
           lacks_signs(node, row) || is_mendable(node, row) || has_colon_in_value(node, row) ||
           head_after_colon(node, row);
}

void mend_head(SyntaxNode& node, KeywordRow const& row, Findings& findings) {
    if (has_colon_in_value(node, row))
        return mend_value(node, row, findings);
    if (is_mendable(node, row))
        mend_attribute(node, findings);
    if (auto head = head_after_colon(node, row))
        mend_early_colon(node, std::move(*head), row, findings);
    divide_attributes(node, row, findings);
    if (lacks_signs(node, row))
        add_signs(node, row, findings);
    if (has_commas(node, row))
        remove_commas(node, row, findings);
}

} // namespace fresque
