// The TextMate grammar. A block of prose lasts as long as its lines stand deeper than its keyword, which only
// begin/while can say; everything else is one match a line.
#include "app/reference/highlighted_words.h"
#include "app/reference/highlighting.h"

#include <nlohmann/json.hpp>

namespace fresque {

namespace {

using Json = nlohmann::ordered_json;

constexpr char const* keyword_scope = "keyword.control.fresque";
constexpr char const* colon_scope = "punctuation.separator.colon.fresque";
constexpr char const* attribute_scope = "entity.other.attribute-name.fresque";
constexpr char const* equals_scope = "keyword.operator.assignment.fresque";
constexpr char const* choice_scope = "constant.language.fresque";
constexpr char const* words_scope = "string.unquoted.fresque";

// The head of a line behind its keyword: quotation marks hide a colon. Nothing can fail behind it, so that
// nothing is tried twice.
constexpr char const* head = R"rx(((?:"[^"\n]*"|“[^”\n]*”|«[^»\n]*»|:(?=\S)|[^:\n])*))rx";

std::string one_of(std::vector<std::string_view> const& words) {
    return "(" + alternatives(words, "|") + ")";
}

std::string keyword(std::vector<std::string_view> const& words) {
    return "^([ \\t]*)" + one_of(words) + "(?![^\\s:]|:\\S)";
}

Json scope(std::string const& name) {
    return {{"name", name}};
}

Json included(std::string const& name) {
    return {{"patterns", Json::array({{{"include", "#" + name}}})}};
}

Json match(std::string const& name, std::string const& regex) {
    return {{"name", name}, {"match", regex}};
}

Json listed(std::vector<Json> const& patterns) {
    return {{"patterns", patterns}};
}

Json prose_block(HighlightedWords const& words) {
    return {
        {"begin", keyword(words.prose) + head + "(:(?=\\s|$))?"},
        {"beginCaptures", {{"2", scope(keyword_scope)}, {"3", included("head")}, {"4", scope(colon_scope)}}},
        {"while", "^(?=[ \\t]*$|\\1[ \\t]+\\S)"},
        {"contentName", "meta.prose.fresque"},
        {"patterns", Json::array({{{"include", "#prose"}}})}};
}

Json line(std::vector<std::string_view> const& keywords, std::string const& words) {
    return {{"match", keyword(keywords) + head + "(?:(:)(?=\\s|$)(.*))?"},
            {"captures",
             {{"2", scope(keyword_scope)},
              {"3", included("head")},
              {"4", scope(colon_scope)},
              {"5", scope(words)}}}};
}

Json property(std::string const& names, std::string const& value, std::string const& value_scope) {
    return {
        {"match", "^[ \\t]*" + names + "(:)(?=\\s|$)" + value},
        {"captures", {{"1", scope(attribute_scope)}, {"2", scope(colon_scope)}, {"3", scope(value_scope)}}}};
}

std::vector<Json> properties(HighlightedWords const& words) {
    std::vector<Json> patterns;
    for (ChoiceWords const& row : words.choices)
        patterns.push_back(property(one_of({row.attribute}), "[ \\t]+" + one_of(row.choices) + "(?=[ \\t]*$)",
                                    choice_scope));
    patterns.push_back(property(one_of(words.properties), "(.*)", words_scope));
    return patterns;
}

std::vector<Json> head_parts(HighlightedWords const& words) {
    std::vector<Json> parts{match("string.quoted.fresque", R"rx("[^"\n]*"|“[^”\n]*”|«[^»\n]*»)rx"),
                            match("keyword.operator.arrow.fresque", "->")};
    for (ChoiceWords const& row : words.choices)
        parts.push_back(
            {{"match", "(?<!\\S)" + one_of({row.attribute}) + "(=)" + one_of(row.choices) + "(?![^\\s:])"},
             {"captures",
              {{"1", scope(attribute_scope)}, {"2", scope(equals_scope)}, {"3", scope(choice_scope)}}}});
    parts.push_back({{"match", "(?<!\\S)" + one_of(words.attributes) + "(=)"},
                     {"captures", {{"1", scope(attribute_scope)}, {"2", scope(equals_scope)}}}});
    parts.push_back(match(choice_scope, "(?<!\\S)" + one_of(words.kinds) + "(?!\\S)"));
    parts.push_back(match("constant.numeric.fresque", "(?<![^\\s=])-?\\d[\\d.,%-]*(?:ms|s)?(?![^\\s:])"));
    parts.push_back(match("variable.other.name.fresque", R"rx((?:(?!->)[^\s:="“«])+)rx"));
    return parts;
}

Json marked(std::string const& name, std::string const& begin, std::string const& mark) {
    return {{"name", name},
            {"begin", begin},
            {"end", mark + "|^[ \\t]*$"},
            {"patterns", Json::array({{{"include", "#escape"}}})}};
}

std::vector<Json> prose_parts() {
    return {{{"include", "#escape"}},
            marked("markup.bold.fresque", "\\*\\*(?=\\S)", "\\*\\*"),
            marked("markup.italic.fresque", "\\*(?=[^\\s*])", "\\*"),
            match("constant.other.editorial.fresque", "\\[[^\\]\\n]*\\]"),
            match("punctuation.definition.list.fresque", "^[ \\t]*-(?=[ \\t])")};
}

} // namespace

std::string textmate_grammar(Vocabulary const& vocabulary) {
    HighlightedWords const words = highlighted_words(vocabulary);
    std::vector<Json> lines{match("comment.line.number-sign.fresque", "^[ \\t]*#.*$"), prose_block(words),
                            line(words.titles, "entity.name.section.fresque")};
    for (Json& pattern : properties(words)) // before the keywords: color is both
        lines.push_back(std::move(pattern));
    lines.push_back(line(words.others, words_scope));
    Json const grammar = {
        {"information_for_contributors",
         Json::array({"Written by `fresque reference textmate`; change the vocabulary, not this file."})},
        {"name", "Fresque"},
        {"scopeName", "source.fresque"},
        {"fileTypes", Json::array({"scene"})},
        {"patterns", lines},
        {"repository",
         {{"head", listed(head_parts(words))},
          {"prose", listed(prose_parts())},
          {"escape", match("constant.character.escape.fresque", "\\\\[*\\\\]")}}}};
    return grammar.dump(2) + "\n";
}

} // namespace fresque
