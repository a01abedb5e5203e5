#include "app/reference/keyword_help.h"

#include "app/reference/phrases.h"
#include "app/wrapped_text.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr std::size_t name_columns = 10; // nearly every name is shorter

std::string padded(std::string_view name, std::size_t columns) {
    std::string text(name);
    text.resize(std::max(columns, text.size() + 1), ' ');
    return text;
}

// The name in the first column, what it means and what it takes in the second.
std::string entry(std::string const& name, ParameterRow const& parameter) {
    std::string const margin(2 + name_columns, ' ');
    std::string text = wrapped(parameter.help, margin) + wrapped(facts_of(parameter, Markup::Plain), margin);
    std::string const first = "  " + padded(name, name_columns);
    return text.replace(0, margin.size(), first);
}

std::string arguments_of(KeywordRow const& row) {
    std::string text;
    for (ParameterRow const& argument : row.arguments)
        if (argument.kind != ValueKind::Arrow)
            text += entry(form_of(argument), argument);
    if (text.empty())
        return text;
    return (row.arguments.size() > 1 ? "\nArguments, in this order:\n" : "\nArgument:\n") + text;
}

std::string attributes_of(KeywordRow const& row) {
    std::string own;
    std::string common;
    for (ParameterRow const& attribute : row.attributes)
        (is_common(attribute) ? common : own) += entry(std::string(attribute.name), attribute);
    std::string const where =
        row.body == Body::Prose ? "on its line" : "on its line or on lines of their own below it";
    std::string text;
    if (!own.empty())
        text += "\nAttributes, " + where + ":\n" + own;
    if (!common.empty())
        text += "\n" + std::string(own.empty() ? "Attributes" : "And") +
                " as every element may have them:\n" + common;
    return text;
}

std::string example_of(KeywordRow const& row) {
    std::string text = "\nExample:\n";
    std::string_view rest = row.example;
    while (!rest.empty()) {
        std::string_view const line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        text += "  " + std::string(line) + "\n";
    }
    return text;
}

std::string about(KeywordRow const& row) {
    std::string text = wrapped(row.help) + wrapped("It stands " + place_of(row, Markup::Plain) + ".");
    if (row.body == Body::Prose)
        text += wrapped("Its words follow on the line, or on indented lines below.");
    return text;
}

std::string listed(std::vector<std::string_view> const& words) {
    std::string text;
    for (std::string_view const word : words)
        text += (text.empty() ? "" : ", ") + std::string(word);
    return text;
}

} // namespace

std::string keyword_help(KeywordRow const& row) {
    return form_of(row, OptionalParts::InBrackets) + "\n\n" + about(row) + arguments_of(row) +
           attributes_of(row) + example_of(row);
}

std::string list_of_keywords(Vocabulary const& vocabulary) {
    std::string text;
    for (KeywordGroup const group : keyword_groups()) {
        text += (text.empty() ? "" : "\n") + std::string(title_of(group)) + ":\n";
        for (KeywordRow const& row : vocabulary.rows())
            if (row.group == group)
                text += "  " + padded(row.name, 12) + std::string(first_sentence(row.help)) + "\n";
    }
    return text + "\nfresque help KEYWORD tells more about one of them.\n";
}

std::string advice_about(std::string_view word, std::vector<std::string_view> const& verbs,
                         Vocabulary const& vocabulary) {
    std::vector<std::string_view> candidates = verbs;
    std::vector<std::string_view> owners;
    for (KeywordRow const& row : vocabulary.rows()) {
        candidates.push_back(row.name);
        if (row.attribute(word))
            owners.push_back(row.name);
    }
    if (!owners.empty())
        return "it is an attribute of " + listed(owners);
    std::string_view const near = nearest(word, candidates);
    return near.empty() ? "fresque help lists the verbs, fresque help words the keywords"
                        : "did you mean “" + std::string(near) + "”?";
}

} // namespace fresque
