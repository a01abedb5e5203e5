#include "story/line_check.h"

#include "story/line_form.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace fresque {

namespace {

// Where a colon would stand, or stands.
Span end_of(SyntaxNode const& node) {
    return {node.span.file, node.colon ? node.span.end - 1 : node.span.end, node.span.end};
}

} // namespace

LineValues LineCheck::operator()(SyntaxNode const& node, KeywordRow const& row) {
    LineValues line;
    if (is_as_it_should_be(node, row)) {
        take(node, row, line);
        report_missed(node, row, line);
        return line;
    }
    // Of a word that is no keyword and stands alone, the form of the line is told with it.
    bool const alone = node.arguments.empty() && node.attributes.empty() && !node.colon;
    line.form_told = row.name != node.keyword.text && (alone || node.keyword.text.ends_with("："));
    std::size_t const errors = findings_.errors();
    std::size_t const refused = values_.refused();
    LineReading const reading = reading_of(node, row, vocabulary_, values_);
    check_arguments(node, row, reading, line);
    check_attributes(node, row, reading, line);
    check_properties(node, row);
    check_words(node, row, reading, line);
    line.flawless = findings_.errors() == errors && values_.refused() == refused;
    if (!line.flawless)
        return line;
    report_missed(node, row, line);
    return line;
}

void LineCheck::keep(ParameterRow const& parameter, Word const& value, LineValues& line) {
    if (!values_.accepts(parameter, value)) {
        bool const names_what_changes = parameter.kind == ValueKind::ElementName;
        if (parameter.presence == Presence::Required || names_what_changes)
            line.sound = false;
        return;
    }
    if (parameter.kind == ValueKind::NewName)
        keep_name(value, line);
    if (parameter.kind != ValueKind::Arrow)
        line.values.add(parameter.name, value.text, value.span);
}

void LineCheck::keep_name(Word const& value, LineValues& line) const {
    if (!line.new_name) {
        line.new_name = value;
        return;
    }
    findings_.error("duplicate-attribute", "this line gives two names", value.span, "keep one of them",
                    {{line.new_name->span, "given"}});
}

void LineCheck::report_missed(SyntaxNode const& node, KeywordRow const& row, LineValues const& line) const {
    for (ParameterRow const& attribute : row.attributes) {
        std::string const name(attribute.name);
        if (attribute.presence == Presence::Wanted && !line.values.contains(name))
            findings_.warning("missing-" + name, quoted(row.name) + " has no " + name, node.keyword.span,
                              "say " + std::string(attribute.help) + ": " + name + "=\"…\"");
    }
}

// --- attributes --------------------------------------------------------------------------------

void LineCheck::check_attributes(SyntaxNode const& node, KeywordRow const& row, LineReading const& reading,
                                 LineValues& line) {
    std::map<std::string_view, Span> given;
    for (AttributeSyntax const& attribute : reading.attributes) {
        ParameterRow const* const parameter = row.attribute(attribute.name.text);
        if (!parameter) {
            report_unknown_attribute(attribute.name, row);
            continue;
        }
        auto const [earlier, first] = given.emplace(parameter->name, attribute.name.span);
        if (first)
            keep(*parameter, attribute.value, line);
        else
            findings_.error("duplicate-attribute", quoted(parameter->name) + " is given twice",
                            attribute.name.span, "keep one of them", {{earlier->second, "given"}});
    }
    for (TornValue const& torn : reading.torn)
        check_torn(row, torn, line);
    check_required_attributes(node, row, reading, line);
}

// A value with a space in it, of which the part before the space was read.
void LineCheck::check_torn(KeywordRow const& row, TornValue const& torn, LineValues& line) {
    Word const& value = torn.attribute.value;
    std::string const name = torn.attribute.name.text;
    ParameterRow const* const parameter = row.attribute(name);
    if (!parameter) {
        report_unknown_attribute(torn.attribute.name, row);
        return;
    }
    std::string const tight = without_spaces(value.text);
    std::string const first = value.text.substr(0, value.text.find(' '));
    bool const is_text = parameter->kind == ValueKind::Text;
    if (torn.around_sign)
        findings_.error("surplus-argument",
                        "no space may stand beside the =", from_to(torn.attribute.name.span, value.span),
                        "write " + name + "=" + in_head(value.text));
    else if (is_text || values_.fits(*parameter, {tight, {}}))
        findings_.error("surplus-argument", "this value has a space in it", value.span,
                        is_text ? "words that belong together stand in quotation marks: " + name + "=\"" +
                                      value.text + "\""
                                : "write " + name + "=" + tight);
    else if (values_.fits(*parameter, {first, {}}))
        findings_.error("surplus-argument", "nothing may stand after the value “" + first + "” here",
                        part_of(value.span, value.text, first.size() + 1, value.text.size()),
                        "write " + name + "=" + first + " alone");
    else
        keep(*parameter, value, line);
}

void LineCheck::check_required_attributes(SyntaxNode const& node, KeywordRow const& row,
                                          LineReading const& reading, LineValues& line) const {
    for (ParameterRow const& attribute : row.attributes) {
        if (attribute.presence != Presence::Required)
            continue;
        auto const is_named = [&](AttributeSyntax const& given) { return given.name.text == attribute.name; };
        auto const unnamed = std::find_if(reading.unnamed.begin(), reading.unnamed.end(), is_named);
        bool const given = std::any_of(reading.attributes.begin(), reading.attributes.end(), is_named) ||
                           std::any_of(reading.torn.begin(), reading.torn.end(),
                                       [&](TornValue const& torn) { return is_named(torn.attribute); });
        std::string const message = quoted(row.name) + " needs " + std::string(attribute.name) + "=";
        if (unnamed != reading.unnamed.end())
            findings_.error("missing-attribute", message, unnamed->value.span,
                            "write " + std::string(attribute.name) + "=" + in_head(unnamed->value.text));
        else if (!given && !line.form_told)
            findings_.error(
                "missing-attribute", message, node.keyword.span,
                write_as(form_of(row, node, known_of(row, reading.arguments), words_for_hint(node))));
        line.sound = line.sound && given && unnamed == reading.unnamed.end();
    }
}

void LineCheck::report_unknown_attribute(Word const& name, KeywordRow const& row) const {
    std::vector<std::string_view> names;
    for (ParameterRow const& attribute : row.attributes)
        names.push_back(attribute.name);
    ParameterRow const* const meant = row.attribute_by_other_word(name.text);
    std::string_view near = meant ? meant->name : std::string_view{};
    if (near.empty() && !findings_.full())
        near = nearest(name.text, names);
    std::string const expected =
        names.empty() ? quoted(row.name) + " takes none" : "it may have " + listed(names);
    findings_.error("unknown-attribute", quoted(row.name) + " has no attribute " + quoted(name.text),
                    name.span, near.empty() ? expected : "did you mean " + quoted(near) + "?");
}

// Lines of their own that give attributes must look like it.
void LineCheck::check_properties(SyntaxNode const& node, KeywordRow const& row) const {
    for (SyntaxNode const& child : node.children)
        if (is_property(child.keyword.text, &row, vocabulary_))
            check_property(child);
}

void LineCheck::check_property(SyntaxNode const& property) const {
    std::string const& name = property.keyword.text;
    std::string words;
    for (Word const& word : property.arguments)
        words += " " + word.text;
    if (!property.colon && !property.arguments.empty())
        findings_.error("missing-colon", "there is no colon after " + quoted(name), property.keyword.span,
                        write_as(name + ":" + words));
    else if (property.colon && !property.arguments.empty())
        findings_.error(
            "surplus-argument", "nothing may stand between " + quoted(name) + " and its colon",
            of_words(property.arguments),
            write_as(name + ":" + words + (property.prose.empty() ? "" : " " + words_for_hint(property))));
    for (AttributeSyntax const& attribute : property.attributes)
        findings_.error("unknown-attribute",
                        quoted(name) + " has no attribute " + quoted(attribute.name.text),
                        attribute.name.span, "remove it, or write it after the colon");
    for (SyntaxNode const& below : property.children)
        findings_.error("wrong-place", "nothing may stand under " + quoted(name), below.keyword.span,
                        "indent it less");
}

// --- words -------------------------------------------------------------------------------------

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
    if (!line.form_told)
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
                                 : "give them a line of their own: text: " + words_for_hint(node);
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
    for (Word const& word : reading.surplus) // «scene fin = Qui»
        if (!words.empty() || word.text != "=")
            words += (words.empty() ? "" : " ") + word.text;
    std::vector<std::string> known = known_of(row, reading.arguments);
    // «chapter L’eau s’en va»: no time, and so the first of the words.
    bool const is_untimed = row.arguments.size() == 1 && row.arguments.front().kind == ValueKind::Text &&
                            known.front().find_first_of("0123456789") == std::string::npos;
    if (is_untimed)
        words.insert(0, std::exchange(known.front(), "") + " ");
    if (begins_title(row, reading)) {
        words.insert(0, known.front() + " ");
        known.front() = values_.name_meant_by(node);
        if (known.front().empty())
            known.front() = name_from(words);
    }
    SyntaxNode shown = node;
    shown.prose = {{words, {}}};
    findings_.error("missing-colon", "there is no colon before these words", of_words(reading.surplus),
                    write_as(form_of(row, node, known, words_for_hint(shown))));
}

} // namespace fresque
