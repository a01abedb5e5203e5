// The rows of the whole vocabulary, as they are read in help and reference; their examples are checked as
// an author's story is.
#include "app/reference/phrases.h"
#include "base/utf8.h"
#include "script/syntax.h"
#include "stage/elements/element_kind.h"
#include "story/check.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <set>

using namespace fresque;

namespace {

// What the examples speak of. A line stays out where the example itself declares the same.
std::vector<std::string> const declarations = {
    "voice altman: Sam Altman\n",
    "voice musk: Elon Musk\n",
    "voice openai: OpenAI\n",
    "source semafor: Semafor\n",
    "source article: Article de presse\n",
    "topic depart: Le départ\n",
    "topic gpt4: GPT-4\n",
    "color brique nuit=#E8795A\n",
};
std::string const scenes = "scene anonymes: Un\n  text: x\nscene officielle: Deux\n  text: x\n";

std::string prelude_for(std::string const& example) {
    std::string text;
    for (std::string const& line : declarations)
        if (("\n" + example).find("\n" + line.substr(0, line.find_first_of(":=") + 1)) == std::string::npos)
            text += line;
    return text;
}

std::string indented(std::string const& lines) {
    std::string text;
    for (std::size_t begin = 0; begin < lines.size(); begin = lines.find('\n', begin) + 1)
        text += "  " + lines.substr(begin, lines.find('\n', begin) + 1 - begin);
    return text;
}

// A story with the example where it belongs.
std::string story_with(std::string const& example, Vocabulary const& vocabulary) {
    KeywordRow const* const first = vocabulary.find(example.substr(0, example.find_first_of(" :\n")));
    REQUIRE(first);
    std::string const body =
        first->may_stand_under("") ? example : "scene exemple: Exemple\n" + indented(example);
    std::string text = prelude_for(example) + body;
    bool const declares = first->may_stand_under("") && !example.starts_with("scene");
    return text + (declares ? "scene exemple: Exemple\n  text: x\n" : "") + scenes;
}

// What an example cannot help, since it is no whole story.
std::set<std::string> const about_the_whole = {"unused-voice", "unused-source", "unused-topic",
                                               "one-voice",    "no-extract",    "unreached-scene"};

std::string told_about(std::string const& script, Vocabulary const& vocabulary) {
    SourceText sources;
    auto const file = sources.add({"example.scene", script});
    auto parsed = parse(sources, file, vocabulary);
    auto checked = check({parsed.value}, vocabulary);
    std::move(checked.diagnostics.begin(), checked.diagnostics.end(), std::back_inserter(parsed.diagnostics));
    std::string text;
    for (Diagnostic const& found : parsed.diagnostics)
        if (!about_the_whole.contains(found.code))
            text += to_text(found, sources);
    return text;
}

bool is_capital(std::string_view text) {
    return !text.empty() && text.front() >= 'A' && text.front() <= 'Z';
}

std::vector<ParameterRow> parameters_of(KeywordRow const& row) {
    std::vector<ParameterRow> all = row.arguments;
    all.insert(all.end(), row.attributes.begin(), row.attributes.end());
    return all;
}

} // namespace

TEST_CASE("the help of a keyword is whole sentences, the first one short enough for a list") {
    REQUIRE(scene_vocabulary().rows().size() > 20);
    for (KeywordRow const& row : scene_vocabulary().rows()) {
        CAPTURE(row.name);
        CHECK(is_capital(row.help));
        CHECK(row.help.ends_with('.'));
        CHECK(count_characters(first_sentence(row.help)) <= 64);
        CHECK(first_sentence(row.help).ends_with('.'));
    }
}

TEST_CASE("the help of a parameter is a phrase: a small letter, no full stop") {
    for (KeywordRow const& row : scene_vocabulary().rows())
        for (ParameterRow const& parameter : parameters_of(row)) {
            CAPTURE(row.name);
            CAPTURE(parameter.name);
            CHECK_FALSE(is_capital(parameter.help));
            CHECK_FALSE(parameter.help.ends_with('.'));
            CHECK(parameter.help.empty() == (parameter.kind == ValueKind::Arrow));
        }
}

TEST_CASE("every example shows its keyword, and nothing is wrong with it where it belongs") {
    Vocabulary const& vocabulary = scene_vocabulary();
    for (KeywordRow const& row : vocabulary.rows()) {
        CAPTURE(row.name);
        std::string const example(row.example);
        CHECK(example.ends_with('\n'));
        CHECK((example.starts_with(row.name) ||
               example.find(" " + std::string(row.name)) != std::string::npos ||
               example.find("\n" + std::string(row.name)) != std::string::npos));
        CHECK(told_about(story_with(example, vocabulary), vocabulary) == "");
    }
}

TEST_CASE("an example that is wrong would be told") {
    Vocabulary const& vocabulary = scene_vocabulary();
    CHECK(told_about(story_with("quote nobody direct: Non.\n", vocabulary), vocabulary) != "");
    CHECK(told_about(story_with("topic depart: Un\ntopic depart: Deux\n", vocabulary), vocabulary) != "");
}

TEST_CASE("every kind of value is called something, and every form that is shown is right") {
    for (ValueKind const kind : value_kinds()) {
        ValueForms const& forms = forms_of(kind);
        std::string const name(forms.name);
        CAPTURE(name);
        CHECK(is_capital(forms.meaning));
        CHECK(forms.meaning.ends_with('.'));
        CHECK(forms.forms.empty() == (kind == ValueKind::Word));
        KeywordRow probe;
        probe.name = "probe";
        probe.parents = {"scene"};
        probe.arguments = {{.name = "value", .kind = kind, .presence = Presence::Required}};
        probe.on_stage = OnStage::Element;
        std::vector<KeywordRow> rows = scene_vocabulary().rows();
        rows.push_back(probe);
        Vocabulary const vocabulary(rows);
        std::string const names = prelude_for("") + "scene pourquoi: Pourquoi\n  text as=avis: x\n";
        for (std::string_view const form : forms.forms)
            CHECK(told_about(names + "  probe " + std::string(form) + "\n", vocabulary) == "");
        std::string const wrong = names + "  probe \"no ; such / thing\"\n";
        if (kind != ValueKind::Text && kind != ValueKind::Word && kind != ValueKind::ColorName &&
            kind != ValueKind::Image && kind != ValueKind::Drawing)
            CHECK(told_about(wrong, vocabulary) != "");
    }
}
