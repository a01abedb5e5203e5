#include "app/reference/phrases.h"

#include "stage/elements/element_kind.h"

#include <algorithm>
#include <iterator>

namespace fresque {

namespace {

std::string marked(std::string_view word, Markup markup) {
    return markup == Markup::Markdown ? "`" + std::string(word) + "`" : std::string(word);
}

std::string alternatives(std::vector<std::string_view> const& words, Markup markup) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        bool const last = i + 1 == words.size();
        text += (i == 0 ? "" : last ? " or " : ", ") + marked(words[i], markup);
    }
    return text;
}

std::string place_under(std::string_view parent, Markup markup) {
    if (parent.empty())
        return "at the margin";
    if (parent == "scene" || parent == "step")
        return "in a scene";
    return "under " + marked(parent, markup);
}

} // namespace

std::vector<ValueKind> value_kinds() {
    std::vector<ValueKind> kinds;
    for (int number = 0; number <= static_cast<int>(ValueKind::Text); ++number)
        kinds.push_back(static_cast<ValueKind>(number));
    return kinds;
}

std::string facts_of(ParameterRow const& parameter, Markup markup) {
    std::string text = parameter.choices.empty() ? std::string(forms_of(parameter.kind).name)
                                                 : alternatives(parameter.choices, markup);
    if (parameter.range.is_bounded())
        text += " " + in_words(parameter.range);
    if (parameter.presence == Presence::Required)
        text += "; required";
    if (!parameter.otherwise.empty())
        text += "; otherwise " + std::string(parameter.otherwise);
    return text;
}

std::string place_of(KeywordRow const& row, Markup markup) {
    std::vector<std::string> places;
    for (std::string_view const parent : row.parents)
        if (std::string place = place_under(parent, markup);
            std::find(places.begin(), places.end(), place) == places.end())
            places.push_back(std::move(place));
    std::string text;
    for (std::string const& place : places)
        text += (text.empty() ? "" : " or ") + place;
    return text;
}

std::string_view title_of(KeywordGroup group) {
    switch (group) {
    case KeywordGroup::Story:
        return "The story and its voices";
    case KeywordGroup::Structure:
        return "Chapters, scenes and steps";
    case KeywordGroup::Elements:
        return "What stands on the stage";
    case KeywordGroup::Changes:
        return "What happens to it";
    case KeywordGroup::Paths:
        return "Which way the story goes";
    }
    return {};
}

std::vector<KeywordGroup> keyword_groups() {
    return {KeywordGroup::Story, KeywordGroup::Structure, KeywordGroup::Elements, KeywordGroup::Changes,
            KeywordGroup::Paths};
}

bool is_common(ParameterRow const& attribute) {
    auto const& common = common_attributes();
    return std::any_of(common.begin(), common.end(), [&](ParameterRow const& row) {
        return row.name == attribute.name && row.help == attribute.help;
    });
}

std::vector<ParameterRow> own_attributes(KeywordRow const& row) {
    std::vector<ParameterRow> own;
    std::copy_if(row.attributes.begin(), row.attributes.end(), std::back_inserter(own),
                 [](ParameterRow const& attribute) { return !is_common(attribute); });
    return own;
}

bool has_common_attributes(KeywordRow const& row) {
    return std::any_of(row.attributes.begin(), row.attributes.end(), is_common);
}

std::string_view first_sentence(std::string_view help) {
    std::size_t const end = help.find(". ");
    return end == std::string_view::npos ? help : help.substr(0, end + 1);
}

} // namespace fresque
