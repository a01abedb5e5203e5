// New stories and new chapters: what is written plays, nothing is said about it, and nothing is overwritten.
#include "app/beginnings/new_story.h"

#include "app/beginnings/chapter_number.h"
#include "app/beginnings/templates.h"
#include "app/command_line.h"
#include "app/format_story.h"
#include "fixture.h"

#include <iostream>
#include <iterator>
#include <sstream>

using namespace fresque;

namespace {

namespace fs = std::filesystem;

std::string contents(fs::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// All that is said about a story, as check says it.
std::string told_about(fs::path const& story) {
    LoadedStory const loaded = test::loaded(story);
    std::string text;
    for (Diagnostic const& found : loaded.diagnostics)
        text += to_text(found, loaded.sources);
    return text;
}

// What the program writes on standard output.
std::string output_of(std::vector<std::string> const& arguments) {
    std::ostringstream output;
    std::streambuf* const before = std::cout.rdbuf(output.rdbuf());
    run(arguments);
    std::cout.rdbuf(before);
    return output.str();
}

bool is_formatted(fs::path const& story) {
    std::ostringstream out;
    std::ostringstream errors;
    return format_story(story, FormatWish::Check, out, errors) == ExitCode::Fine;
}

std::size_t entries(fs::path const& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

fs::path added(fs::path const& story, std::string const& when, std::string const& title) {
    auto const path = write_chapter(story, {when, title});
    REQUIRE_MESSAGE(path, (path ? "" : path.failure().message));
    return *path;
}

std::string refusal(fs::path const& story, std::string const& when, std::string const& title) {
    auto const path = write_chapter(story, {when, title});
    return path ? "" : path.failure().message;
}

std::string number_after(std::vector<std::string> const& files) {
    auto const number = next_chapter_number(files);
    return number ? *number : number.failure().message;
}

} // namespace

TEST_CASE("a new story plays, and nothing is said about it") {
    for (std::string_view const language : template_languages()) {
        CAPTURE(language);
        test::TemporaryFolder const folder;
        fs::path const story = folder.path() / "a" / "story";
        auto const written = write_story(story, {"", std::string(language)});
        REQUIRE(written);
        CHECK(written->size() == entries(story));
        CHECK(written->front() == story / "story.scene");
        CHECK(told_about(story) == "");
        CHECK(is_formatted(story));
        LoadedStory const loaded = test::loaded(story);
        CHECK(loaded.story.language == language);
        CHECK(loaded.story.voices.size() == 2);
        CHECK(loaded.story.chapters.size() == 1);
        CHECK(loaded.story.scenes.size() == 4);
        CHECK(output_of({"check", story.string()}) == "");
    }
}

TEST_CASE("a new story teaches the main words") {
    for (std::string_view const language : template_languages()) {
        std::string all;
        for (SceneFile const& file : story_template(language, ""))
            all += "\n" + file.text;
        for (std::string const word : {"story:", "voice ", "source ", "extract:", "topic ", "chapter ",
                                       "scene ", "text:", "note:", "quote ", "step\n", "viewpoints\n"}) {
            CAPTURE(word);
            std::size_t at = all.find(word);
            while (at != std::string::npos && all.find_last_not_of(' ', at - 1) != all.rfind('\n', at))
                at = all.find(word, at + 1);
            CHECK(at != std::string::npos);
        }
        CHECK(all.find("\n# ") != std::string::npos);
        CHECK(all.find("{title}") == std::string::npos);
    }
}

TEST_CASE("a new story has the title that is asked for, where that can be a title") {
    test::TemporaryFolder const folder;
    std::string const title = "Le pont : « fermé » # pour *toujours*";
    REQUIRE(write_story(folder.path() / "a", {"  " + title + " ", "fr"}));
    CHECK(test::loaded(folder.path() / "a").story.title == title);
    CHECK(told_about(folder.path() / "a") == "");
    for (std::string const wrong : {"a\nb", "a\n  language: de",
                                    "a\xE2\x80\xAE"
                                    "b",
                                    "a\x01"
                                    "b"}) {
        CAPTURE(wrong);
        auto const refused = write_story(folder.path() / "b", {wrong, "fr"});
        REQUIRE_FALSE(refused);
        CHECK(refused.failure().kind == FailureKind::Usage);
        CHECK_FALSE(fs::exists(folder.path() / "b"));
    }
}

TEST_CASE("a new story goes into an empty folder, and into no other") {
    test::TemporaryFolder const folder;
    REQUIRE(write_story(folder.path(), {"", "en"}));
    std::string const before = contents(folder.path() / "story.scene");
    std::size_t const files = entries(folder.path());
    auto const again = write_story(folder.path(), {"Another", "fr"});
    REQUIRE_FALSE(again);
    CHECK(again.failure().message.find("is not empty") != std::string::npos);
    CHECK(contents(folder.path() / "story.scene") == before);
    CHECK(entries(folder.path()) == files);
    auto const on_file = write_story(folder.path() / "story.scene", {"", "en"});
    REQUIRE_FALSE(on_file);
    CHECK(on_file.failure().message.find("is no folder") != std::string::npos);
    CHECK_FALSE(write_story(folder.path() / "story.scene" / "below", {"", "en"}));
}

TEST_CASE("a new chapter comes last, is named after its title, and nothing is said about it") {
    for (std::string const language : {"en", "fr"}) {
        CAPTURE(language);
        test::TemporaryFolder const folder;
        fs::path const story = folder.path() / "story";
        REQUIRE(write_story(story, {"", language}));
        CHECK(added(story, "2025", "L’été, déjà !").filename() == "20-l-ete-deja.scene");
        CHECK(added(story / "story.scene", "été 2025", "L’été, déjà !").filename() == "30-l-ete-deja.scene");
        CHECK(added(story, "12: \"midi\"", "Война").filename() ==
              (language == "fr" ? "40-chapitre.scene" : "40-chapter.scene"));
        CHECK(added(story, "", "Title").filename() == "50-title.scene");
        CHECK(told_about(story) == "");
        CHECK(is_formatted(story));
        Story const told = test::loaded(story).story;
        REQUIRE(told.chapters.size() == 5);
        CHECK(told.chapters[1].when == "2025");
        CHECK(told.chapters[2].when == "été 2025");
        CHECK(told.chapters[3].when == "12: \"midi\"");
        CHECK(told.chapters[3].title == "Война");
        CHECK(told.chapters[4].when == "");
        CHECK(told.scenes.size() == 8);
    }
}

TEST_CASE("the scene of a new chapter takes no name that the story uses") {
    test::TemporaryFolder const folder;
    folder.write("story.scene", "story: S\nvoice pont: Le pont\nscene pont-2: Deux\n  text as=pont-3: x\n"
                                "  quote pont official: Non.\n");
    std::string const text = contents(added(folder.path(), "2018", "Pont"));
    CHECK(text.find("scene pont-4: Pont\n") != std::string::npos);
    CHECK(told_about(folder.path()).find("duplicate") == std::string::npos);
    CHECK(contents(added(folder.path(), "", "Title")).find("scene title-2: Title\n") != std::string::npos);
}

TEST_CASE("what cannot be a chapter is refused, and nothing is written") {
    test::TemporaryFolder const folder;
    folder.write("story.scene", "story: S\nscene un: Un\n  text: x\n");
    folder.write("alone.txt", "");
    std::size_t const before = entries(folder.path());
    CHECK(refusal(folder.path(), "2018", "") != "");
    CHECK(refusal(folder.path(), "2018", "a\nb").find("one line each") != std::string::npos);
    CHECK(refusal(folder.path(), "2018\n", "a\n  b") != "");
    CHECK(refusal(folder.path(), "\" ” »", "a") != "");
    CHECK(refusal(folder.path() / "nowhere", "2018", "a").find("there is no story") != std::string::npos);
    CHECK(entries(folder.path()) == before);
    test::TemporaryFolder const other;
    auto const single = other.write("single.scene", "scene un: Un\n  text: x\n");
    CHECK(refusal(single, "2018", "a").find("of one file") != std::string::npos);
    CHECK(entries(other.path()) == 1);
}

TEST_CASE("chapters are numbered in tens, and in the order in which they are read") {
    CHECK(number_after({}) == "10");
    CHECK(number_after({"story.scene"}) == "10");
    CHECK(number_after({"story.scene", "10-a.scene", "20-b.scene"}) == "30");
    CHECK(number_after({"10-a.scene", "25-b.scene", "annexe.scene"}) == "30");
    CHECK(number_after({"010-a.scene"}) == "020");
    CHECK(number_after({"95-a.scene"}) == "96");
    CHECK(number_after({"99-a.scene"}).find("after 99-a.scene") != std::string::npos);
    CHECK(number_after({"9-a.scene"}).find("more digits, such as 09") != std::string::npos);
    CHECK(number_after({"100-a.scene", "20-b.scene"}).find("after 20-b.scene") != std::string::npos);
    CHECK(number_after({"99999999999999999999-a.scene"}) == "10");
}

TEST_CASE("new tells what it wrote, and ends as it is to end") {
    test::TemporaryFolder const folder;
    std::string const story = (folder.path() / "s").string();
    CHECK(output_of({"new", "story", story, "--language", "fr", "--title", "Un titre"}) ==
          story + "/story.scene\n" + story + "/10-fermeture.scene\n");
    CHECK(output_of({"new", "chapter", story, "2018", "Le départ"}) == story + "/20-le-depart.scene\n");
    CHECK(run({"new", "story", story}) == ExitCode::InputOutput);
    CHECK(run({"new", "story", story + "2", "--language", "de"}) == ExitCode::Usage);
    CHECK(run({"new"}) == ExitCode::Usage);
    CHECK(test::loaded(story).story.title == "Un titre");
}
