#include "story/line_check.h"

#include "story/line_form.h"

namespace fresque {

LineValues LineCheck::operator()(SyntaxNode const& node, KeywordRow const& row) {
    LineValues line;
    look_into_words(node, row);
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
        if (attribute.presence != Presence::Wanted || line.values.contains(attribute.name))
            continue;
        std::string const name(attribute.name);
        findings_.warning("missing-" + name, quoted(row.name) + " has no " + name, node.keyword.span,
                          "say " + std::string(attribute.help) + ": " + name + "=\"…\"");
    }
}

// --- lines of their own that give attributes ----------------------------------------------------

// They must look like it.
void LineCheck::check_properties(SyntaxNode const& node, KeywordRow const& row) const {
    for (SyntaxNode const& child : node.children)
        if (is_property(child.keyword.text, &row, vocabulary_))
            check_property(child, row);
}

void LineCheck::check_property(SyntaxNode const& property, KeywordRow const& row) const {
    std::string const& name = property.keyword.text;
    look_into_property(property, row);
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
            write_as(name + ":" + words + (property.prose.empty() ? "" : " " + property.prose.front().text)));
    for (AttributeSyntax const& attribute : property.attributes)
        findings_.error("unknown-attribute",
                        quoted(name) + " has no attribute " + quoted(attribute.name.text),
                        attribute.name.span, "remove it, or write it after the colon");
    for (SyntaxNode const& below : property.children)
        findings_.error("wrong-place", "nothing may stand under " + quoted(name), below.keyword.span,
                        "indent it less");
}

} // namespace fresque
