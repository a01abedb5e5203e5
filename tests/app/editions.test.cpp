#include "app/editions.h"

#include "app/show.h"
#include "fixture.h"

#include <algorithm>
#include <map>

using namespace fresque;

namespace {

using Languages = std::vector<std::string>;

std::string const script = "story: Le pont\n  language: fr\nscene un: Pourquoi ?\n  text: Un mot.\n";
std::string const header =
    "msgid \"\"\nmsgstr \"Language: en\\nContent-Type: text/plain; charset=UTF-8\\n\"\n";
std::string const english = header + "msgctxt \"story/title\"\nmsgid \"Le pont\"\nmsgstr \"The bridge\"\n"
                                     "msgctxt \"scene/un/title\"\nmsgid \"Pourquoi ?\"\nmsgstr \"Why?\"\n"
                                     "msgctxt \"un/text-1\"\nmsgid \"Un mot.\"\nmsgstr \"One word.\"\n";

class StoryFolderWithTranslations {
  public:
    StoryFolderWithTranslations() {
        std::filesystem::create_directory(folder_.path() / "locale");
        folder_.write("story.scene", script);
        folder_.write("locale/en.po", english);
    }
    test::TemporaryFolder const& operator*() const { return folder_; }

    LoadedStory load(LanguageWish const& wish) const {
        auto loaded = load_story(folder_.path(), wish);
        REQUIRE(loaded);
        return std::move(*loaded);
    }

  private:
    test::TemporaryFolder folder_;
};

std::string codes(LoadedStory const& story) {
    std::string all;
    for (Diagnostic const& diagnostic : story.diagnostics)
        all +=
            (all.empty() ? "" : " ") + story.sources.file(diagnostic.span.file).name + " " + diagnostic.code;
    return all;
}

Languages desktop(std::map<std::string, std::string> const& variables) {
    return desktop_languages([&variables](std::string const& name) {
        auto const found = variables.find(name);
        return found == variables.end() ? std::string() : found->second;
    });
}

std::string chosen(Languages const& wanted, std::string const& own, Languages const& others) {
    auto const choice = choose_edition({.named = {}, .desktop = wanted}, own, others);
    REQUIRE(choice);
    return *choice;
}

} // namespace

TEST_CASE("the desktop says in which order it wants languages") {
    CHECK(desktop({}) == Languages{});
    CHECK(desktop({{"LANG", "fr_FR.UTF-8"}}) == Languages{"fr_FR.UTF-8"});
    CHECK(desktop({{"LANGUAGE", "pt_BR:pt::en"}, {"LANG", "de"}, {"LC_MESSAGES", "it"}, {"LC_ALL", "es"}}) ==
          Languages{"pt_BR", "pt", "en", "es", "it", "de"});
    CHECK(desktop({{"LANGUAGE", "en"}, {"LANG", "C.UTF-8"}}) == Languages{});
    CHECK(desktop({{"LC_ALL", "POSIX"}, {"LANG", "en_GB"}}) == Languages{});
    CHECK(desktop({{"LANGUAGE", "en:C:fr"}}) == Languages{"en"});
}

TEST_CASE("the first language that the story has is shown, and its own counts") {
    CHECK(chosen({}, "fr", {"en"}) == "");
    CHECK(chosen({"en_GB.UTF-8"}, "fr", {"de", "en"}) == "en");
    CHECK(chosen({"fr_CA.UTF-8", "en"}, "fr", {"en"}) == "");
    CHECK(chosen({"it", "en_US"}, "fr", {"en"}) == "en");
    CHECK(chosen({"it"}, "fr", {"en"}) == "");
    CHECK(chosen({"pt_BR"}, "fr", {"pt", "pt_BR"}) == "pt_BR");
    CHECK(chosen({"pt_PT"}, "fr", {"pt_BR"}) == "pt_BR");
    CHECK(chosen({"fr"}, "fr-FR", {"fr"}) == "fr"); // nearer than the story's own
    CHECK(chosen({"FR_fr"}, "fr-FR", {"fr"}) == "");
    CHECK(chosen({"", ".UTF-8"}, "fr", {"en"}) == "");
}

TEST_CASE("a language that is named must be there") {
    auto const choice = choose_edition({.named = "it", .desktop = {}}, "fr", {"de", "en"});
    REQUIRE_FALSE(choice);
    CHECK(choice.failure().kind == FailureKind::Usage);
    CHECK(choice.failure().message == "the story is not told in “it”; its languages are fr, de, en");
    CHECK(*choose_edition({.named = "fr", .desktop = {"en"}}, "fr", {"en"}) == "");
    CHECK(*choose_edition({.named = "en", .desktop = {"fr"}}, "fr", {"en"}) == "en");
    CHECK_FALSE(choose_edition({.named = "../en", .desktop = {}}, "fr", {"en"}));
}

TEST_CASE("a story is told in its own language unless another is asked for") {
    StoryFolderWithTranslations const folder;
    auto const own = folder.load({});
    CHECK(own.story.title == "Le pont");
    CHECK(own.story.language == "fr");
    CHECK(own.editions.empty());
    CHECK(codes(own) == "");

    auto const other = folder.load({.named = "en", .desktop = {}});
    CHECK(other.story.title == "The bridge");
    CHECK(other.story.language == "en");
    CHECK(codes(other) == "");
    REQUIRE(other.editions.size() == 1);
    CHECK(report_line(other.editions[0]) == "en: 3 of 3 strings translated");
    CHECK(folder.load({.named = {}, .desktop = {"en_GB"}}).story.title == "The bridge");
    CHECK_FALSE(load_story((*folder).path(), {.named = "de", .desktop = {}}));
}

TEST_CASE("a check reads all translations, whichever is shown") {
    StoryFolderWithTranslations const folder;
    (*folder).write("locale/de.po",
                    header + "msgctxt \"un/text-1\"\nmsgid \"Un mot\"\nmsgstr \"Ein *Wort\"\n");
    (*folder).write("locale/.en.po.swp", "x");
    (*folder).write("locale/notes.txt", "x");
    auto const story = folder.load({.named = {}, .desktop = {}, .scope = EditionScope::All});
    CHECK(story.story.title == "Le pont");
    REQUIRE(story.editions.size() == 2);
    CHECK(report_line(story.editions[0]) == "de: 1 of 3 strings translated, 1 stale");
    CHECK(report_line(story.editions[1]) == "en: 3 of 3 strings translated");
    CHECK(codes(story) == "locale/de.po po-language story.scene translation-missing "
                          "locale/de.po translation-stale locale/de.po stray-star");
    auto const german = folder.load({.named = "de", .desktop = {}, .scope = EditionScope::All});
    CHECK(german.story.language == "de");
    CHECK(german.editions.size() == 2);
}

TEST_CASE("a translation that cannot be read is an error, and the story plays in its own words") {
    StoryFolderWithTranslations const folder;
    test::TemporaryFolder const outside;
    auto const secret = outside.write("secret.po", english);
    std::filesystem::create_symlink(secret, (*folder).path() / "locale/it.po");
    (*folder).write("locale/de.po",
                    header + "msgctxt \"un/text-1\"\nmsgid \"Un mot.\"\nmsgstr \"W\xF6rt\"\n");
    auto const italian = folder.load({.named = "it", .desktop = {}});
    CHECK(codes(italian) == "locale/it.po unreadable-file story.scene translation-missing");
    CHECK(italian.story.title == "Le pont");
    auto const german = folder.load({.named = "de", .desktop = {}});
    CHECK(codes(german).find("locale/de.po not-utf8") != std::string::npos);
    CHECK(has_errors(german.diagnostics));
}

TEST_CASE("a translation that is saved while the story plays takes the stage, a broken one does not") {
    StoryFolderWithTranslations const folder;
    LanguageWish const wish{.named = "en", .desktop = {}};
    Faces const faces = test::staged_faces();
    Show show(folder.load(wish), faces, {});
    show.resize({1280, 720});
    show.go_to(Position{1, 0});
    CHECK(dump(show.picture(0)).find("One word.") != std::string::npos);

    std::string mended = english;
    mended.replace(mended.find("One word."), 9, "A word.");
    (*folder).write("locale/en.po", mended);
    CHECK(show.replace(folder.load(wish)));
    CHECK(place_name(show.story(), show.position()) == "un.1");
    CHECK(dump(show.picture(0)).find("A word.") != std::string::npos);

    (*folder).write("locale/en.po", mended + "msgid \"x\"\nmsgsrt \"y\"\n");
    CHECK_FALSE(show.replace(folder.load(wish)));
    CHECK(dump(show.picture(0)).find("A word.") != std::string::npos);
    CHECK(dump(show.picture(0)).find("locale/en.po:13:1") != std::string::npos);
}

TEST_CASE("the languages follow each other round and round") {
    CHECK(language_after("fr", {"fr", "en", "de"}) == "en");
    CHECK(language_after("de", {"fr", "en", "de"}) == "fr");
    CHECK(language_after("en-GB", {"fr", "en-gb"}) == "fr");
    CHECK(language_after("fr", {"fr"}).empty());
    CHECK(language_after("fr", {}).empty());
}

TEST_CASE("another language is shown at the same step and the same instant, and back") {
    Faces const faces = test::staged_faces();
    auto const in = [](std::string const& language) {
        LanguageWish wish;
        wish.named = language;
        auto loaded = load_story(FRESQUE_SOURCE_DIRECTORY "/scenes/openai", wish);
        REQUIRE(loaded);
        return std::move(*loaded);
    };
    Show show(in("fr"), faces, {});
    CHECK(show.languages() == Languages{"fr", "en"});
    show.go_to(*find_place(show.story(), "pourquoi.1"));
    show.move(Next{}, 10);
    std::string const before = dump(show.picture(10.3));
    REQUIRE(show.replace(in("en")));
    CHECK(show.story().language == "en");
    CHECK(place_name(show.story(), show.position()) == "pourquoi.2");
    CHECK(show.moving(10.3));
    std::string const english = dump(show.picture(10.3));
    CHECK(english != before);
    CHECK(english.find("board?") != std::string::npos);
    REQUIRE(show.replace(in("fr")));
    CHECK(dump(show.picture(10.3)) == before);
    CHECK(show.move(Back{}, 20));
    CHECK(place_name(show.story(), show.position()) == "pourquoi.1");
}
