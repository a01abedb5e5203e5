#include "story/meant_parts.h"

#include "story/line_form.h"
#include "story/meant_values.h"
#include "story/sentence.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace fresque {

namespace {

// «1.» and «2)»
bool is_number_of_item(std::string_view word) {
    return word.size() > 1 && word.size() <= 3 && (word.back() == '.' || word.back() == ')') &&
           word.substr(0, word.size() - 1).find_first_not_of("0123456789") == std::string_view::npos;
}

// What a line says, and the number at its end.
struct Said {
    std::string words;
    std::optional<std::string> number = {};
};

std::optional<std::string> number_of(std::string_view text) {
    if (auto const number = meant_number(text))
        return number;
    auto const counted = meant_number_with_unit(text);
    return counted ? std::optional(counted->number) : std::nullopt;
}

Said said_by(SyntaxNode const& node) {
    std::vector<Word> words = node.arguments;
    if (!is_item(node))
        words.insert(words.begin(), node.keyword);
    std::string const behind = node.prose.size() == 1 ? node.prose.front().text : "";
    if (auto const number = node.colon ? number_of(behind) : std::nullopt)
        return {joined(words), number};
    if (node.colon)
        return {joined(words) + " : " + behind};
    auto const number = words.size() > 1 ? number_of(words.back().text) : std::nullopt;
    if (number)
        words.pop_back();
    return {joined(words), number};
}

ParameterRow const* needed_number(KeywordRow const& row) {
    auto const found =
        std::find_if(row.attributes.begin(), row.attributes.end(), [](ParameterRow const& attribute) {
            return attribute.presence == Presence::Required && attribute.kind == ValueKind::Number;
        });
    return found == row.attributes.end() ? nullptr : &*found;
}

// «bar denrées value=2.10: denrées» and «node la-mairie: La mairie»
std::string named_part(KeywordRow const& row, Said const& said) {
    std::string const name = name_from(said.words);
    ParameterRow const* const number = needed_number(row);
    if (name.empty() || row.body == Body::None || static_cast<bool>(number) != said.number.has_value())
        return {};
    std::string const line = std::string(row.name) + " " + name;
    return number ? line + " " + std::string(number->name) + "=" + *said.number + ": " + said.words
                  : line + ": " + said.words;
}

// «option -> quai: Le quai», where a scene has these words as its title.
std::string leading_part(KeywordRow const& row, Said const& said, Names const& names) {
    std::string const words = said.number ? said.words + " " + *said.number : said.words;
    std::string scene(names.scenes.name_of_title(words));
    if (names.scenes.find(name_from(words)))
        scene = name_from(words);
    return std::string(row.name) + " -> " + (scene.empty() ? form_of(row.arguments.back()) : scene) + ": " +
           words;
}

// «-> quai: Le quai» and «quai: Le quai» for an option, «a -> b: paie» for a link; empty where it is neither.
std::string arrow_part(SyntaxNode const& node, KeywordRow const& row, Names const& names) {
    auto const& words = node.arguments;
    std::string const& first = node.keyword.text;
    bool const leads = row.arguments.size() == 2 && row.arguments.front().kind == ValueKind::Arrow;
    bool const joins = row.arguments.size() == 3 && row.arguments[1].kind == ValueKind::Arrow;
    std::string head;
    if (leads && first == "->" && words.size() == 1)
        head = first + " " + words.front().text;
    else if (leads && words.empty() && node.colon && !node.prose.empty() && names.scenes.find(first))
        head = "-> " + first;
    else if (joins && row.body != Body::None && words.size() == 2 && words.front().text == "->")
        head = first + " -> " + words.back().text;
    else if (leads && !node.colon && words.size() > 1 && words[words.size() - 2].text == "->" &&
             names.scenes.find(words.back().text)) { // «Le quai -> quai»
        std::vector<Word> title(words.begin(), words.end() - 2);
        title.insert(title.begin(), node.keyword);
        return std::string(row.name) + " -> " + words.back().text + ": " + joined(title);
    }
    if (head.empty())
        return {};
    return std::string(row.name) + " " + head + (node.colon ? ": " + words_for_hint(node) : "");
}

} // namespace

bool is_item(SyntaxNode const& node) {
    constexpr std::array<std::string_view, 4> marks{"-", "*", "•", "+"};
    std::string_view const word = node.keyword.text;
    return std::find(marks.begin(), marks.end(), word) != marks.end() || is_number_of_item(word);
}

std::string part_meant(SyntaxNode const& node, KeywordRow const* parent, Vocabulary const& vocabulary,
                       Names const& names) {
    bool const has_number = node.colon && node.prose.size() == 1 && number_of(node.prose.front().text);
    if (!parent || !parent->is_element() || !node.attributes.empty())
        return {};
    Said const said = said_by(node);
    bool const is_said = !said.words.empty() && (is_item(node) || has_number);
    for (KeywordRow const& row : vocabulary.rows()) {
        if (row.on_stage != OnStage::Part || !may_stand(row, parent))
            continue;
        if (std::string line = arrow_part(node, row, names); !line.empty())
            return line;
        if (!is_said)
            continue;
        bool const leads = row.arguments.size() == 2 && row.arguments.front().kind == ValueKind::Arrow;
        bool const is_named = row.arguments.size() == 1 && row.arguments.front().kind == ValueKind::NewName;
        std::string const line = leads && is_item(node) ? leading_part(row, said, names)
                                 : is_named             ? named_part(row, said)
                                                        : std::string();
        if (!line.empty())
            return line;
    }
    return {};
}

} // namespace fresque
