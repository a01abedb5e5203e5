#include "story/line_check.h"

#include <algorithm>
#include <set>
#include <vector>

namespace fresque {

namespace {

std::string quoted(std::string_view text) {
    return "“" + std::string(text) + "”";
}

// A name that could be made from the words of a line: the first of some length; empty where there is none.
std::string name_from(SyntaxNode const& node) {
    constexpr std::size_t shortest = 4;
    std::string const words = node.prose.empty() ? "" : node.prose.front().text;
    std::string name;
    for (std::size_t at = 0; at <= words.size(); ++at) {
        char const byte = at < words.size() ? words[at] : ' ';
        bool const capital = byte >= 'A' && byte <= 'Z';
        if (capital || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
            name += capital ? static_cast<char>(byte - 'A' + 'a') : byte;
        else if (name.size() >= shortest && static_cast<unsigned char>(byte) < 0x80)
            return name;
        else
            name.clear();
    }
    return {};
}

// The form, with a name where the line lacks nothing else: scene pont: words
std::string form_with_name(SyntaxNode const& node, KeywordRow const& row) {
    bool const lacks_name = node.arguments.empty() && row.arguments.size() == 1 &&
                            row.arguments.front().kind == ValueKind::NewName;
    std::string const name = lacks_name ? name_from(node) : "";
    if (name.empty())
        return form_of(row);
    return std::string(row.name) + " " + name + ": " + node.prose.front().text;
}

bool lacks_colon(SyntaxNode const& node, KeywordRow const& row) {
    if (node.colon || row.body == Body::None)
        return false;
    return node.arguments.size() > row.arguments.size() || !node.prose.empty();
}

bool lacks_arrow(SyntaxNode const& node, KeywordRow const& row) {
    bool const needed =
        std::any_of(row.arguments.begin(), row.arguments.end(), [](ParameterRow const& argument) {
            return argument.kind == ValueKind::Arrow && argument.presence == Presence::Required;
        });
    return needed && std::none_of(node.arguments.begin(), node.arguments.end(),
                                  [](Word const& word) { return word.text == "->"; });
}

Span from_to(Span first, Span last) {
    return {first.file, first.begin, last.end};
}

} // namespace

LineValues LineCheck::operator()(SyntaxNode const& node, KeywordRow const& row) {
    LineValues line;
    std::size_t const errors = findings_.errors();
    check_arguments(node, row, line);
    check_attributes(node, row, line);
    check_properties(node, row);
    check_words(node, row, line);
    line.flawless = findings_.errors() == errors;
    if (!line.flawless)
        return line;
    if (row.shown == Shown::NotYet)
        report_not_shown(&row, row.name, node.keyword.span);
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
    if (parameter.shown == Shown::NotYet)
        report_not_shown(&parameter, parameter.name, value.span);
    if (parameter.kind == ValueKind::NewName)
        keep_name(value, line);
    if (parameter.kind != ValueKind::Arrow)
        line.values.add(parameter.name, value.text);
}

void LineCheck::keep_name(Word const& value, LineValues& line) const {
    if (!line.new_name) {
        line.new_name = value;
        return;
    }
    findings_.error("duplicate-attribute", "this line gives two names", value.span, "keep one of them",
                    {{line.new_name->span, "given"}});
}

void LineCheck::report_not_shown(void const* row, std::string_view name, Span span) {
    if (not_shown_.insert(row).second)
        findings_.warning("not-shown-yet", "the stage does not show " + quoted(name) + " yet", span,
                          "it is checked, and kept for a later version");
}

void LineCheck::report_missed(SyntaxNode const& node, KeywordRow const& row, LineValues const& line) const {
    for (ParameterRow const& attribute : row.attributes) {
        std::string const name(attribute.name);
        if (attribute.presence == Presence::Wanted && !line.values.contains(name))
            findings_.warning("missing-" + name, quoted(row.name) + " has no " + name, node.keyword.span,
                              "say " + std::string(attribute.help) + ": " + name + "=\"…\"");
    }
}

void LineCheck::check_arguments(SyntaxNode const& node, KeywordRow const& row, LineValues& line) {
    std::size_t const given = node.arguments.size();
    bool const too_few = given < row.arguments.size() && row.arguments[given].presence == Presence::Required;
    if (too_few || lacks_arrow(node, row)) {
        // Which of them is missing is not known, so the others are not judged.
        report_missing_arguments(node, row);
        line.sound = false;
        return;
    }
    if (swapped(node, row)) {
        findings_.error("swapped-arguments",
                        quoted(node.arguments[0].text) + " and " + quoted(node.arguments[1].text) +
                            " stand in the wrong order",
                        from_to(node.arguments[0].span, node.arguments[1].span),
                        "write it as: " + form_of(row));
        line.sound = false;
        return;
    }
    for (std::size_t i = 0; i < std::min(given, row.arguments.size()); ++i)
        keep(row.arguments[i], node.arguments[i], line);
    if (given > row.arguments.size())
        check_surplus(node, row);
}

void LineCheck::report_missing_arguments(SyntaxNode const& node, KeywordRow const& row) const {
    if (lacks_arrow(node, row)) {
        findings_.error("missing-arrow", "there is no arrow on this line", node.span,
                        "write it as: " + form_of(row));
        return;
    }
    std::string missing;
    for (std::size_t i = node.arguments.size(); i < row.arguments.size(); ++i)
        if (row.arguments[i].presence == Presence::Required && row.arguments[i].kind != ValueKind::Arrow)
            missing += (missing.empty() ? "" : " and ") + std::string(row.arguments[i].name);
    findings_.error("missing-argument", quoted(row.name) + " needs its " + missing, node.keyword.span,
                    "write it as: " + form_with_name(node, row));
}

// The first two arguments would each be right in the other's place, and are not in their own.
bool LineCheck::swapped(SyntaxNode const& node, KeywordRow const& row) const {
    if (row.arguments.size() < 2 || node.arguments.size() < 2)
        return false;
    auto const fits = [&](std::size_t parameter, std::size_t value) {
        return values_.fits(row.arguments[parameter], node.arguments[value]);
    };
    bool const named = row.arguments[0].kind != ValueKind::Text && row.arguments[1].kind != ValueKind::Text;
    return named && fits(0, 1) && fits(1, 0) && !fits(0, 0) && !fits(1, 1);
}

void LineCheck::check_surplus(SyntaxNode const& node, KeywordRow const& row) const {
    if (lacks_colon(node, row))
        return; // one mistake, reported with the words
    Span const span = from_to(node.arguments[row.arguments.size()].span, node.arguments.back().span);
    std::string const hint = node.arguments.size() > 1 && !row.arguments.empty()
                                 ? "words that belong together stand in quotation marks: \"two words\""
                                 : "write it as: " + form_of(row);
    findings_.error("surplus-argument",
                    node.arguments.size() - row.arguments.size() == 1 ? "there is a word too many here"
                                                                      : "there are words too many here",
                    span, hint);
}

void LineCheck::check_attributes(SyntaxNode const& node, KeywordRow const& row, LineValues& line) {
    GivenAttributes given;
    for (AttributeSyntax const& attribute : node.attributes)
        check_attribute(attribute, row, given, line);
    for (AttributeSyntax const& property : properties_of(node, row, vocabulary_))
        check_attribute(property, row, given, line);
    for (ParameterRow const& attribute : row.attributes) {
        if (attribute.presence != Presence::Required || given.contains(attribute.name))
            continue;
        findings_.error("missing-attribute", quoted(row.name) + " needs its " + std::string(attribute.name),
                        node.keyword.span, "write it as: " + form_of(row));
        line.sound = false;
    }
}

void LineCheck::check_attribute(AttributeSyntax const& attribute, KeywordRow const& row,
                                GivenAttributes& given, LineValues& line) {
    ParameterRow const* const parameter = row.attribute(attribute.name.text);
    if (!parameter)
        return report_unknown_attribute(attribute.name, row);
    auto const [earlier, first] = given.emplace(parameter->name, attribute.name.span);
    if (first)
        keep(*parameter, attribute.value, line);
    else
        findings_.error("duplicate-attribute", quoted(parameter->name) + " is given twice",
                        attribute.name.span, "keep one of them", {{earlier->second, "given"}});
}

void LineCheck::report_unknown_attribute(Word const& name, KeywordRow const& row) const {
    std::vector<std::string_view> names;
    std::string list;
    for (ParameterRow const& attribute : row.attributes) {
        names.push_back(attribute.name);
        list += (list.empty() ? "" : ", ") + std::string(attribute.name);
    }
    std::string_view const near = findings_.full() ? std::string_view{} : nearest(name.text, names);
    std::string const expected = names.empty() ? quoted(row.name) + " takes none" : "it may have " + list;
    findings_.error("unknown-attribute", quoted(row.name) + " has no attribute " + quoted(name.text),
                    name.span, near.empty() ? expected : "did you mean " + quoted(near) + "?");
}

// Lines of their own that give attributes must look like it.
void LineCheck::check_properties(SyntaxNode const& node, KeywordRow const& row) const {
    for (SyntaxNode const& child : node.children) {
        if (!is_property(child.keyword.text, &row, vocabulary_))
            continue;
        if (!child.colon && !child.arguments.empty())
            findings_.error("missing-colon", "there is no colon after " + quoted(child.keyword.text),
                            child.keyword.span, "write it as: " + child.keyword.text + ": …");
        else if (child.colon && !child.arguments.empty())
            findings_.error("surplus-argument",
                            "nothing may stand between " + quoted(child.keyword.text) + " and its colon",
                            from_to(child.arguments.front().span, child.arguments.back().span),
                            "write it as: " + child.keyword.text + ": …");
        for (AttributeSyntax const& attribute : child.attributes)
            findings_.error("unknown-attribute",
                            quoted(child.keyword.text) + " has no attribute " + quoted(attribute.name.text),
                            attribute.name.span, "it takes none");
        for (SyntaxNode const& below : child.children)
            findings_.error("wrong-place", "nothing may stand under " + quoted(child.keyword.text),
                            below.keyword.span, "indent it less");
    }
}

void LineCheck::check_words(SyntaxNode const& node, KeywordRow const& row, LineValues& line) const {
    if (row.body == Body::None) {
        if (!node.colon)
            return;
        Span const span = node.prose.empty() ? node.span : node.prose.front().span;
        findings_.error("unexpected-words", quoted(row.name) + " takes no words", span,
                        "write it as: " + form_of(row));
        return;
    }
    if (lacks_colon(node, row)) {
        bool const on_line = node.arguments.size() > row.arguments.size();
        Span const span = on_line
                              ? from_to(node.arguments[row.arguments.size()].span, node.arguments.back().span)
                              : node.span;
        findings_.error("missing-colon",
                        on_line ? "there is no colon before these words"
                                : "there is no colon before the words below",
                        span, "write it as: " + form_of(row));
        if (on_line && node.prose.empty())
            line.sound = false;
        return;
    }
    if (!node.prose.empty() || row.words == Presence::Optional)
        return;
    findings_.error("missing-words", quoted(row.name) + " has no words", node.span,
                    "write it as: " + form_of(row));
    line.sound = false;
}

} // namespace fresque
