#include "app/loading.h"

#include "app/show.h"
#include "app/story_folder.h"
#include "fixture.h"
#include "script/limits.h"

#include <sys/stat.h>

using namespace fresque;

namespace {

std::string const good =
    "story: Une histoire\n  language: fr\n\nscene un: Un\n  text: Bonjour.\n  step\n  text: Encore.\n";

bool has_code(LoadedStory const& story, std::string_view code) {
    return std::any_of(story.diagnostics.begin(), story.diagnostics.end(),
                       [code](Diagnostic const& d) { return d.code == code; });
}

std::string text_of(LoadedStory const& story) {
    std::string text;
    for (auto const& d : story.diagnostics)
        text += to_text(d, story.sources) + "\n";
    return text;
}

} // namespace

TEST_CASE("a folder that is not there, and one without scenes, fail with their names") {
    test::TemporaryFolder const folder;
    auto const missing = load_story(folder.path() / "nowhere");
    REQUIRE_FALSE(missing);
    CHECK(missing.failure().kind == FailureKind::InputOutput);
    CHECK(missing.failure().message.find("nowhere") != std::string::npos);
    CHECK_FALSE(load_story(folder.path()));
}

TEST_CASE("an empty story is an error, not a crash") {
    test::TemporaryFolder const folder;
    folder.write("story.scene", "");
    auto const story = test::loaded(folder.path());
    CHECK_FALSE(story.playable());
    CHECK(has_code(story, "empty-story"));
}

TEST_CASE("files are read in the order of their names, story.scene first") {
    test::TemporaryFolder const folder;
    folder.write("20-b.scene", "scene deux: Deux\n  text: b\n");
    folder.write("10-a.scene", "scene un: Un\n  text: a\n");
    folder.write("story.scene", "story: Titre\n");
    auto const story = test::loaded(folder.path());
    REQUIRE_MESSAGE(story.story.scenes.size() == 3, text_of(story));
    CHECK(story.story.scenes[1].id == "un");
    CHECK(story.story.scenes[2].id == "deux");
}

TEST_CASE("a single file is a story") {
    test::TemporaryFolder const folder;
    auto const file = folder.write("seul.scene", good);
    folder.write("other.scene", "scene autre: Autre\n  text: x\n");
    CHECK(test::loaded(file).story.scenes.size() == 2);
}

TEST_CASE("text that is not UTF-8 is an error with its place, and the rest plays") {
    test::TemporaryFolder const folder;
    folder.write("story.scene", good + "\nscene deux: Deux\n  text: caf\xE9 noir\n");
    auto const story = test::loaded(folder.path());
    CHECK(has_code(story, "not-utf8"));
    CHECK(text_of(story).find("story.scene:10:12") != std::string::npos);
    CHECK(story.story.scenes.size() == 3);
}

TEST_CASE("images that are not there, broken or outside the folder are warnings with a reason") {
    test::TemporaryFolder const folder;
    test::TemporaryFolder const outside;
    auto const secret = outside.write("secret.png", "secret");
    folder.write("broken.png", "\x89PNG\r\n\x1A\n nothing more");
    std::filesystem::create_symlink(secret, folder.path() / "link.png");
    REQUIRE(mkfifo((folder.path() / "pipe.png").c_str(), 0600) == 0);
    std::string const climbing = "../" + outside.path().filename().string() + "/secret.png";
    for (std::string const& name :
         std::vector<std::string>{"absent.png", "broken.png", "link.png", "pipe.png", "."}) {
        CAPTURE(name);
        folder.write("story.scene", good + "\nscene deux: Deux\n  image \"" + name + "\" alt=\"x\"\n");
        auto const story = test::loaded(folder.path());
        CHECK_FALSE(has_errors(story.diagnostics));
        CHECK_MESSAGE(has_code(story, "missing-image"), text_of(story));
        CHECK(story.story.scenes.size() == 3);
        // A labelled placeholder stands in.
        Faces const faces = test::staged_faces();
        Storyboard const board(story.story, faces, story.images, {});
        CHECK(dump(paint(board.stage_at({{2, 0}, settled, nullptr}))).find("absente") != std::string::npos);
    }
    auto const opened = StoryFolder::open(folder.path());
    REQUIRE(opened);
    CHECK_FALSE(opened->read(secret.string(), 100));
    CHECK_FALSE(opened->read(climbing, 100));
    folder.write("story.scene",
                 good + "\nscene deux: Deux\n  image \"" + climbing + "\" alt=\"x\"\n  text: Reste.\n");
    auto const story = test::loaded(folder.path());
    CHECK(has_errors(story.diagnostics));
    CHECK(story.images.find(climbing) == nullptr);
    CHECK(story.story.scenes.size() == 3);
}

TEST_CASE("a script of ten megabytes is read, one over the limit is refused with both numbers") {
    test::TemporaryFolder const folder;
    std::string scenes = "story: Long\n";
    while (scenes.size() < (std::size_t{10} << 20)) {
        std::string const n = std::to_string(scenes.size());
        scenes += "scene s" + n + ": Titre\n  text:\n    " + std::string(60'000, 'a') + "\n";
    }
    auto const file = folder.write("story.scene", scenes);
    CHECK(test::loaded(folder.path()).playable());
    std::filesystem::resize_file(file, (std::size_t{16} << 20) + 1);
    auto const story = test::loaded(folder.path());
    CHECK(has_code(story, "unreadable-file"));
    CHECK(text_of(story).find("16777217") != std::string::npos);
}

TEST_CASE("too-many-files") {
    test::TemporaryFolder const folder;
    for (std::size_t i = 0; i < limits::files; ++i)
        folder.write(std::to_string(i) + ".scene", "scene s" + std::to_string(i) + ": S\n  text: x\n");
    CHECK(test::loaded(folder.path()).diagnostics.empty());
    folder.write("x.scene", "scene more: S\n  text: x\n");
    auto const story = test::loaded(folder.path());
    REQUIRE(story.diagnostics.size() == 1);
    CHECK(to_text(story.diagnostics[0], story.sources) ==
          "error[too-many-files]: this story has 1001 files, of which 1000 are read\n"
          "      = put several scenes into one file\n");
    CHECK(story.story.scenes.size() == limits::files);
}

TEST_CASE("misnamed-file") {
    test::TemporaryFolder const folder;
    folder.write("story.scene.txt", good);
    auto const none = load_story(folder.path());
    REQUIRE_FALSE(none);
    CHECK(none.failure().message.ends_with("; rename story.scene.txt so that it ends in .scene"));
    // What the file that is not read would declare is not told.
    folder.write("10-eau.scene", "scene eau: Eau\n  quote maire reported via=abc: Mots.\n  text: x\n");
    auto const story = test::loaded(folder.path());
    REQUIRE(story.diagnostics.size() == 1);
    CHECK(to_text(story.diagnostics[0], story.sources) ==
          "error[misnamed-file]: story.scene.txt is not read: its name must end in .scene\n"
          "      = rename it to story.scene (some systems add an ending and do not show it)\n");
    folder.write("story.scene", good); // and the other is a copy
    CHECK_FALSE(has_code(test::loaded(folder.path()), "misnamed-file"));
}

TEST_CASE("a file with another ending is told") {
    test::TemporaryFolder const folder;
    folder.write("story.scene", "story: S\n");
    for (std::string const name : {"10-four.Scene", "10-four.scen"}) {
        CAPTURE(name);
        auto const path = folder.write(name, "scene a: A\n  text: x\n");
        auto const story = test::loaded(folder.path());
        REQUIRE(story.diagnostics.size() == 1);
        CHECK(story.diagnostics[0].message == name + " is not read: its name must end in .scene");
        CHECK(story.diagnostics[0].hint.starts_with("rename it to 10-four.scene"));
        std::filesystem::remove(path);
    }
    for (std::string const name : {"10-four.scene~", ".10-four.Scene", "10-four.send"})
        folder.write(name, "scene a: A\n  text: x\n");
    CHECK_FALSE(has_code(test::loaded(folder.path()), "misnamed-file"));
}

TEST_CASE("a text that begins as a scene file is told, and notes are not") {
    test::TemporaryFolder const folder;
    folder.write("story.scene", "story: S\n");
    folder.write("notes.txt", "scenes to write:\n- the oven\n");
    folder.write("plan.md", "# Plan\n\nWhat comes next: the oven.\n");
    folder.write("oven.csv", "scene a: A\n");
    CHECK_FALSE(has_code(test::loaded(folder.path()), "misnamed-file"));
    for (std::string const name : {"10-four.txt", "10-four.scn", "10-four"}) {
        CAPTURE(name);
        auto const path = folder.write(name, "\xEF\xBB\xBF# The oven.\n\nscene a: A\n  text: x\n");
        auto const story = test::loaded(folder.path());
        REQUIRE(story.diagnostics.size() == 1);
        CHECK(story.diagnostics[0].message == name + " is not read: its name must end in .scene");
        CHECK(story.diagnostics[0].hint == "rename it to 10-four.scene");
        std::filesystem::remove(path);
    }
}

TEST_CASE("file-in-subfolder") {
    test::TemporaryFolder const folder;
    folder.write("story.scene", good);
    std::filesystem::create_directory(folder.path() / "suite");
    std::filesystem::create_directory(folder.path() / "autre");
    folder.write("suite/90-quai.scene", "scene quai: Le quai\n  text: x\n");
    folder.write("autre/story.scene", good);
    folder.write("autre/10-pont.scene", "scene pont: Le pont\n  text: x\n");
    auto const story = test::loaded(folder.path());
    REQUIRE(story.diagnostics.size() == 1);
    CHECK(to_text(story.diagnostics[0], story.sources) ==
          "warning[file-in-subfolder]: suite/90-quai.scene is not read: it stands in a folder of the story’s "
          "folder\n"
          "      = move it beside story.scene if it belongs to the story\n");
}

TEST_CASE("file-in-subfolder where no file is called story.scene") {
    test::TemporaryFolder const folder;
    folder.write("essai.scene", good);
    std::filesystem::create_directory(folder.path() / "suite");
    std::filesystem::create_directory(folder.path() / "autre");
    folder.write("suite/90-quai.scene", "scene quai: Le quai\n  text: x\n");
    folder.write("autre/essai.scene", good); // with a line story: of its own
    auto const story = test::loaded(folder.path());
    REQUIRE(story.diagnostics.size() == 1);
    CHECK(story.diagnostics[0].code == "file-in-subfolder");
    CHECK(story.diagnostics[0].hint == "move it beside essai.scene if it belongs to the story");
}

TEST_CASE("files are read in the order of the numbers in their names") {
    test::TemporaryFolder const folder;
    for (std::string const name : {"10-c", "2-b", "story", "1-a", "010-d", "9"})
        folder.write(name + ".scene", "scene s" + name + ": S\n  text: x\n");
    auto const opened = StoryFolder::open(folder.path());
    REQUIRE(opened);
    CHECK(opened->scene_files() == std::vector<std::string>{"story.scene", "1-a.scene", "2-b.scene",
                                                            "9.scene", "10-c.scene", "010-d.scene"});
}

TEST_CASE("no-story-line") {
    test::TemporaryFolder const folder;
    folder.write("10-a.scene", "scene a: A\n  quote maire reported via=abc on=t: Mots.\n");
    auto const missing = test::loaded(folder.path());
    REQUIRE(missing.diagnostics.size() == 1);
    CHECK(missing.diagnostics[0].code == "no-story-line");
    CHECK(missing.diagnostics[0].hint.starts_with("is the file story.scene missing"));
    folder.write("story.scene", "");
    auto const empty = test::loaded(folder.path());
    REQUIRE(empty.diagnostics.size() == 1);
    CHECK(empty.diagnostics[0].hint.starts_with("story.scene has none"));
    folder.write("story.scene",
                 "voice mairie: La mairie\nsource abc: ABC\ntopic t: T\n"); // a slip of the keys
    CHECK(has_code(test::loaded(folder.path()), "unknown-voice"));
    CHECK_FALSE(has_code(test::loaded(folder.path()), "no-story-line"));
    folder.write("10-a.scene", "scene a: A\n  text: x\n"); // which needs no other
    folder.write("story.scene", "");
    CHECK(test::loaded(folder.path()).diagnostics.empty());
}

TEST_CASE("a copied file is one mistake, and told of the copy") {
    test::TemporaryFolder const folder;
    std::string const opening = "story: S\n\nvoice a: A\nvoice b: B\nvoice c: C\n";
    std::string const scenes = "scene a: A\n  text: x\nscene b: B\n  text: x\nscene c: C\n  text: x\n";
    folder.write("story.scene", opening);
    folder.write("10-four.scene", scenes);
    folder.write("10-four (copie).scene", scenes);
    auto const copy = test::loaded(folder.path());
    REQUIRE(copy.diagnostics.size() == 1);
    CHECK(copy.sources.file(copy.diagnostics[0].span.file).name == "10-four (copie).scene");
    std::filesystem::remove(folder.path() / "10-four (copie).scene");
    folder.write("story (1).scene", opening);
    auto const story = test::loaded(folder.path());
    REQUIRE(story.diagnostics.size() == 1);
    CHECK(story.diagnostics[0].code == "duplicate-name");
}

TEST_CASE("problems stand in the order of the text, and words in no known letters are not compared") {
    test::TemporaryFolder const folder;
    folder.write(
        "story.scene",
        "story: S\nvoice a: A\nsource g: G\n  extract: Je ferme le pont.\nscene s: S\n"
        "  quote a direct via=g: Je ferm\xE9 le pont.\n  image p.png\n    step\n  tabel\n\ttext: x\n");
    auto const story = test::loaded(folder.path());
    CHECK(has_code(story, "not-utf8"));
    CHECK_FALSE(has_code(story, "quote-differs"));
    CHECK(
        std::is_sorted(story.diagnostics.begin(), story.diagnostics.end(),
                       [](Diagnostic const& a, Diagnostic const& b) { return a.span.begin < b.span.begin; }));
}

TEST_CASE("a broken save keeps the last good version on stage, a mended one takes its place") {
    test::TemporaryFolder const folder;
    folder.write("story.scene", good);
    Faces const faces = test::staged_faces();
    Show show(test::loaded(folder.path()), faces, {});
    show.resize({1280, 720});
    show.go_to(Position{1, 1});
    std::string const before = dump(show.picture(0));

    folder.write("story.scene", good + "\nscen deux: Faute\n");
    CHECK_FALSE(show.replace(test::loaded(folder.path())));
    CHECK(show.position() == Position{1, 1});
    CHECK(has_errors(show.diagnostics()));
    std::string const during = dump(show.picture(0));
    CHECK(during.find("Encore.") != std::string::npos);
    CHECK(during.find("story.scene:9:1") != std::string::npos);

    folder.write("story.scene", "story: Une histoire\n  language: fr\nscene zero: Avant\n  text: Neuf.\n" +
                                    good.substr(good.find("scene un")));
    CHECK(show.replace(test::loaded(folder.path())));
    CHECK(place_name(show.story(), show.position()) == "un.2");
    CHECK(dump(show.picture(0)) != during);
    CHECK(dump(show.picture(0)).find("Encore.") != std::string::npos);
    CHECK_FALSE(before.empty());
}
