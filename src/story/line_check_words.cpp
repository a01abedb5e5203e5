// Of the check of lines: the colon and the words behind it.
#include "story/foreign_markup.h"
#include "story/line_check.h"

#include "base/byte_set.h"
#include "script/line_in_words.h"
#include "story/line_form.h"
#include "story/value_forms.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace fresque {

namespace {

// Where a colon would stand, or stands.
Span end_of(SyntaxNode const& node) {
    return {node.span.file, node.colon ? node.span.end - 1 : node.span.end, node.span.end};
}

bool stands_alone(KeywordRow const& row) {
    return row.body == Body::None &&
           std::none_of(row.arguments.begin(), row.arguments.end(),
                        [](ParameterRow const& argument) { return argument.presence == Presence::Required; });
}

// «scene fin = Qui», «voice maire – La maire»
bool stands_for_colon(std::string_view word) {
    return word == "=" || word == "==" || word == "-" || word == "–" || word == "—";
}

constexpr ByteSet ends_of_sentences(".!?\":\xA6\xBB\x9D"); // the last ones end …, » and ”, and others

// A keyword that is no word of the story's language, as far as is known here.
bool foreign_to(std::string_view language, std::string_view keyword) {
    return keyword == "step" && (language == "fr" || language.starts_with("fr-"));
}

// «un cours de step»
bool needs_noun(std::string_view word) {
    constexpr std::array<std::string_view, 9> words = {"", "de", "du", "le", "un", "au", "en", "ce", "et"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view last_word(std::string_view words) {
    std::size_t const space = words.rfind(' ');
    return space == std::string_view::npos ? std::string_view{} : words.substr(space + 1);
}

} // namespace

void LineCheck::check_words(SyntaxNode const& node, KeywordRow const& row, LineReading const& reading,
                            LineValues& line) const {
    if (row.body == Body::None) {
        if (node.colon && !line.form_told)
            report_unexpected_words(node, row);
        return;
    }
    if (reading.lacks_colon)
        return report_missing_colon(node, row, reading, line);
    if (!node.prose.empty() || row.words == Presence::Optional)
        return;
    line.sound = false;
    if (!line.form_told && reading.torn.empty()) // of a value that is torn, the form would show a part alone
        findings_.error("missing-words", quoted(row.name) + " has no words", end_of(node),
                        write_as(form_of(row, node, known_of(row, reading.arguments), words_for_hint(node))));
}

void LineCheck::report_unexpected_words(SyntaxNode const& node, KeywordRow const& row) const {
    if (node.prose.empty()) {
        findings_.error("unexpected-words", quoted(row.name) + " takes no words, and so no colon",
                        end_of(node), "remove the colon");
        return;
    }
    std::string const hint = row.attribute("caption")
                                 ? "write them as caption=\"…\", without the colon"
                                 : "give them a line of their own: text: " + node.prose.front().text;
    findings_.error("unexpected-words", quoted(row.name) + " takes no words", node.prose.front().span, hint);
}

// With a capital letter it is the first of the words rather than a name.
bool LineCheck::begins_title(KeywordRow const& row, LineReading const& reading) {
    return reading.lacks_colon && !reading.surplus.empty() && row.arguments.size() == 1 &&
           row.arguments.front().kind == ValueKind::NewName &&
           name_from(reading.arguments.front().text) != reading.arguments.front().text;
}

void LineCheck::report_missing_colon(SyntaxNode const& node, KeywordRow const& row,
                                     LineReading const& reading, LineValues& line) const {
    if (line.form_told || node.holds_attributes) // which was told with the colon
        return;
    if (reading.surplus.empty()) {
        findings_.error("missing-colon", "there is no colon before the words below", end_of(node),
                        "write a colon at the end of this line");
        return;
    }
    if (node.prose.empty())
        line.sound = false;
    std::string words;
    for (Word const& word : reading.surplus)
        if (!words.empty() || !stands_for_colon(word.text))
            words += (words.empty() ? "" : " ") + word.text;
    std::vector<std::string> known = known_of(row, reading.arguments);
    // «chapter L’eau s’en va»: no time, and so the first of the words.
    bool const is_untimed = row.arguments.size() == 1 && row.arguments.front().kind == ValueKind::Text &&
                            known.front().find_first_of("0123456789") == std::string::npos;
    if (is_untimed)
        words.insert(0, std::exchange(known.front(), "") + " ");
    if (begins_title(row, reading)) {
        words.insert(0, stands_for_colon(known.front()) ? "" : known.front() + " ");
        known.front() = values_.name_meant_by(node);
        if (known.front().empty())
            known.front() = name_from(words);
    }
    findings_.error("missing-colon", "there is no colon before these words", of_words(reading.surplus),
                    write_as(form_of(row, node, known, words_for_hint(words))));
}

// --- what may have lost its place among the words ------------------------------------------------

void LineCheck::look_into_words(SyntaxNode const& node, KeywordRow const& row) const {
    if (node.prose.empty() || row.body == Body::None)
        return;
    if (stands_beside(node, node.prose.front()))
        look_for_attribute(node, row);
    if (row.body == Body::Line)
        report_emphasis(node.prose.front(), findings_);
    look_for_line_at_end(node);
    look_for_line_within(node);
}

// Whether it needs this attribute, and has it nowhere before the colon.
bool LineCheck::lacks(SyntaxNode const& node, std::string_view name, KeywordRow const& row) {
    ParameterRow const* const parameter = row.attribute(name);
    return parameter && parameter->presence == Presence::Required && !row.verbatim &&
           std::none_of(node.attributes.begin(), node.attributes.end(),
                        [name](AttributeSyntax const& given) { return given.name.text == name; });
}

// «voice maire: La maire color=teal»
void LineCheck::look_for_attribute(SyntaxNode const& node, KeywordRow const& row) const {
    ProseLine const& words = node.prose.front();
    std::size_t const at = attribute_in_words(words.text, row);
    if (at == std::string::npos)
        return look_for_property(words, row);
    std::string_view const before = std::string_view(words.text).substr(0, at);
    // «choice: then=others: Qui parle ?»
    std::size_t const colon = std::min(words.text.find(": ", at), words.text.size());
    std::string const attributes = words.text.substr(at, colon - at);
    std::string const name = attributes.substr(0, attributes.find('=') + 1);
    std::string const line = written_head(node) + " " + attributes + ":";
    std::string kept(before.substr(0, before.find_last_not_of(' ') + 1));
    if (colon < words.text.size())
        kept += (kept.empty() ? "" : " ") + words.text.substr(colon + 2);
    std::string const message = quoted(name) + " stands after the colon, and is read as words";
    Span const place = part_of(words.span, words.text, at, words.text.size());
    ParameterRow const* const from = row.attribute("from"); // «counter repas: 0 to=412»
    if (lacks(node, name.substr(0, name.size() - 1), row)) {
        bool const begins = from && from->kind == ValueKind::Number && is_number(kept);
        std::string const whole = begins ? written_head(node) + " from=" + kept + " " + attributes
                                         : line + (kept.empty() ? "" : " " + kept);
        findings_.error("missing-attribute", message, place, "write it before the colon: " + whole);
        return;
    }
    std::string const hint = "write it before the colon: " + line + (kept.empty() ? "" : " " + kept);
    if (row.verbatim)
        findings_.error("line-in-quote", message, place, hint);
    else
        findings_.warning("attribute-in-words", message, place, "if it is not for the audience, " + hint);
}

// «voice maire: La maire, role: élue»
void LineCheck::look_for_property(ProseLine const& words, KeywordRow const& row) const {
    if (row.body != Body::Line)
        return;
    for (std::size_t comma = words.text.find(", "); comma != std::string::npos;
         comma = words.text.find(", ", comma + 1)) {
        std::size_t const begin = comma + 2;
        std::size_t const colon = words.text.find(": ", begin);
        std::string const name = words.text.substr(begin, colon - begin);
        if (colon == std::string::npos || !row.attribute(name))
            continue;
        std::size_t const end = std::min(words.text.find(", ", colon), words.text.size());
        return findings_.warning(
            "attribute-in-words", quoted(name) + " stands among the words, and is read as some of them",
            part_of(words.span, words.text, comma, words.text.size()),
            "give it a line of its own, indented below this one: " + words.text.substr(begin, end - begin));
    }
}

// «role: élue color: teal», of a line that gives an attribute of `row`
void LineCheck::look_into_property(SyntaxNode const& property, KeywordRow const& row) const {
    if (property.prose.size() != 1)
        return;
    ProseLine const& words = property.prose.front();
    constexpr ByteSet signs(":=");
    if (signs.first_in(words.text) == words.text.size())
        return;
    std::size_t at = attribute_in_words(words.text, row);
    for (ParameterRow const& other : row.attributes) {
        std::string const begin = " " + std::string(other.name) + ": ";
        std::size_t const there = words.text.find(begin);
        bool const is_value = there != std::string::npos && other.kind != ValueKind::Text &&
                              other.name != property.keyword.text &&
                              values_.fits(other, {words.text.substr(there + begin.size()), {}});
        if (is_value)
            at = std::min(at, there + 1);
    }
    if (at == std::string::npos)
        return;
    std::string attribute = words.text.substr(at);
    std::size_t const sign = attribute.find_first_of(":=");
    std::string const name = attribute.substr(0, sign);
    if (attribute[sign] == '=')
        attribute.replace(sign, 1, ": ");
    findings_.warning("attribute-in-words",
                      quoted(name) + " is read as words of " + quoted(property.keyword.text),
                      part_of(words.span, words.text, at, words.text.size()),
                      "if it is not for the audience, give it a line of its own: " + attribute);
}

// «Ils servent. note: Attendre.»: two lines that were joined. Where a sentence ends in the line and a keyword
// begins; npos where none does.
std::size_t LineCheck::line_within(std::string_view line) const {
    for (std::size_t space = line.find(' '); space != std::string_view::npos;
         space = line.find(' ', space + 1)) {
        std::string_view const rest = line.substr(space + 1);
        bool const may_end = space == 0 || ends_of_sentences.has(line[space - 1]);
        if (!may_end || !may_begin_line(rest) || before_next(line.substr(0, space)) != Before::Sentence)
            continue;
        std::string_view const word = rest.substr(0, rest.find_first_of(" :"));
        KeywordRow const* const row = vocabulary_.find(word);
        bool const has_words = row && row->body != Body::None && rest.substr(word.size()).starts_with(": ");
        if (has_words || (rest.size() > word.size() &&
                          !keyword_of_line(rest, Before::Sentence, nullptr, vocabulary_).empty()))
            return space + 1;
    }
    return std::string_view::npos;
}

void LineCheck::look_for_line_within(SyntaxNode const& node) const {
    for (ProseLine const& line : node.prose) {
        std::size_t const at = line_within(line.text);
        if (at == std::string::npos)
            continue;
        std::string const glued = line.text.substr(at);
        findings_.warning("keyword-in-words",
                          "the words of " + quoted(node.keyword.text) + " go on with " +
                              quoted(glued.substr(0, glued.find_first_of(" :"))),
                          part_of(line.span, line.text, at, line.text.size()),
                          "if it begins a line of its own, write it on the line below");
    }
}

// «Ils servent. step»: the same, with a keyword that stands alone.
void LineCheck::look_for_line_at_end(SyntaxNode const& node) const {
    ProseLine const& words = node.prose.back();
    std::string_view const last = last_word(words.text);
    if (last.empty() || !may_begin_line(last))
        return;
    std::string_view const before =
        std::string_view(words.text).substr(0, words.text.size() - last.size() - 1);
    bool const is_no_word =
        foreign_to(values_.language(), last) && node.prose.size() == 1 && stands_beside(node, words) &&
        !needs_noun(before.find(' ') == std::string_view::npos ? before : last_word(before));
    bool const may_begin = is_no_word || before_next(before) == Before::Sentence;
    KeywordRow const* const row = may_begin ? vocabulary_.find(last) : nullptr;
    if (!row || !stands_alone(*row))
        return;
    findings_.warning("keyword-in-words",
                      "the words of " + quoted(node.keyword.text) + " end in " + quoted(last),
                      part_of(words.span, words.text, words.text.size() - last.size(), words.text.size()),
                      "if it begins a line of its own, write it on the line below");
}

} // namespace fresque
