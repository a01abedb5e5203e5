#include "story/joined_lines.h"

#include "script/head.h"
#include "story/line_form.h"
#include "story/value_forms.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace fresque {

namespace {

constexpr std::size_t nowhere = std::string_view::npos;
constexpr std::size_t most_names = 24; // of a list
constexpr std::size_t most_tries = 8;  // keywords among the words of a line, of which each is looked at

bool takes_arrow(KeywordRow const& row) {
    return std::any_of(row.arguments.begin(), row.arguments.end(),
                       [](ParameterRow const& argument) { return argument.kind == ValueKind::Arrow; });
}

// Whether words such as «pain value=0.90» or «-> quai» stand between a keyword and its colon, and none of a
// sentence.
bool is_head(SyntaxNode const& head, KeywordRow const& row) {
    auto const has_word = [](Word const& word) { return word.text == "->" || is_name(word.text); };
    bool const has_arrow = std::any_of(head.arguments.begin(), head.arguments.end(),
                                       [](Word const& word) { return word.text == "->"; });
    bool const known =
        std::all_of(head.attributes.begin(), head.attributes.end(), [&](AttributeSyntax const& given) {
            return !given.value.text.empty() && row.attribute(given.name.text);
        });
    bool const needs_attribute =
        std::any_of(row.attributes.begin(), row.attributes.end(),
                    [](ParameterRow const& attribute) { return attribute.presence == Presence::Required; });
    bool const names_thing = !needs_attribute && !row.arguments.empty() &&
                             row.arguments.front().kind == ValueKind::NewName &&
                             row.arguments.front().presence == Presence::Required;
    bool const has_sign = takes_arrow(row) ? has_arrow : names_thing || !head.attributes.empty();
    return known && has_sign && head.arguments.size() <= row.arguments.size() &&
           std::all_of(head.arguments.begin(), head.arguments.end(), has_word);
}

// The head that begins the text and ends in a colon before words; French sets a space before those of a
// sentence.
SyntaxNode head_at(std::string_view text) {
    SyntaxNode head;
    Findings told_elsewhere;
    read_head({text, 0, 0, text.size()}, head, told_elsewhere);
    if (told_elsewhere.errors() > 0)
        head.colon = false;
    return head;
}

// The byte of the words where a part of the same element begins; nowhere where none does.
std::size_t part_in(std::string_view words, KeywordRow const& row, Vocabulary const& vocabulary) {
    std::size_t tries = 0;
    for (std::size_t space = words.find(' '); space != nowhere && tries < most_tries;
         space = words.find(' ', space + 1)) {
        std::string_view const rest = words.substr(space + 1);
        KeywordRow const* const other = vocabulary.find(rest.substr(0, rest.find(' ')));
        if (!other || other->on_stage != OnStage::Part || other->parents != row.parents)
            continue;
        ++tries;
        std::size_t const colon = rest.find(": ");
        bool const is_tight = colon != nowhere && colon > 0 && rest[colon - 1] != ' ';
        SyntaxNode const head = is_tight ? head_at(rest) : SyntaxNode();
        if (head.colon && is_head(head, *other))
            return space + 1;
    }
    return nowhere;
}

bool is_part_with_words(SyntaxNode const& node, KeywordRow const& row) {
    return row.on_stage == OnStage::Part && node.colon && node.prose.size() == 1 &&
           node.prose.front().text.find(": ") != nowhere && stands_beside(node, node.prose.front());
}

// The first word of a second line among those of a head that has too many; their number where there is none.
std::size_t keyword_in_head(SyntaxNode const& node, KeywordRow const& row, Vocabulary const& vocabulary) {
    auto const& words = node.arguments;
    if (words.size() <= row.arguments.size())
        return words.size();
    Word const& last = words.back();
    bool const ends_in_step = last.text == "step" && !node.colon && row.is_element() && is_bare(last) &&
                              last.span.end == node.span.end && vocabulary.find(last.text);
    if (ends_in_step && words.size() == row.arguments.size() + 1)
        return words.size() - 1;
    auto const begins = [&](Word const& word) { return word.text == row.name && is_bare(word); };
    std::size_t const found =
        row.on_stage == OnStage::Part
            ? static_cast<std::size_t>(std::find_if(words.begin(), words.end(), begins) - words.begin())
            : words.size();
    bool const is_behind = found > 0 && found + 1 < words.size() && !node.attributes.empty() &&
                           node.attributes.front().name.span.begin < words[found].span.begin;
    return is_behind ? found : words.size();
}

bool stands_between(std::string_view word) {
    constexpr std::array<std::string_view, 4> words{"and", "et", "&", "+"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

// The names of «node pont, quai et rue», without their commas; none where it is no such list.
std::vector<Word> listed_names(SyntaxNode const& node, KeywordRow const& row) {
    bool const may_list = row.arguments.size() == 1 && row.arguments.front().kind == ValueKind::NewName &&
                          node.arguments.size() > 1 && node.arguments.size() <= most_names &&
                          node.attributes.empty();
    if (!may_list || !node.arguments.front().text.ends_with(','))
        return {};
    std::vector<Word> names;
    bool goes_on = true;
    for (Word const& word : node.arguments) {
        bool const has_comma = word.text.ends_with(',');
        std::string const name = word.text.substr(0, word.text.size() - (has_comma ? 1 : 0));
        if (stands_between(name)) {
            goes_on = true;
            continue;
        }
        if (!goes_on || !is_bare(word) || !is_name(name))
            return {};
        Span const place = part_of(word.span, word.text, 0, name.size());
        names.push_back({name, place, place});
        goes_on = has_comma;
    }
    return names.size() > 1 ? names : std::vector<Word>();
}

Span moved(Span span, ProseLine const& line) {
    return part_of(line.span, line.text, span.begin, span.end);
}

void move(Word& word, ProseLine const& line) {
    word.span = moved(word.span, line);
    word.inside = moved(word.inside, line);
}

// The line that begins at that byte of the words, with its places in the file.
SyntaxNode line_from(ProseLine const& line, std::size_t at) {
    ProseLine const whole{line.text.substr(at), part_of(line.span, line.text, at, line.text.size())};
    SyntaxNode node;
    Findings told_elsewhere;
    std::size_t const words =
        read_head({whole.text, whole.span.file, 0, whole.text.size()}, node, told_elsewhere);
    move(node.keyword, whole);
    for (Word& argument : node.arguments)
        move(argument, whole);
    for (AttributeSyntax& given : node.attributes) {
        move(given.name, whole);
        move(given.value, whole);
    }
    std::size_t const begin = std::min(whole.text.find_first_not_of(' ', words), whole.text.size());
    if (begin < whole.text.size())
        node.prose.push_back(
            {whole.text.substr(begin), part_of(whole.span, whole.text, begin, whole.text.size())});
    node.span = part_of(whole.span, whole.text, 0, words);
    return node;
}

SyntaxNode divide_words(SyntaxNode& node, std::size_t at) {
    ProseLine& line = node.prose.front();
    SyntaxNode second = line_from(line, at);
    std::size_t const end = line.text.find_last_not_of(' ', at - 1) + 1;
    line.span = part_of(line.span, line.text, 0, end);
    line.text.resize(end);
    return second;
}

SyntaxNode divide_head(SyntaxNode& node, std::size_t at) {
    SyntaxNode second;
    second.keyword = node.arguments[at];
    std::uint32_t const begin = second.keyword.span.begin;
    second.arguments.assign(node.arguments.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                            node.arguments.end());
    node.arguments.erase(node.arguments.begin() + static_cast<std::ptrdiff_t>(at), node.arguments.end());
    auto const behind = std::find_if(node.attributes.begin(), node.attributes.end(),
                                     [begin](auto const& given) { return given.name.span.begin > begin; });
    second.attributes.assign(behind, node.attributes.end());
    node.attributes.erase(behind, node.attributes.end());
    second.colon = std::exchange(node.colon, false);
    second.block_is_prose = std::exchange(node.block_is_prose, false);
    second.prose = std::exchange(node.prose, {});
    second.span = {node.span.file, begin, node.span.end};
    node.span.end = begin;
    return second;
}

// Its line, and what stands below, left out.
SyntaxNode without_own(SyntaxNode const& node) {
    SyntaxNode bare;
    bare.keyword = node.keyword;
    bare.colon = node.colon;
    bare.block_is_prose = node.block_is_prose;
    bare.prose = node.prose;
    bare.span = node.span;
    return bare;
}

// A line for each, with the words where there are some; what stands below the line is the first one's.
void divide_names(std::vector<SyntaxNode>& nodes, std::size_t at, KeywordRow const& row, Findings& findings) {
    SyntaxNode const bare = without_own(nodes[at]);
    std::vector<SyntaxNode> each;
    std::vector<std::string> lines;
    for (Word const& name : listed_names(nodes[at], row)) {
        SyntaxNode& one = each.emplace_back(bare);
        one.arguments = {name};
        lines.push_back(form_of(row, one, {name.text}, bare.colon ? words_for_hint(bare) : name.text));
    }
    findings.error("surplus-argument", quoted(row.name) + " gives one name", of_words(nodes[at].arguments),
                   "write a line for each: " + listed({lines.begin(), lines.end()}, ", and "));
    each.front().children = std::move(nodes[at].children);
    nodes[at] = std::move(each.front());
    nodes.insert(nodes.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                 std::make_move_iterator(each.begin() + 1), std::make_move_iterator(each.end()));
}

} // namespace

std::optional<JoinedLine> joined_line(SyntaxNode const& node, KeywordRow const* row,
                                      Vocabulary const& vocabulary) {
    if (!row)
        return std::nullopt;
    if (std::size_t const at = keyword_in_head(node, *row, vocabulary); at < node.arguments.size())
        return JoinedLine{JoinedLine::In::Head, at};
    if (row->on_stage == OnStage::Part && !listed_names(node, *row).empty())
        return JoinedLine{JoinedLine::In::Names, 0};
    if (!is_part_with_words(node, *row))
        return std::nullopt;
    std::size_t const at = part_in(node.prose.front().text, *row, vocabulary);
    return at == nowhere ? std::nullopt : std::optional(JoinedLine{JoinedLine::In::Words, at});
}

void divide_lines(std::vector<SyntaxNode>& nodes, std::size_t at, JoinedLine const& found,
                  KeywordRow const& row, Findings& findings) {
    if (found.in == JoinedLine::In::Names)
        return divide_names(nodes, at, row, findings);
    SyntaxNode& node = nodes[at];
    bool const in_head = found.in == JoinedLine::In::Head;
    SyntaxNode second = in_head ? divide_head(node, found.at) : divide_words(node, found.at);
    std::string line = written_head(second);
    if (second.colon)
        line += ":";
    if (!second.prose.empty())
        line += " " + words_for_hint(second.prose.front().text);
    if (second.keyword.text != "step")                      // which has none below it
        second.children = std::exchange(node.children, {}); // they belong to the one above them
    findings.error("joined-lines", "a second line begins here", second.keyword.span,
                   "write it on a line of its own: " + line);
    nodes.insert(nodes.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(second));
}

} // namespace fresque
