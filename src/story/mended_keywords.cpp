#include "story/mended_keywords.h"

#include "story/line_form.h"
#include "story/names.h"
#include "story/sentence.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

namespace {

constexpr std::string_view marks = "*_-+`>";

struct Marked {
    std::size_t begin; // of the word between the marks
    std::size_t end;
};

Marked without_marks(std::string_view word) {
    std::size_t const begin = std::min(word.find_first_not_of(marks), word.size());
    return {begin, std::max(begin, word.find_last_not_of(marks) + 1)};
}

bool is_line(SyntaxNode const& node, std::string_view keyword, KeywordRow const* parent,
             Vocabulary const& vocabulary) {
    KeywordRow const* const row = vocabulary.find(keyword);
    return row && may_stand(*row, parent) && fits_line(node, *row);
}

// «* scene pont: Le pont»
bool has_mark_before(SyntaxNode const& node, KeywordRow const* parent, Vocabulary const& vocabulary) {
    std::string_view const word = node.keyword.text;
    bool const mark = !word.empty() && word.find_first_not_of(marks) == std::string_view::npos;
    if (!(mark || word == "•") || node.arguments.empty())
        return false;
    SyntaxNode line = node;
    line.keyword = line.arguments.front();
    line.arguments.erase(line.arguments.begin());
    return is_line(line, line.keyword.text, parent, vocabulary);
}

// «**scene** pont: Le pont»
bool has_marks_around(SyntaxNode const& node, KeywordRow const* parent, Vocabulary const& vocabulary) {
    std::string_view const word = node.keyword.text;
    Marked const inside = without_marks(word);
    return inside.begin < inside.end && inside.end - inside.begin < word.size() &&
           is_line(node, word.substr(inside.begin, inside.end - inside.begin), parent, vocabulary);
}

// A keyword one letter off, under which the lines below may stand; empty where there is none.
std::string_view keyword_above(SyntaxNode const& node, KeywordRow const* parent,
                               Vocabulary const& vocabulary) {
    KeywordRow const* const row = node.children.empty() ? nullptr : vocabulary.find(node.keyword.text);
    if (!row || may_stand(*row, parent) || is_property(node.keyword.text, parent, vocabulary))
        return {};
    std::string_view const near = nearest(node.keyword.text, words_allowed_under(parent, vocabulary));
    KeywordRow const* const meant = vocabulary.find(near);
    bool const holds =
        meant && std::any_of(node.children.begin(), node.children.end(), [&](SyntaxNode const& child) {
            KeywordRow const* const part = vocabulary.find(child.keyword.text);
            return part && may_stand(*part, meant);
        });
    return holds ? near : std::string_view{};
}

void remove_mark_before(SyntaxNode& node, Findings& findings) {
    findings.error(
        "unknown-keyword", "a line begins with its keyword, and " + quoted(node.keyword.text) + " is none",
        node.keyword.span, "remove it, so that the line begins with " + quoted(node.arguments.front().text));
    node.keyword = node.arguments.front();
    node.arguments.erase(node.arguments.begin());
}

void remove_marks_around(SyntaxNode& node, Findings& findings) {
    Word& keyword = node.keyword;
    Marked const inside = without_marks(keyword.text);
    std::string const word = keyword.text.substr(inside.begin, inside.end - inside.begin);
    findings.error("unknown-keyword", "there is no keyword " + quoted(keyword.text), keyword.span,
                   "write it without the signs around it: " + word);
    keyword.span = part_of(keyword.span, keyword.text, inside.begin, inside.end);
    keyword.text = word;
}

} // namespace

bool has_mendable_keyword(SyntaxNode const& node, KeywordRow const* parent, Vocabulary const& vocabulary) {
    return has_mark_before(node, parent, vocabulary) || has_marks_around(node, parent, vocabulary) ||
           !keyword_above(node, parent, vocabulary).empty();
}

void mend_keyword(SyntaxNode& node, KeywordRow const* parent, Vocabulary const& vocabulary,
                  Findings& findings) {
    if (has_mark_before(node, parent, vocabulary))
        return remove_mark_before(node, findings);
    if (has_marks_around(node, parent, vocabulary))
        return remove_marks_around(node, findings);
    std::string_view const meant = keyword_above(node, parent, vocabulary);
    if (meant.empty())
        return;
    findings.error("wrong-place",
                   quoted(node.keyword.text) + " cannot stand " +
                       (parent ? "under " + quoted(parent->name) : "at the margin"),
                   node.keyword.span, "did you mean " + quoted(meant) + "?");
    node.keyword.text = std::string(meant);
}

} // namespace fresque
