// The grammar for editors: every pattern is a regular expression, and tells lines of a script apart. ICU
// reads the same syntax as the editors' Oniguruma, as far as these patterns go.
#include "app/reference/highlighting.h"

#include "app/reference/highlighted_words.h"
#include "stage/elements/element_kind.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <unicode/regex.h>

#include <fstream>

using namespace fresque;
using Json = nlohmann::json;

namespace {

Json const& grammar() {
    static Json const read = Json::parse(textmate_grammar(scene_vocabulary()));
    return read;
}

std::vector<std::string> regexes_in(Json const& node) {
    std::vector<std::string> found;
    for (auto const& [key, value] : node.items()) {
        if (value.is_structured())
            for (std::string& regex : regexes_in(value))
                found.push_back(std::move(regex));
        else if (key == "match" || key == "begin" || key == "end" || key == "while")
            found.push_back(value.get<std::string>());
    }
    return found;
}

// What the groups of the first match in the line are; empty where there is none.
std::vector<std::string> groups(std::string const& regex, std::string const& line) {
    UErrorCode status = U_ZERO_ERROR;
    icu::RegexMatcher matcher(icu::UnicodeString::fromUTF8(regex), 0, status);
    REQUIRE(U_SUCCESS(status));
    icu::UnicodeString const text = icu::UnicodeString::fromUTF8(line);
    matcher.reset(text);
    std::vector<std::string> all;
    if (!matcher.find())
        return all;
    for (std::int32_t i = 0; i <= matcher.groupCount(); ++i)
        matcher.group(i, status).toUTF8String(all.emplace_back());
    return all;
}

// The pattern of a line that matches it first, as its groups.
std::vector<std::string> groups_of_line(std::string const& line) {
    for (Json const& pattern : grammar()["patterns"])
        if (auto const found = groups(pattern.value(pattern.contains("begin") ? "begin" : "match", ""), line);
            !found.empty())
            return found;
    return {};
}

// The scope of the part of a head with which `text` begins.
std::string scope_in_head(std::string const& text) {
    for (Json const& part : grammar()["repository"]["head"]["patterns"])
        if (auto const found = groups(part["match"].get<std::string>(), text);
            !found.empty() && text.starts_with(found[0]))
            return part.contains("name") ? part["name"].get<std::string>()
                                         : part["captures"]["1"]["name"].get<std::string>();
    return {};
}

Json json_file(std::string const& name) {
    std::ifstream file(FRESQUE_SOURCE_DIRECTORY "/editors/vscode/" + name);
    REQUIRE(file);
    return Json::parse(file);
}

} // namespace

TEST_CASE("every pattern of the grammar can be read") {
    auto const all = regexes_in(grammar());
    CHECK(all.size() > 20);
    for (std::string const& regex : all) {
        CAPTURE(regex);
        if (regex.find("\\1") != std::string::npos) // of the pattern that begins the block
            continue;
        UErrorCode status = U_ZERO_ERROR;
        icu::RegexMatcher const matcher(icu::UnicodeString::fromUTF8(regex), 0, status);
        CHECK(U_SUCCESS(status));
    }
}

TEST_CASE("the grammar includes only what it has") {
    std::string const text = textmate_grammar(scene_vocabulary());
    Json const& repository = grammar()["repository"];
    for (std::size_t at = text.find("\"#"); at != std::string::npos; at = text.find("\"#", at + 1))
        CHECK(repository.contains(text.substr(at + 2, text.find('"', at + 2) - at - 2)));
}

TEST_CASE("a line is divided into keyword, head, colon and words") {
    using Groups = std::vector<std::string>;
    CHECK(groups_of_line("scene pourquoi: Pourquoi : ?") ==
          Groups{"scene pourquoi: Pourquoi : ?", "", "scene", " pourquoi", ":", " Pourquoi : ?"});
    CHECK(groups_of_line("chapter \"12: midi\": Le départ")[3] == " \"12: midi\"");
    CHECK(groups_of_line("  quote altman direct short=\"a: b\" date=2019-07: Non : rien.") ==
          Groups{"  quote altman direct short=\"a: b\" date=2019-07:", "  ", "quote",
                 " altman direct short=\"a: b\" date=2019-07", ":"});
    CHECK(groups_of_line("  step") == Groups{"  step", "  ", "step", "", "", ""});
    CHECK(groups_of_line("  role: PDG") == Groups{"  role: PDG", "role", ":", " PDG"});
    CHECK(groups_of_line("  color: teal") == Groups{"  color: teal", "color", ":", "teal"});
    CHECK(groups_of_line("  # step")[0] == "  # step");
    CHECK(groups_of_line("steps").empty());
    CHECK(groups_of_line("step:s").empty());
}

TEST_CASE("a head with marks that nobody closed is read in good time") {
    std::string line = "quote ";
    for (int i = 0; i < 2000; ++i)
        line += "\"“« ";
    CHECK(groups_of_line(line).size() == 5);
}

TEST_CASE("what stands in a head is told apart") {
    CHECK(scope_in_head("\"deux mots\"") == "string.quoted.fresque");
    CHECK(scope_in_head("-> b") == "keyword.operator.arrow.fresque");
    CHECK(scope_in_head("via=semafor") == "entity.other.attribute-name.fresque");
    CHECK(scope_in_head("direct") == "constant.language.fresque");
    CHECK(scope_in_head("directement") == "variable.other.name.fresque");
    CHECK(scope_in_head("1200") == "constant.numeric.fresque");
    CHECK(scope_in_head("altman") == "variable.other.name.fresque");
    CHECK(scope_in_head("été-2018") == "variable.other.name.fresque");
}

TEST_CASE("every keyword, attribute and choice is highlighted in both editors") {
    std::string const textmate = textmate_grammar(scene_vocabulary());
    std::string const vim = vim_syntax(scene_vocabulary());
    for (KeywordRow const& row : scene_vocabulary().rows()) {
        CAPTURE(row.name);
        CHECK(groups_of_line(std::string(row.name) + " x").at(2) == row.name);
        CHECK(vim.find(row.name) != std::string::npos);
        for (ParameterRow const& attribute : row.attributes)
            CHECK(scope_in_head(std::string(attribute.name) + "=x") == "entity.other.attribute-name.fresque");
    }
    for (ChoiceWords const& words : highlighted_words(scene_vocabulary()).choices)
        CHECK(vim.find("fresqueChoice" + std::string(words.attribute) + " ") != std::string::npos);
    CHECK(textmate.ends_with("}\n"));
}

TEST_CASE("words that begin alike are offered the longer first") {
    CHECK(alternatives({"bar", "bars", "x"}, "|") == "bars|bar|x");
}

TEST_CASE("the folder for Visual Studio Code is whole") {
    Json const package = json_file("package.json");
    json_file("language-configuration.json");
    Json const contributes = package["contributes"];
    CHECK(contributes["languages"][0]["extensions"][0] == ".scene");
    Json const installed = json_file(contributes["grammars"][0]["path"].get<std::string>());
    CHECK(installed["scopeName"] == contributes["grammars"][0]["scopeName"]);
    CHECK(installed == grammar());
    auto const found = groups(contributes["problemMatchers"][0]["pattern"]["regexp"].get<std::string>(),
                              "30-depart.scene:49:9: error[unknown-voice]: there is no voice “insider”");
    CHECK(found ==
          std::vector<std::string>{"30-depart.scene:49:9: error[unknown-voice]: there is no voice “insider”",
                                   "30-depart.scene", "49", "9", "error", "unknown-voice",
                                   "there is no voice “insider”"});
}
