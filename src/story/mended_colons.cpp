#include "story/mended_colons.h"

#include "base/byte_set.h"
#include "story/line_form.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace fresque {

namespace {

constexpr std::size_t longest_line = 80; // bytes of a line that a hint repeats
constexpr std::string_view wide = "：";  // U+FF1A, as keyboards of East Asia give it

struct Sign {
    std::size_t at;
    std::size_t length;
};

// Whether a value of this kind may hold a colon of its own, such as 12:30 or an address.
bool may_hold_colon(ValueKind kind) {
    return kind == ValueKind::Text || is_file(kind);
}

bool holds_sign(std::string_view text) {
    constexpr ByteSet signs(":;\xEF"); // the last begins the wide one, and others
    return signs.first_in(text) < text.size();
}

bool holds_sign_of_keyword(std::string_view text) {
    constexpr ByteSet signs(":;\xEF=,");
    return signs.first_in(text) < text.size();
}

// Of few lines: the others need no closer look.
bool may_hide_colon(SyntaxNode const& node) {
    auto const has_sign = [](Word const& word) { return holds_sign(word.text) || word.text.ends_with('='); };
    return holds_sign_of_keyword(node.keyword.text) ||
           std::any_of(node.arguments.begin(), node.arguments.end(), has_sign) ||
           std::any_of(node.attributes.begin(), node.attributes.end(),
                       [&](AttributeSyntax const& given) { return has_sign(given.value); });
}

bool goes_on_after(SyntaxNode const& node, Word const& word) {
    return word.span.end < node.span.end;
}

// ; or , at the end of a word, where the line has no colon and goes on.
std::optional<Sign> sign_at_end(SyntaxNode const& node, Word const& word, std::string_view signs) {
    std::string const& text = word.text;
    bool const ends =
        text.size() > 1 && text.front() != '=' && signs.find(text.back()) != std::string_view::npos;
    bool const is_entity = text.ends_with("&gt;") || text.ends_with("&lt;") || text.ends_with("&amp;");
    if (!ends || is_entity || node.colon || !is_bare(word) || !goes_on_after(node, word))
        return std::nullopt;
    return Sign{text.size() - 1, 1};
}

std::optional<Sign> wide_colon(SyntaxNode const& node, Word const& word) {
    std::size_t const at = is_bare(word) ? word.text.find(wide) : std::string::npos;
    bool const has_words = at + wide.size() < word.text.size() || goes_on_after(node, word);
    if (at == std::string::npos || at == 0 || !has_words)
        return std::nullopt;
    return Sign{at, wide.size()};
}

// A colon with words behind it, which is not that of an address.
std::optional<Sign> tight_colon(Word const& word) {
    std::size_t const at = is_bare(word) ? word.text.find(':') : std::string::npos;
    if (at == std::string::npos || at == 0 || at + 1 == word.text.size() ||
        word.text.compare(at, 3, "://") == 0)
        return std::nullopt;
    return Sign{at, 1};
}

std::optional<Sign> sign_in_argument(SyntaxNode const& node, Word const& word, ValueKind kind) {
    auto found = may_hold_colon(kind) ? std::nullopt : tight_colon(word);
    if (!found && !is_file(kind))
        found = wide_colon(node, word);
    if (found || is_file(kind))
        return found;
    return sign_at_end(node, word, kind == ValueKind::NewName ? ";=" : ";"); // «scene été= L’été»
}

std::optional<Sign> sign_in_value(SyntaxNode const& node, Word const& word, ValueKind kind) {
    if (may_hold_colon(kind))
        return std::nullopt;
    auto found = tight_colon(word);
    if (!found)
        found = wide_colon(node, word);
    return found ? found : sign_at_end(node, word, ";");
}

// «color = teal», «text = Bonjour»: as other files have it.
bool has_equals_for_colon(SyntaxNode const& node, KeywordRow const* parent, Vocabulary const& vocabulary) {
    if (node.colon || node.arguments.size() < 2 || node.arguments.front().text != "=" ||
        !is_bare(node.arguments.front()))
        return false;
    KeywordRow const* const row = vocabulary.find(node.keyword.text);
    return is_property(node.keyword.text, parent, vocabulary) ||
           (row && row->body == Body::Prose && may_stand(*row, parent));
}

bool needs_attribute(KeywordRow const& row) {
    return std::any_of(row.attributes.begin(), row.attributes.end(), [](ParameterRow const& attribute) {
        return attribute.presence == Presence::Required;
    });
}

// «scene pont= Le pont»
bool has_name_with_equals(SyntaxNode const& node, Vocabulary const& vocabulary) {
    if (node.colon || node.attributes.size() != 1 || node.arguments.empty())
        return false;
    KeywordRow const* const row = vocabulary.find(node.keyword.text);
    AttributeSyntax const& given = node.attributes.front();
    return row && row->body == Body::Line && row->arguments.size() == 1 &&
           row->arguments.front().kind == ValueKind::NewName && given.value.text.empty() &&
           is_bare(given.value) && !row->attribute(given.name.text) && !needs_attribute(*row) &&
           given.name.span.begin < node.arguments.front().span.begin;
}

// What was read as an attribute without a value is an argument with its sign.
void turn_to_argument(SyntaxNode& node) {
    AttributeSyntax const given = node.attributes.front();
    Span const whole{given.name.span.file, given.name.span.begin, given.name.span.end + 1};
    node.arguments.insert(node.arguments.begin(), {given.name.text + "=", whole, whole});
    node.attributes.clear();
}

std::optional<Sign> sign_in_keyword(SyntaxNode const& node, KeywordRow const* parent,
                                    Vocabulary const& vocabulary) {
    Word const& keyword = node.keyword;
    auto found = wide_colon(node, keyword);
    if (!found)
        found = sign_at_end(node, keyword, ";,");
    std::size_t const at = keyword.text.find_first_of(":=");
    if (!found && at != std::string::npos && at + 1 < keyword.text.size())
        found = Sign{at, 1};
    if (!found)
        return std::nullopt;
    std::string_view const name = std::string_view(keyword.text).substr(0, found->at);
    KeywordRow const* const row = vocabulary.find(name);
    bool const carries_words = row && row->body != Body::None && keyword.text[found->at] != '=';
    return carries_words || is_property(name, parent, vocabulary) ? found : std::nullopt;
}

Word& word_of(SyntaxNode& node, HiddenColon const& found) {
    if (found.in == HiddenColon::In::Keyword)
        return node.keyword;
    return found.in == HiddenColon::In::Value ? node.attributes[found.index].value
                                              : node.arguments[found.index];
}

// What was read as arguments and attributes behind the colon is words.
void take_words_after(SyntaxNode& node, std::uint32_t at, ProseLine& words) {
    auto const behind = [at](Word const& word) { return word.span.begin > at; };
    for (Word const& argument : node.arguments)
        if (behind(argument)) {
            if (words.text.empty())
                words.span.begin = argument.span.begin;
            words.text += (words.text.empty() ? "" : " ") + argument.text;
            words.span.end = argument.span.end;
        }
    std::erase_if(node.arguments, behind);
    std::erase_if(node.attributes, [&](AttributeSyntax const& given) { return behind(given.name); });
}

// «direct:mots : suite»: words on both sides of the colon that was seen. What is in the file between them is
// not known here, so that no part of the line has a place of its own.
void join_before(ProseLine& line, ProseLine const& words) {
    line.text = words.text + " : " + line.text;
    line.span = {words.span.file, words.span.begin, words.span.begin};
}

// The line as it is meant, as far as it fits a hint.
std::string written(SyntaxNode const& node) {
    std::string const head = written_head(node);
    std::string const& words = node.prose.front().text;
    return head + (head.size() + words.size() <= longest_line ? ": " + words : ":");
}

void report(SyntaxNode const& node, std::string const& sign, Span place, std::string const& line,
            Findings& findings) {
    bool const after_name = !node.arguments.empty() && node.arguments.back().span.end == place.begin;
    if (sign == "=" && !after_name)
        findings.error("missing-colon", "there is no colon after " + quoted(node.keyword.text), place,
                       write_as(line));
    else if (sign == ":")
        findings.error("missing-space", "there is no space after this colon", place, write_as(line));
    else
        findings.error("missing-colon", quoted(sign) + " stands where the colon should", place,
                       write_as(line));
}

} // namespace

std::optional<HiddenColon> hidden_colon(SyntaxNode const& node, KeywordRow const* parent,
                                        Vocabulary const& vocabulary) {
    using In = HiddenColon::In;
    if (!node.holds_signs)
        return std::nullopt;
    if (has_equals_for_colon(node, parent, vocabulary))
        return HiddenColon{In::Argument, 0, 0, 1};
    if (has_name_with_equals(node, vocabulary))
        return HiddenColon{In::Attribute, 0, node.attributes.front().name.text.size(), 1};
    if (!may_hide_colon(node))
        return std::nullopt;
    if (auto const sign = sign_in_keyword(node, parent, vocabulary))
        return HiddenColon{In::Keyword, 0, sign->at, sign->length};
    bool const property = is_property(node.keyword.text, parent, vocabulary);
    KeywordRow const* const row = property ? nullptr : vocabulary.find(node.keyword.text);
    if (!row || row->body == Body::None)
        return std::nullopt;
    for (std::size_t i = 0; i < std::min(row->arguments.size(), node.arguments.size()); ++i)
        if (auto const sign = sign_in_argument(node, node.arguments[i], row->arguments[i].kind))
            return HiddenColon{In::Argument, i, sign->at, sign->length};
    for (std::size_t i = 0; i < node.attributes.size(); ++i)
        if (ParameterRow const* const parameter = row->attribute(node.attributes[i].name.text))
            if (auto const sign = sign_in_value(node, node.attributes[i].value, parameter->kind))
                return HiddenColon{In::Value, i, sign->at, sign->length};
    return std::nullopt;
}

void mend_colon(SyntaxNode& node, HiddenColon const& found, Findings& findings) {
    if (found.in == HiddenColon::In::Attribute)
        turn_to_argument(node);
    Word& word = word_of(node, found);
    std::string const glued = word.text;
    std::size_t const after = found.at + found.length;
    Span const colon = part_of(word.span, word.text, found.at, after);
    ProseLine words{glued.substr(after), part_of(word.span, glued, after, glued.size())};
    word.span = part_of(word.span, word.text, 0, found.at);
    word.inside.end = std::min(word.inside.end, word.span.end);
    word.text.resize(found.at);
    take_words_after(node, colon.begin, words);
    if (found.at == 0) // it was a word of its own
        node.arguments.erase(node.arguments.begin());
    if (node.colon && !node.prose.empty() && stands_beside(node, node.prose.front()))
        join_before(node.prose.front(), words);
    else
        node.prose.insert(node.prose.begin(), std::move(words));
    node.colon = true;
    node.span.end = std::min(node.span.end, colon.end);
    report(node, glued.substr(found.at, found.length), colon, written(node), findings);
}

} // namespace fresque
