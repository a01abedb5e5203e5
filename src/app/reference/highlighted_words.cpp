#include "app/reference/highlighted_words.h"

#include <algorithm>

namespace fresque {

namespace {

void add(std::vector<std::string_view>& words, std::string_view word) {
    if (std::find(words.begin(), words.end(), word) == words.end())
        words.push_back(word);
}

void add_choices(std::vector<ChoiceWords>& all, ParameterRow const& attribute) {
    if (attribute.choices.empty())
        return;
    auto found = std::find_if(all.begin(), all.end(),
                              [&](ChoiceWords const& words) { return words.attribute == attribute.name; });
    if (found == all.end())
        found = all.insert(all.end(), {attribute.name, {}});
    for (std::string_view const choice : attribute.choices)
        add(found->choices, choice);
}

bool has_title(KeywordRow const& row) {
    return row.name == "story" || row.name == "chapter" || row.name == "scene";
}

void add_keyword(HighlightedWords& words, KeywordRow const& row) {
    if (row.body == Body::Prose)
        words.prose.push_back(row.name);
    else if (has_title(row))
        words.titles.push_back(row.name);
    else
        words.others.push_back(row.name);
}

} // namespace

HighlightedWords highlighted_words(Vocabulary const& vocabulary) {
    HighlightedWords words;
    for (KeywordRow const& row : vocabulary.rows()) {
        add_keyword(words, row);
        for (ParameterRow const& argument : row.arguments)
            for (std::string_view const choice : argument.choices)
                add(words.kinds, choice);
        for (ParameterRow const& attribute : row.attributes) {
            add(words.attributes, attribute.name);
            if (row.body != Body::Prose)
                add(words.properties, attribute.name);
            add_choices(words.choices, attribute);
        }
    }
    return words;
}

std::string alternatives(std::vector<std::string_view> words, std::string_view separator) {
    std::stable_sort(words.begin(), words.end(),
                     [](std::string_view a, std::string_view b) { return a.size() > b.size(); });
    std::string text;
    for (std::string_view const word : words)
        text += (text.empty() ? "" : std::string(separator)) + std::string(word);
    return text;
}

} // namespace fresque
