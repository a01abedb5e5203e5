#include "story/translate.h"

#include "fixture.h"
#include "story/strings.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

using namespace fresque;

namespace {

std::string const essay = "story: Le pont\n  kicker: Essai\n  language: fr\n"
                          "voice maire: La maire\n  role: élue\n"
                          "topic pont: Le pont\n"
                          "scene un: Pourquoi ?\n"
                          "  text: Un *mot*.\n"
                          "  text: Deux.\n"
                          "  note: Lire.\n"
                          "scene deux: Fin\n"
                          "  quote maire direct on=pont short=\"la loi\" as=loi:\n"
                          "    - un\n    - **deux**\n"
                          "scene trois: Encore\n"
                          "  quote maire direct on=pont short=\"la loi\" as=loi:\n"
                          "    - un\n    - **deux**\n";
constexpr std::size_t essay_strings = 13;

// A catalogue that says of everything what `say` makes of it.
Catalog catalog_of(Story const& story, std::function<std::string(TranslatableString const&)> const& say) {
    Catalog catalog;
    catalog.language = "en";
    for (TranslatableString const& string : strings_of(story, test::vocabulary())) {
        PoEntry entry;
        entry.context = string.context;
        entry.id = string.words;
        entry.text = say(string);
        catalog.entries.push_back(std::move(entry));
    }
    return catalog;
}

Catalog marked_catalog(Story const& story) {
    return catalog_of(story, [](TranslatableString const& string) { return "+" + string.words; });
}

PoEntry& entry_at(Catalog& catalog, std::string_view context) {
    auto const found = std::find_if(catalog.entries.begin(), catalog.entries.end(),
                                    [&](PoEntry const& entry) { return entry.context == context; });
    REQUIRE(found != catalog.entries.end());
    return *found;
}

// The words of a story, in the order of its strings.
std::string words(Story const& story) {
    std::string all;
    for (TranslatableString const& string : strings_of(story, test::vocabulary()))
        all += (all.empty() ? "" : "|") + string.words;
    return all;
}

Translated translated(std::string const& text, Catalog const& catalog) {
    return translate(test::read(text).story, catalog, test::vocabulary());
}

std::string codes(Translated const& result) {
    std::string all;
    for (Diagnostic const& diagnostic : result.diagnostics)
        all += (all.empty() ? "" : " ") + diagnostic.code;
    return all;
}

std::string replaced(std::string text, std::string const& old_words, std::string const& new_words) {
    std::size_t const at = text.find(old_words);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old_words.size(), new_words);
}

} // namespace

TEST_CASE("a complete translation has all its words, in its language") {
    Story const story = test::read(essay).story;
    auto const result = translate(story, marked_catalog(story), test::vocabulary());
    CHECK(codes(result) == "");
    CHECK(result.counts == TranslationCounts{.strings = essay_strings, .translated = essay_strings});
    CHECK(result.story.language == "en");
    CHECK(result.story.title == "+Le pont");
    CHECK(result.story.scenes[0].title == "+Le pont");
    CHECK(result.story.scenes[0].kicker == "+Essai");
    CHECK(result.story.voices[0].role == "+élue");
    Element const& text = result.story.scenes[1].steps[0].elements[0];
    CHECK(text.prose ==
          Prose{{.item = false,
                 .runs = {{"+Un ", Emphasis::None}, {"mot", Emphasis::Emphasis}, {".", Emphasis::None}}}});
    CHECK(result.story.scenes[1].steps[0].note == "+Lire.");
    // Both tellings.
    CHECK(result.story.scenes[2].steps[0].elements[0].value("short") == "+la loi");
    CHECK(result.story.scenes[3].steps[0].elements[0].value("short") == "+la loi");
}

TEST_CASE("a translation into the same words changes nothing but the language") {
    Story const story = test::read(essay).story;
    auto const result = translate(story, catalog_of(story, [](auto const& string) { return string.words; }),
                                  test::vocabulary());
    Story in_its_language = result.story;
    in_its_language.language = story.language;
    CHECK(words(in_its_language) == words(story));
    CHECK(result.story.scenes[2].steps[0].elements[0].prose == story.scenes[2].steps[0].elements[0].prose);
    CHECK(result.story.voices[0].initials == story.voices[0].initials);
}

TEST_CASE("a catalogue that was filled with the story’s own words is no translation") {
    auto const story = test::read(essay);
    Catalog catalog = marked_catalog(story.story);
    for (PoEntry& entry : catalog.entries)
        entry.text = entry.id;
    CHECK(codes(translate(story.story, catalog, test::vocabulary())) == "");
    std::string sentences = "story: Le pont\n  language: fr\nscene un: Un\n";
    for (std::string const word : {"lundi", "mardi", "jeudi"})
        sentences += "  text: Le pont ferme chaque " + word + " matin.\n";
    auto const wordy = test::read(sentences);
    catalog = marked_catalog(wordy.story);
    CHECK(codes(translate(wordy.story, catalog, test::vocabulary())) == "");
    for (PoEntry& entry : catalog.entries)
        entry.text = entry.id;
    CHECK(codes(translate(wordy.story, catalog, test::vocabulary())) == "translation-copied");
}

TEST_CASE("what is not translated keeps the story’s words, and is reported once") {
    Story const story = test::read(essay).story;
    Catalog catalog = marked_catalog(story);
    entry_at(catalog, "un/text-1").text = "";
    entry_at(catalog, "un/text-2").text = " \n";
    entry_at(catalog, "scene/un/title").context = "scene/nowhere/title";
    entry_at(catalog, "scene/nowhere/title").id = "Autre";
    auto const result = translate(story, catalog, test::vocabulary());
    CHECK(codes(result) == "translation-unused translation-missing");
    CHECK(result.diagnostics[1].message == "3 of 13 strings are not translated into en");
    CHECK(result.counts ==
          TranslationCounts{.strings = 13, .translated = 10, .untranslated = 3, .unused = 1});
    CHECK(result.story.scenes[1].title == "Pourquoi ?");
    CHECK(plain_text(result.story.scenes[1].steps[0].elements[0].prose) == "Un mot.");
}

TEST_CASE("an empty catalogue is a story in its own words") {
    auto const result = translated(essay, {});
    CHECK(result.counts == TranslationCounts{.strings = 13, .untranslated = 13});
    CHECK(codes(result) == "translation-missing");
    CHECK(result.diagnostics[0].span == test::read(essay).story.words);
}

TEST_CASE("where the author mends a word, the translation stays and is called stale, with both places") {
    auto before = test::read(essay);
    Catalog catalog = marked_catalog(before.story);
    entry_at(catalog, "un/text-2").span = {7, 100, 120};
    auto const after = test::read(replaced(essay, "Deux.", "Deux !"));
    auto const result = translate(after.story, catalog, test::vocabulary());
    CHECK(result.counts == TranslationCounts{.strings = 13, .translated = 12, .stale = 1});
    REQUIRE(codes(result) == "translation-stale");
    Diagnostic const& warning = result.diagnostics[0];
    CHECK(warning.severity == Severity::Warning);
    CHECK(warning.message == "1 translation into en is older than the words they translate");
    CHECK(warning.span == Span{7, 100, 120});
    REQUIRE(warning.related.size() == 1);
    CHECK(warning.related[0].span == after.story.scenes[1].steps[0].elements[1].words);
    CHECK(plain_text(result.story.scenes[1].steps[0].elements[1].prose) == "+Deux.");
}

TEST_CASE("words that move take their translation with them, and none is shown for others") {
    Catalog const catalog = marked_catalog(test::read(essay).story);
    // A text before the others: what was un/text-1 is un/text-2 now.
    auto const more = translated(replaced(essay, "  text: Un", "  text: Zéro.\n  text: Un"), catalog);
    CHECK(words(more.story).find("|Zéro.|+Un *mot*.|+Deux.|") != std::string::npos);
    CHECK(more.counts == TranslationCounts{.strings = 14, .translated = 13, .untranslated = 1});
    // One text less.
    auto const fewer = translated(replaced(essay, "  text: Un *mot*.\n", ""), catalog);
    CHECK(words(fewer.story).find("|+Pourquoi ?|+Deux.|") != std::string::npos);
    CHECK(fewer.counts == TranslationCounts{.strings = 12, .translated = 12, .unused = 1});
    // A scene with another name.
    auto const renamed = translated(replaced(essay, "scene un", "scene first"), catalog);
    CHECK(renamed.counts == TranslationCounts{.strings = 13, .translated = 13});
}

TEST_CASE("a translation of the same words elsewhere stays where it is") {
    Story const story = test::read(essay).story;
    Catalog catalog = marked_catalog(story);
    entry_at(catalog, "topic/pont/title").text = "";
    auto const result = translate(story, catalog, test::vocabulary());
    CHECK(result.story.title == "+Le pont");
    CHECK(result.story.topics[0].title == "Le pont");
    CHECK(result.counts.untranslated == 1);
}

TEST_CASE("a fuzzy translation is not shown") {
    Story const story = test::read(essay).story;
    Catalog catalog = marked_catalog(story);
    entry_at(catalog, "un/text-2").fuzzy = true;
    auto const result = translate(story, catalog, test::vocabulary());
    CHECK(result.counts == TranslationCounts{.strings = 13, .translated = 12, .fuzzy = 1});
    CHECK(codes(result) == "translation-fuzzy");
    CHECK(plain_text(result.story.scenes[1].steps[0].elements[1].prose) == "Deux.");
}

TEST_CASE("entries that were set aside count for nothing, those without a context for unused") {
    Story const story = test::read(essay).story;
    Catalog catalog = marked_catalog(story);
    PoEntry entry;
    entry.id = "Deux.";
    entry.text = "Two.";
    catalog.entries.push_back(entry);
    entry.obsolete = true;
    entry.context = "un/text-2";
    catalog.entries.insert(catalog.entries.begin(), entry);
    auto const result = translate(story, catalog, test::vocabulary());
    CHECK(result.counts == TranslationCounts{.strings = 13, .translated = 13, .unused = 1});
    CHECK(codes(result) == "translation-unused");
    CHECK(plain_text(result.story.scenes[1].steps[0].elements[1].prose) == "+Deux.");
}

TEST_CASE("mistakes in the markup of a translation are reported where the translation has them") {
    SourceText sources;
    std::string const text =
        "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"
        "msgctxt \"un/text-2\"\nmsgid \"Deux.\"\nmsgstr \"\"\n\"Two \\\"x\\\"\\n\"\n\"and *a\\x07 \"\n\"b\"\n"
        "msgctxt \"quote/loi\"\nmsgid \"- un\\n- **deux**\"\nmsgstr \"a *b\"\n";
    sources.add({"en.po", text});
    auto const catalog = read_po(sources, 0);
    REQUIRE(catalog.diagnostics.empty());
    auto const result = translated(essay, catalog.value);
    std::string found;
    for (Diagnostic const& diagnostic : result.diagnostics)
        if (!diagnostic.code.starts_with("translation-"))
            found += test::brief(diagnostic, sources) + "\n";
    CHECK(found == "7:6 stray-star [*]\n7:8 control-character [\\x07]\n11:11 stray-star [*]\n");
    CHECK(plain_text(result.story.scenes[1].steps[0].elements[1].prose) == "Two \"x\" and *a b");
}

TEST_CASE("a line stays a line, a note keeps its lines, and words without a letter are no translation") {
    Story const story = test::read(essay).story;
    Catalog catalog = marked_catalog(story);
    entry_at(catalog, "scene/un/title").text = "Why\nthat?";
    entry_at(catalog, "un.1/note").text = "Read\nslowly.";
    entry_at(catalog, "un/text-2").text = "- ";
    auto const result = translate(story, catalog, test::vocabulary());
    CHECK(result.story.scenes[1].title == "Why that?");
    CHECK(result.story.scenes[1].steps[0].note == "Read\nslowly.");
    CHECK(plain_text(result.story.scenes[1].steps[0].elements[1].prose) == "Deux.");
    CHECK(result.counts == TranslationCounts{.strings = 13, .translated = 12, .untranslated = 1});
}

TEST_CASE("initials that were made from a name are made from its translation") {
    Story const story = test::read(essay).story;
    Catalog catalog = marked_catalog(story);
    entry_at(catalog, "voice/maire/name").text = "Mayor Anne Hidden";
    CHECK(translate(story, catalog, test::vocabulary()).story.voices[0].initials == "MH");
}

TEST_CASE("a locale is a language as a story names it") {
    CHECK(language_tag("fr_FR.UTF-8") == "fr-FR");
    CHECK(language_tag("de@euro") == "de");
    CHECK(language_tag("pt_BR") == "pt-BR");
    CHECK(language_tag("") == "");
}
