#include "story/words_below.h"

#include "script/line_in_words.h"
#include "story/line_form.h"
#include "story/sentence.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace fresque {

namespace {

constexpr std::size_t longest_line = 80; // bytes of a line that a hint repeats

// One word, such as Bonjour.
bool is_bare_word(SyntaxNode const& node) {
    return !node.colon && node.arguments.empty() && node.attributes.empty() &&
           !begins_small(node.keyword.text);
}

bool ends_sentence(std::string_view words) {
    return words.ends_with('.') || words.ends_with('!') || words.ends_with('?') || words.ends_with("…") ||
           words.ends_with("»") || words.ends_with("”") || words.ends_with(':') || words.ends_with('"');
}

Span place_of(SyntaxNode const& line) {
    Span place = line.keyword.span;
    place.end = !line.prose.empty()      ? line.prose.back().span.end
                : line.arguments.empty() ? place.end
                                         : line.arguments.back().span.end;
    return place;
}

// Whether whole_line() gives it byte for byte.
bool stands_as_written(SyntaxNode const& line) {
    std::uint32_t end = line.keyword.span.end;
    for (Word const& word : line.arguments) {
        if (!is_bare(word) || word.span.begin != end + 1)
            return false;
        end = word.span.end;
    }
    bool const has_spaces = line.prose.size() == 1 && stands_beside(line, line.prose.front());
    return !line.colon || (has_spaces && line.span.end == end + 2);
}

// The line as words. Where it is as long as what stands in the file and not the same, no part of it may be
// looked for there.
ProseLine words_from(SyntaxNode const& line) {
    ProseLine words{whole_line(line), place_of(line)};
    bool const seems_same = words.span.end - words.span.begin == words.text.size();
    if (seems_same && !stands_as_written(line))
        words.span = line.keyword.span;
    return words;
}

// The last line below it, or itself.
SyntaxNode const& last_of(SyntaxNode const& node) {
    SyntaxNode const* last = &node;
    while (!last->children.empty())
        last = &last->children.back();
    return *last;
}

SyntaxNode& last_of(SyntaxNode& node) {
    SyntaxNode* last = &node;
    while (!last->children.empty())
        last = &last->children.back();
    return *last;
}

// Whether its line has a colon, and not the words that should stand behind it.
bool lacks_own_line(SyntaxNode const& node, KeywordRow const* row) {
    return row && row->body == Body::Line && row->words == Presence::Required && node.colon &&
           node.prose.empty();
}

void report_own_line(SyntaxNode const& node, SyntaxNode const& first, std::string const& words,
                     Findings& findings) {
    std::string const line = written_head(node) + ": " + words;
    findings.error("missing-words", "the words of " + quoted(node.keyword.text) + " stand on its own line",
                   place_of(first),
                   line.size() <= longest_line ? write_as(line) : "write them behind its colon");
}

} // namespace

WordsBelow::Wait WordsBelow::waits_for(SyntaxNode const& node, KeywordRow const* row) const {
    if (!row || row->body != Body::Prose || row->words != Presence::Required)
        return Wait::Nothing;
    if (node.prose.empty())
        return node.colon || node.arguments.size() <= row->arguments.size() ? Wait::Words : Wait::Nothing;
    bool const beside = node.colon && node.prose.size() == 1 && !ends_sentence(node.prose.front().text) &&
                        node.prose.front().span.begin == node.span.end + 1;
    return beside ? Wait::RestOfSentence : Wait::Nothing;
}

std::size_t WordsBelow::after(std::vector<SyntaxNode> const& nodes, std::size_t at,
                              KeywordRow const* parent) const {
    if (at + 1 == nodes.size())
        return 0;
    SyntaxNode const& node = last_of(nodes[at]);
    if (is_property(node.keyword.text, parent, vocabulary_))
        return 0;
    KeywordRow const* const row = vocabulary_.find(node.keyword.text);
    if (lacks_own_line(node, row))
        return &node == &nodes[at] && is_words(nodes[at + 1], parent) ? 1 : 0;
    if (!parent)
        return words_at_margin(nodes, at, node, row);
    Wait const wait = waits_for(node, row);
    std::size_t count = 0;
    while (wait != Wait::Nothing && at + count + 1 < nodes.size() && nodes[at + count + 1].children.empty() &&
           is_words(nodes[at + count + 1], parent))
        ++count;
    bool const is_rest = wait == Wait::RestOfSentence && &node == &nodes[at];
    if (wait == Wait::RestOfSentence && !(is_rest && count > 0 && begins_small(nodes[at + 1].keyword.text)))
        return 0;
    return count;
}

// A sentence of an element that goes on at the margin: where a keyword has to stand, nothing else is meant.
std::size_t WordsBelow::words_at_margin(std::vector<SyntaxNode> const& nodes, std::size_t at,
                                        SyntaxNode const& above, KeywordRow const* row) const {
    bool const waits = waits_for(above, row) == Wait::Words;
    bool const goes_on =
        row && row->body == Body::Prose && !above.prose.empty() && !ends_sentence(above.prose.back().text) &&
        begins_small(nodes[at + 1].keyword.text) && !is_closing_line(nodes[at + 1], vocabulary_);
    if (!waits && !goes_on)
        return 0;
    auto const is_sentence = [&](SyntaxNode const& line) {
        return !line.colon && !vocabulary_.is_only_attribute(line.keyword.text) && is_words(line, nullptr);
    };
    std::size_t count = 0;
    while (at + count + 1 < nodes.size() && is_sentence(nodes[at + count + 1]))
        ++count;
    return count;
}

// A sentence, of which the first word is no keyword and no slip for one.
bool WordsBelow::is_words(SyntaxNode const& node, KeywordRow const* parent) const {
    std::string_view const word = node.keyword.text;
    bool const ends = word.ends_with('.') || word.ends_with('!') || word.ends_with('?');
    if (!(is_like_sentence(node) || is_bare_word(node) || (ends && !node.colon)) || vocabulary_.find(word) ||
        is_property(word, parent, vocabulary_) || (parent && parent->attribute_by_other_word(word)))
        return false;
    KeywordRow const* const meant = vocabulary_.find_meant(word);
    return !meant || !fits_line(node, *meant);
}

void WordsBelow::take_after(std::vector<SyntaxNode>& nodes, std::size_t at, std::size_t count,
                            Findings& findings) const {
    SyntaxNode& node = last_of(nodes[at]);
    if (lacks_own_line(node, vocabulary_.find(node.keyword.text)))
        return take_title(node, nodes[at + 1], findings);
    std::string const name = quoted(node.keyword.text);
    bool const is_rest = !node.prose.empty();
    std::vector<SyntaxNode> others;
    for (std::size_t i = at + 1; i <= at + count; ++i) {
        node.prose.push_back(words_from(nodes[i]));
        take_lines_below(nodes[i], node, others);
    }
    Span const place = place_of(nodes[at + 1]);
    if (is_rest)
        findings.error("divided-words", "these words go on from the line above", place,
                       "join them to that line, or write all of them below " + name +
                           ", indented more deeply, behind its colon");
    else if (node.colon)
        findings.error("missing-words", "the words of " + name + " are not indented under it", place,
                       "indent them more deeply than " + name);
    else
        findings.error("missing-words",
                       "the words of " + name + " are not indented under it, and its line has no colon",
                       place, "write a colon at the end of that line, and indent these more deeply");
    node.colon = true;
    std::move(others.begin(), others.end(), std::back_inserter(nodes[at].children)); // which may move `node`
}

// What is indented below a line at the margin: first the words that go on, then other lines of the scene.
void WordsBelow::take_lines_below(SyntaxNode& line, SyntaxNode& element,
                                  std::vector<SyntaxNode>& others) const {
    auto below = line.children.begin();
    for (; below != line.children.end() && below->children.empty() && is_words(*below, nullptr); ++below)
        element.prose.push_back(words_from(*below));
    std::move(below, line.children.end(), std::back_inserter(others));
}

// Of a line below, with all that is indented under it.
void WordsBelow::take_title(SyntaxNode& node, SyntaxNode& line, Findings& findings) {
    std::string const words = whole_line(line);
    report_own_line(node, line, words, findings);
    node.prose.push_back(words_from(line));
    std::move(line.children.begin(), line.children.end(), std::back_inserter(node.children));
}

KeywordRow const* WordsBelow::below_value(SyntaxNode const& node, KeywordRow const* parent) const {
    return node.prose.size() > 1 && stands_beside(node, node.prose.front())
               ? words_under_value(node, parent, vocabulary_)
               : nullptr;
}

void WordsBelow::take_below_value(std::vector<SyntaxNode>& nodes, std::size_t at, KeywordRow const& row) {
    SyntaxNode& node = nodes[at];
    SyntaxNode words;
    Span const place = node.prose[1].span;
    words.keyword = {std::string(row.name), place, place};
    words.colon = true;
    words.span = place;
    words.prose.assign(node.prose.begin() + 1, node.prose.end());
    node.prose.resize(1);
    nodes.insert(nodes.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(words));
}

std::size_t WordsBelow::under(SyntaxNode const& node, KeywordRow const* row) const {
    if (!lacks_own_line(node, row))
        return 0;
    auto const& below = node.children;
    return static_cast<std::size_t>(
        std::find_if(below.begin(), below.end(),
                     [&](SyntaxNode const& line) { return !line.children.empty() || !is_words(line, row); }) -
        below.begin());
}

void WordsBelow::take_under(SyntaxNode& node, std::size_t count, Findings& findings) {
    auto const end = node.children.begin() + static_cast<std::ptrdiff_t>(count);
    std::string words;
    for (auto line = node.children.begin(); line != end; ++line) {
        words += (words.empty() ? "" : " ") + whole_line(*line);
        node.prose.push_back(words_from(*line));
    }
    report_own_line(node, node.children.front(), words, findings);
    node.children.erase(node.children.begin(), end);
}

} // namespace fresque
