#include "script/prose_reader.h"

#include "script/characters.h"
#include "script/line_in_words.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace fresque {

namespace {

constexpr std::size_t usual_step = 2;      // columns
constexpr std::size_t usual_lines = 3;     // of a block of words
constexpr std::size_t most_attributes = 8; // that a hint repeats
constexpr std::size_t longest_head = 120;  // bytes of a head that a hint repeats

// «quote maire official via: gazette»
bool gives_attribute_with_colon(SyntaxNode const& node, KeywordRow const* row) {
    return row && node.colon && !node.arguments.empty() && row->attribute(node.arguments.back().text) &&
           node.arguments.back().span.end + 1 == node.span.end;
}

// Whether it stands where it should; a step holds what its scene may hold.
bool is_in_place(BlockHead const& head) {
    std::string_view const parent = head.parent ? head.parent->name : "";
    return !head.own || head.own->may_stand_under(parent) ||
           (parent == "step" && head.own->may_stand_under("scene"));
}

std::string spaces(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " space" : " spaces");
}

// As a head has it: with quotation marks where it has spaces.
std::string written(AttributeSyntax const& given) {
    bool const bare = given.value.text.find_first_of(" :\"") == std::string::npos;
    return " " + given.name.text + "=" + (bare ? given.value.text : "\"" + given.value.text + "\"");
}

// What stands behind «via:» or «via=», without the marks around it and the colon of a head.
std::string value_of(std::string_view line, std::size_t sign) {
    bool const as_in_head = line[sign] == '=';
    std::size_t const begin = line.find_first_not_of(' ', sign + 1);
    std::string_view value = begin == std::string_view::npos ? std::string_view() : line.substr(begin);
    if (as_in_head && value.ends_with(':'))
        value.remove_suffix(1);
    bool const quoted = value.size() > 1 && value.front() == '"' && value.back() == '"';
    return std::string(quoted ? value.substr(1, value.size() - 2) : value);
}

bool is_verbatim(KeywordRow const* row) {
    return row && row->verbatim;
}

// What was said may begin like a line of the script.
constexpr std::string_view if_it_was_said =
    "if it was said, write all the words on the line of the quote; else ";

} // namespace

void ProseReader::begin(std::string_view text, bool may_hold_unseen) {
    text_ = text;
    may_hold_unseen_ = may_hold_unseen;
}

void ProseReader::read_rest_of_line(SyntaxNode& node, std::size_t begin, std::size_t end) const {
    while (begin < end && space_length(text_, begin) > 0)
        begin += space_length(text_, begin);
    if (begin < end)
        node.prose.push_back(prose_line(begin, end));
}

ProseLine ProseReader::prose_line(std::size_t begin, std::size_t end) const {
    if (may_hold_unseen_)
        report_unseen(text_, begin, end, file_, Role::Words, findings_);
    std::string_view const text = text_.substr(begin, end - begin);
    return {may_hold_unseen_ ? without_unseen(text, Role::Words) : std::string(text), span(begin, end)};
}

BlockEnd ProseReader::read_block(BlockHead const& head) {
    SyntaxNode& node = *head.node;
    bool const has_words_beside = !node.prose.empty();
    if (!has_words_beside)
        node.prose.reserve(usual_lines);
    bool after_empty_line = false;
    BlockEnd end = BlockEnd::Outside;
    std::optional<Line> line;
    divided_ = false;
    for (line = lines_.next(); line && (line->blank() || line->indent > head.indent); line = lines_.next()) {
        if (line->blank()) {
            after_empty_line = true;
            continue;
        }
        if (has_words_beside && begins_beside(head, *line)) {
            end = BlockEnd::TooDeep;
            break;
        }
        if (!node.prose.empty() && after_empty_line)
            node.prose.push_back({"", span(line->begin, line->begin)});
        after_empty_line = false;
        node.prose.push_back(prose_line(line->begin, line->end));
        if (line->tab && !lines_.only_tabs())
            note_spaces_for_tab(head, *line); // which is a mistake of its own
        else if (!has_words_beside)
            look_for_line(head, *line);
        else if (!std::exchange(divided_, true))
            report_divided(head, *line);
    }
    lines_.put_back(line);
    report_attributes(head, has_words_beside ? Severity::Error : Severity::Warning);
    return end;
}

// --- words beside the keyword, and lines below ---------------------------------------------------

// Whether this is no word of the text above, but a line as that is. Told, unless it is for its tab.
bool ProseReader::begins_beside(BlockHead const& head, Line const& line) {
    std::string_view const keyword =
        divided_ ? std::string_view()
                 : keyword_of_line(text_of(line), Before::Sentence, head.parent, vocabulary_);
    bool const is_attribute = !attribute_of_line(text_of(line), head.own).empty();
    if (keyword.empty() || is_attribute || !is_in_place(head))
        return false;
    if (line.tab && !lines_.only_tabs())
        note_spaces_for_tab(head, line);
    else
        report_too_deep(head, line, keyword);
    return true;
}

void ProseReader::report_too_deep(BlockHead const& head, Line const& line, std::string_view keyword) {
    std::string const above(head.node->keyword.text);
    std::string const below(keyword);
    bool const is_above = head.indent != head.usual && line.indent == head.usual; // which is the one
    if (is_above)
        findings_.error("divided-words",
                        "“" + above + "” is indented by " + spaces(head.indent) + ", and “" + below +
                            "” below it by " + spaces(line.indent),
                        head.node->keyword.span, "indent “" + above + "” by " + spaces(line.indent) + " too");
    else
        findings_.error("divided-words",
                        "this line is indented more than “" + above + "” above, as if it were words of that",
                        span(line.begin, line.end),
                        head.indent == 0 ? less_indented(below)
                                         : "indent it by " + spaces(head.indent) + ", as “" + above + "”");
}

void ProseReader::report_divided(BlockHead const& head, Line const& line) {
    SyntaxNode const& node = *head.node;
    bool const colon_is_early =
        head.own && head_in_words(node.prose.front().text, node.arguments.size(), *head.own);
    if (gives_attribute_with_colon(node, head.own) || colon_is_early)
        return; // its words begin elsewhere, which is told of that line
    if (!head.parent && !is_in_place(head) && begins_beside_in_place(head, line))
        return report_margin(head, line);
    if (std::string_view const name = attribute_of_line(text_of(line), head.own); !name.empty())
        return note_attribute(head, line, name);
    if (KeywordRow const* const words = words_under_value(node, head.parent, vocabulary_))
        return void(findings_.error(
            "divided-words", "“" + node.keyword.text + "” takes a value, and no words below it",
            span(line.begin, line.end),
            "if they have lost the line above them, write " + std::string(words->name) +
                ": there, indented as “" + node.keyword.text + "”"));
    findings_.error("divided-words", "this text begins beside its keyword and goes on below",
                    span(line.begin, line.end), "put all of it below the colon, indented");
}

// Whether the line is one that stands where the head should.
bool ProseReader::begins_beside_in_place(BlockHead const& head, Line const& line) const {
    return std::any_of(head.own->parents.begin(), head.own->parents.end(), [&](std::string_view parent) {
        KeywordRow const* const row = vocabulary_.find(parent);
        return row && !keyword_of_line(text_of(line), Before::Sentence, row, vocabulary_).empty();
    });
}

// «note: …» that lost its indentation, above a line of its scene.
void ProseReader::report_margin(BlockHead const& head, Line const& line) {
    head.node->place_told = true;
    findings_.error("wrong-place", "“" + head.node->keyword.text + "” cannot stand at the margin",
                    head.node->keyword.span,
                    "indent it by " + spaces(line.indent) + ", as the line below it");
}

// --- a line of its own, among words --------------------------------------------------------------

void ProseReader::look_for_line(BlockHead const& head, Line const& line) {
    if (!may_begin_line(head.node->prose.back().text))
        return;
    if (std::string_view const name = attribute_of_line(text_of(line), head.own); !name.empty())
        note_attribute(head, line, name);
    else
        look_for_keyword(head);
}

// A line that is indented too far becomes words of the one above, and the audience would read it.
void ProseReader::look_for_keyword(BlockHead const& head) {
    SyntaxNode& node = *head.node;
    ProseLine const& line = node.prose.back();
    bool const begins = node.prose.size() == 1 || node.holds_line;
    Before const before = begins ? Before::Sentence : before_next((&line - 1)->text);
    std::string_view const keyword = keyword_of_line(line.text, before, head.parent, vocabulary_);
    if (keyword.empty())
        return;
    node.holds_line = true;
    std::string const message = "this line is read as words of “" + node.keyword.text + "” above";
    Span const place = part_of(line.span, line.text, 0, keyword.size());
    if (is_verbatim(head.own))
        findings_.error("line-in-quote", message, place,
                        std::string(if_it_was_said) + less_indented(keyword));
    else
        findings_.warning("keyword-in-words", message, place, less_indented(keyword));
}

std::string ProseReader::less_indented(std::string_view keyword) const {
    KeywordRow const* const row = vocabulary_.find(keyword);
    return "if “" + std::string(keyword) + "” begins a line of its own, " +
           (row && row->may_stand_under("") ? "write it at the margin, without spaces before it"
                                            : "indent it less");
}

void ProseReader::note_attribute(BlockHead const& head, Line const& line, std::string_view name) {
    head.node->holds_line = true;
    head.node->holds_attributes = true;
    if (attributes_.size() == most_attributes)
        return;
    Word value{value_of(text_of(line), name.size()), span(line.begin, line.end)};
    attributes_.push_back(
        {{std::string(name), span(line.begin, line.begin + name.size())}, std::move(value)});
}

// One mistake, however many lines there are of them.
void ProseReader::report_attributes(BlockHead const& head, Severity severity) {
    if (attributes_.empty())
        return;
    auto const& known = head.node->attributes;
    std::string given;
    for (AttributeSyntax const& attribute : attributes_)
        if (std::none_of(known.begin(), known.end(), [&](AttributeSyntax const& other) {
                return other.name.text == attribute.name.text;
            }))
            given += written(attribute);
    Span const whole = head.node->span;
    std::string above(text_.substr(whole.begin, whole.end - whole.begin - (head.node->colon ? 1 : 0)));
    while (above.ends_with(' '))
        above.pop_back();
    std::string const keyword = head.node->keyword.text;
    bool const fits = above.size() + given.size() <= longest_head;
    std::string const hint =
        fits ? "write it as: " + above + given + ":" : "write before the colon of “" + keyword + "”:" + given;
    bool const one = attributes_.size() == 1;
    std::string const message =
        (one ? "this line is read as words of “" : "these lines are read as words of “") + keyword +
        "” above";
    std::string const condition =
        one ? "if it is not for the audience, " : "if they are not for the audience, ";
    Span const place = attributes_.front().name.span;
    if (is_verbatim(head.own))
        findings_.error("line-in-quote", message, place,
                        std::string(if_it_was_said) + "remove " + (one ? "it" : "them") + " here" +
                            (given.empty() ? "" : ", and " + hint));
    else if (severity == Severity::Error)
        findings_.error("divided-words", message, place, condition + hint);
    else
        findings_.warning("keyword-in-words", message, place, condition + hint);
    attributes_.clear();
}

// What fits the lines around, where the tab is.
void ProseReader::note_spaces_for_tab(BlockHead const& head, Line const& line) {
    bool const is_line = !keyword_of_line(text_of(line), Before::Sentence, head.parent, vocabulary_).empty();
    lines_.note_spaces(line, is_line ? head.indent : head.indent + usual_step);
}

} // namespace fresque
