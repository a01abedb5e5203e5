// Of the check of lines: the attributes.
#include "story/line_check.h"

#include "script/line_in_words.h"
#include "story/line_form.h"
#include "story/meant_values.h"

#include <algorithm>
#include <map>
#include <utility>

namespace fresque {

namespace {

// Behind the words of an attribute there is none.
std::string without_comma(std::string words) {
    if (words.ends_with(','))
        words.pop_back();
    return words;
}

// Whether it is given under another name, which is told.
bool is_meant(ParameterRow const& attribute, LineValues const& line) {
    return std::find(line.meant_attributes.begin(), line.meant_attributes.end(), &attribute) !=
           line.meant_attributes.end();
}

// What to write for «3 millions» and «12 %»; empty where these are no number with what is counted.
std::string hint_for_counted(KeywordRow const& row, ParameterRow const& parameter, std::string const& text,
                             LineValues const& line) {
    auto const counted = meant_number_with_unit(text);
    std::size_t const last = text.find_last_of("0123456789");
    bool const apart = last + 1 < text.size() && text[last + 1] == ' ';
    if (parameter.kind != ValueKind::Number || !counted || !apart)
        return {};
    std::string const name(parameter.name);
    auto const whole = written_out(*counted);
    std::string const in_digits = whole ? "write " + name + "=" + *whole : "";
    if (!row.attribute("unit"))
        return whole ? in_digits : "write " + name + "=" + counted->number + " alone";
    std::string const given(line.values["unit"]);
    std::string const unit = in_head(counted->unit + (given.empty() ? "" : " " + given));
    std::string const with_unit = name + "=" + counted->number + " unit=" + unit;
    return whole ? in_digits + ", or " + with_unit : "write " + with_unit;
}

// «counter: 2 500 000 baguettes»: how many of the words’ bytes are a number.
std::size_t length_of_number(std::string_view words) {
    std::size_t length = 0;
    for (std::size_t at = 0; at < words.size();) {
        std::size_t const end = std::min(words.find(' ', at), words.size());
        if (!meant_number(words.substr(0, end)))
            break;
        length = end;
        at = std::min(words.find_first_not_of(' ', end), words.size());
    }
    return length;
}

// The line with the attribute that it needs.
std::string hint_for_required(SyntaxNode const& node, KeywordRow const& row, ParameterRow const& attribute,
                              std::vector<std::string> const& known) {
    bool const may_begin = attribute.kind == ValueKind::Number && node.prose.size() == 1;
    std::string const words = may_begin ? node.prose.front().text : "";
    std::size_t const length = length_of_number(words);
    if (length == 0)
        return write_as(form_of(row, node, known, words_for_hint(node)));
    SyntaxNode shown = node;
    AttributeSyntax& number = shown.attributes.emplace_back();
    number.name.text = attribute.name;
    number.value.text = meant_number(std::string_view(words).substr(0, length)).value_or("");
    std::string const rest = words.substr(std::min(words.find_first_not_of(' ', length), words.size()));
    return write_as(form_of(row, shown, known, rest.empty() ? "words" : words_for_hint(rest)));
}

// The line with the name of a value, and with words, which it lacks too.
std::string whole_line_with(AttributeSyntax const& unnamed, SyntaxNode const& node, KeywordRow const& row,
                            LineReading const& reading) {
    SyntaxNode shown = node;
    shown.attributes.push_back(unnamed);
    return write_as(form_of(row, shown, known_of(row, reading.arguments), "words"));
}

bool is_given(LineReading const& reading, std::string_view name) {
    return std::any_of(reading.attributes.begin(), reading.attributes.end(),
                       [name](AttributeSyntax const& given) { return given.name.text == name; }) ||
           std::any_of(reading.torn.begin(), reading.torn.end(),
                       [name](TornValue const& torn) { return torn.attribute.name.text == name; });
}

// «counter eleves 12 élèves»: the words say what is counted. Empty where it is no such line.
std::string line_with_unit(AttributeSyntax const& unnamed, SyntaxNode const& node, KeywordRow const& row,
                           LineReading const& reading) {
    ParameterRow const* const number = row.attribute(unnamed.name.text);
    bool const is_counted = number && number->kind == ValueKind::Number && row.attribute("unit") &&
                            !is_given(reading, "unit") && !node.colon && node.prose.empty() &&
                            !reading.surplus.empty() &&
                            reading.surplus.front().span.begin >= unnamed.value.span.end;
    if (!is_counted)
        return {};
    SyntaxNode shown = node;
    shown.attributes.push_back(unnamed);
    AttributeSyntax& unit = shown.attributes.emplace_back();
    unit.name.text = "unit";
    for (Word const& word : reading.surplus)
        unit.value.text += (unit.value.text.empty() ? "" : " ") + word.text;
    std::string line = form_of(row, shown, known_of(row, reading.arguments), "");
    if (line.ends_with(':'))
        line.pop_back();
    return write_as(line);
}

} // namespace

void LineCheck::check_attributes(SyntaxNode const& node, KeywordRow const& row, LineReading const& reading,
                                 LineValues& line) {
    std::map<std::string_view, Span> given;
    for (AttributeSyntax const& attribute : reading.attributes) {
        ParameterRow const* const parameter = row.attribute(attribute.name.text);
        ParameterRow const* const translated = // which was told with the keyword
            node.keyword.text != row.name ? row.attribute_by_other_word(attribute.name.text) : nullptr;
        if (!parameter && translated) {
            values_.accepts(*translated, attribute.value);
            line.meant_attributes.push_back(translated);
            continue;
        }
        if (!parameter) {
            if (ParameterRow const* const meant = report_unknown_attribute(attribute.name, row)) {
                values_.accepts(*meant, attribute.value); // a second mistake is told with the first
                line.meant_attributes.push_back(meant);
            }
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
    std::string const counted = hint_for_counted(row, *parameter, value.text, line);
    if (!counted.empty())
        findings_.error("bad-number", quoted(value.text) + " is no number", value.span, counted);
    else if (torn.around_sign)
        findings_.error("surplus-argument",
                        "no space may stand beside the =", from_to(torn.attribute.name.span, value.span),
                        "write " + name + "=" + in_head(value.text));
    else if (is_text || values_.fits(*parameter, {tight, {}}))
        findings_.error("surplus-argument", "this value has a space in it", value.span,
                        is_text ? "words that belong together stand in quotation marks: " + name + "=\"" +
                                      without_comma(value.text) + "\""
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
        bool const is_wordless = !node.colon && node.prose.empty() && row.words == Presence::Required;
        std::string const counted =
            unnamed == reading.unnamed.end() ? "" : line_with_unit(*unnamed, node, row, reading);
        if (unnamed != reading.unnamed.end())
            findings_.error("missing-attribute", message, unnamed->value.span,
                            !counted.empty() ? counted
                            : is_wordless
                                ? whole_line_with(*unnamed, node, row, reading)
                                : "write " + unnamed->name.text + "=" + in_head(unnamed->value.text));
        else if (!given && !line.form_told && !is_meant(attribute, line) &&
                 !is_in_words(node, attribute.name, row))
            findings_.error("missing-attribute", message, node.keyword.span,
                            hint_for_required(node, row, attribute, known_of(row, reading.arguments)));
        line.sound = line.sound && given && unnamed == reading.unnamed.end();
        line.form_told =
            line.form_told || !counted.empty() || (unnamed != reading.unnamed.end() && is_wordless);
    }
}

// Where it was found, and told of.
bool LineCheck::is_in_words(SyntaxNode const& node, std::string_view name, KeywordRow const& row) {
    bool const is_beside = !node.prose.empty() && stands_beside(node, node.prose.front());
    std::size_t const at = is_beside ? attribute_in_words(node.prose.front().text, row) : std::string::npos;
    return at != std::string::npos && node.prose.front().text.substr(at).starts_with(std::string(name) + "=");
}

// Gives the attribute that is meant; null where there is none.
ParameterRow const* LineCheck::report_unknown_attribute(Word const& name, KeywordRow const& row) const {
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
    return row.attribute(near);
}

} // namespace fresque
