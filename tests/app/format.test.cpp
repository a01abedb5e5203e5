#include "app/command_line.h"
#include "app/format_story.h"

#include "../script/format_laws.h"
#include "../script/mutations.h"
#include "fixture.h"
#include "stage/elements/element_kind.h"

#include <chrono>
#include <csignal>
#include <iterator>
#include <sstream>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace fresque;

namespace {

namespace fs = std::filesystem;

std::string const tidy = "story: Une histoire\n\nscene un: Un\n  text: Bonjour.\n";
std::string const untidy = "scene deux : Deux\n\n\n    text:\n        Bonsoir.\n";
std::string const mended = "scene deux: Deux\n\n  text:\n    Bonsoir.\n";
std::string const wrong = "scene trois: Trois\n    quote personne direct: Non.\n";

struct Outcome {
    ExitCode code;
    std::string out;
    std::string errors;
};

Outcome formatted(fs::path const& story, FormatWish wish = FormatWish::Write) {
    std::ostringstream out;
    std::ostringstream errors;
    ExitCode const code = format_story(story, wish, out, errors);
    return {code, out.str(), errors.str()};
}

Outcome streamed(std::string const& text) {
    std::istringstream in(text);
    std::ostringstream out;
    std::ostringstream errors;
    ExitCode const code = format_stream(in, out, errors);
    return {code, out.str(), errors.str()};
}

std::string contents(fs::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// What a file is besides its bytes.
struct Identity {
    ino_t inode = 0;
    mode_t mode = 0;
    std::int64_t modified = 0;

    friend bool operator==(Identity const&, Identity const&) = default;
};

Identity identity(fs::path const& path) {
    struct stat status {};
    REQUIRE(stat(path.c_str(), &status) == 0);
    return {status.st_ino, status.st_mode, fs::last_write_time(path).time_since_epoch().count()};
}

std::size_t entries(fs::path const& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

bool holds(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("what changes is replaced and named, what does not change is not touched") {
    test::TemporaryFolder const folder;
    auto const first = folder.write("story.scene", tidy);
    auto const second = folder.write("20-deux.scene", untidy);
    REQUIRE(chmod(second.c_str(), 0640) == 0);
    fs::last_write_time(first, fs::last_write_time(first) - std::chrono::hours(1));
    Identity const before = identity(first);
    Identity const second_before = identity(second);

    Outcome const outcome = formatted(folder.path());
    CHECK(outcome.code == ExitCode::Fine);
    CHECK(outcome.out == second.string() + "\n");
    CHECK(outcome.errors == "");
    CHECK(identity(first) == before);
    CHECK(contents(second) == mended);
    CHECK(identity(second).inode != second_before.inode); // renamed over the old one, not written into it
    CHECK((identity(second).mode & 0777U) == 0640U);
    CHECK(entries(folder.path()) == 2);

    Identity const once = identity(second);
    CHECK(formatted(folder.path()).out == "");
    CHECK(identity(second) == once);
}

TEST_CASE("a hard link is told that it keeps the old text") {
    test::TemporaryFolder const folder;
    auto const file = folder.write("story.scene", untidy);
    test::TemporaryFolder const elsewhere;
    fs::create_hard_link(file, elsewhere.path() / "kept.scene");
    Outcome const outcome = formatted(folder.path());
    CHECK(outcome.code == ExitCode::Fine);
    CHECK(holds(outcome.errors, file.string() + " had another name (a hard link), which keeps the old text"));
    CHECK(contents(file) == mended);
    CHECK(contents(elsewhere.path() / "kept.scene") == untidy);
}

TEST_CASE("what a terminal would obey in the name of a file is shown by its number") {
    test::TemporaryFolder const folder;
    folder.write("a\x1b[31mb.scene", untidy);
    Outcome const outcome = formatted(folder.path());
    CHECK(holds(outcome.out, "a<U+001B>[31mb.scene"));
    folder.write("c\x1b[31md.scene", wrong);
    for (std::string const& said : {formatted(folder.path()).errors, formatted("no\x1b[31mwhere").errors}) {
        CHECK_FALSE(holds(said, "\x1b"));
        CHECK(holds(said, "<U+001B>[31m"));
    }
}

TEST_CASE("to check changes nothing") {
    test::TemporaryFolder const folder;
    folder.write("story.scene", tidy);
    auto const second = folder.write("20-deux.scene", untidy);
    Identity const before = identity(second);
    Outcome const outcome = formatted(folder.path(), FormatWish::Check);
    CHECK(outcome.code == ExitCode::StoryHasErrors);
    CHECK(outcome.out == second.string() + "\n");
    CHECK(identity(second) == before);
    CHECK(contents(second) == untidy);
    folder.write("20-deux.scene", mended);
    Outcome const fine = formatted(folder.path(), FormatWish::Check);
    CHECK(fine.code == ExitCode::Fine);
    CHECK(fine.out == "");
}

TEST_CASE("a file with errors is left as it is and named with them, the others are formatted") {
    test::TemporaryFolder const folder;
    folder.write("story.scene", tidy);
    auto const second = folder.write("20-deux.scene", untidy);
    auto const third = folder.write("30-trois.scene", wrong);
    auto const fourth = folder.write("40-quatre.scene", "scene quatre : Q\n\ttext: x\n  step\n");
    auto const fifth = folder.write("50-cinq.scene", "scene cinq : caf\xE9\n");
    Identity const before = identity(third);
    Outcome const outcome = formatted(folder.path());
    CHECK(outcome.code == ExitCode::StoryHasErrors);
    CHECK(outcome.out == second.string() + "\n");
    CHECK(holds(outcome.errors, "30-trois.scene:2:11: error[unknown-voice]"));
    CHECK(holds(outcome.errors, "40-quatre.scene:2:1: error[tab-indentation]"));
    CHECK(holds(outcome.errors, "50-cinq.scene:1:17: error[not-utf8]"));
    CHECK(holds(outcome.errors, third.string() + " is left as it is"));
    CHECK(holds(outcome.errors, fourth.string() + " is left as it is"));
    CHECK(holds(outcome.errors, fifth.string() + " is left as it is"));
    CHECK_FALSE(holds(outcome.errors, second.string()));
    CHECK(identity(third) == before);
    CHECK(contents(third) == wrong);
    CHECK(contents(second) == mended);
}

TEST_CASE("a file that is indented with tabs alone is mended") {
    test::TemporaryFolder const folder;
    auto const file = folder.write("story.scene", "scene un: Un\n\ttext:\n\t\tBonsoir.\n");
    CHECK(formatted(file).code == ExitCode::Fine);
    CHECK(contents(file) == "scene un: Un\n  text:\n    Bonsoir.\n");
    auto const mixed = folder.write("10-deux.scene", "scene deux: Deux\n\ttext: x\n    text: y\n");
    CHECK(formatted(mixed).code == ExitCode::StoryHasErrors);
    CHECK(contents(mixed) == "scene deux: Deux\n\ttext: x\n    text: y\n");
}

TEST_CASE("a file with the same mistake as another one is left as it is") {
    test::TemporaryFolder const folder;
    folder.write("story.scene", tidy);
    folder.write("20-deux.scene", wrong);
    auto const third = folder.write("30-trois.scene", wrong);
    Outcome const outcome = formatted(folder.path());
    CHECK(outcome.code == ExitCode::StoryHasErrors);
    CHECK(holds(outcome.errors, "30-trois.scene:2:11: error[unknown-voice]"));
    CHECK(contents(third) == wrong);
}

TEST_CASE("where errors are too many to be listed, no file is known to be without") {
    test::TemporaryFolder const folder;
    std::string many = tidy;
    for (int i = 0; i < 300; ++i)
        many += "  quote personne" + std::to_string(i) + " direct: Non.\n";
    folder.write("story.scene", many);
    auto const third = folder.write("30-trois.scene", wrong);
    CHECK(formatted(folder.path()).code == ExitCode::StoryHasErrors);
    CHECK(contents(third) == wrong);
    Outcome const alone = formatted(third);
    CHECK(alone.code == ExitCode::StoryHasErrors);
    CHECK(holds(alone.errors, "more-problems"));
}

TEST_CASE("a file of a story is checked as a part of it, and alone is formatted") {
    test::TemporaryFolder const folder;
    auto const opening = folder.write("story.scene", "voice elle : Elle\n" + tidy);
    auto const second = folder.write("20-deux.scene", untidy + "    quote elle direct: Oui.\n");
    folder.write("30-trois.scene", wrong);
    Outcome const outcome = formatted(second);
    CHECK(outcome.code == ExitCode::Fine);
    CHECK(outcome.errors == "");
    CHECK(outcome.out == second.string() + "\n");
    CHECK(contents(second) == mended + "  quote elle direct: Oui.\n");
    CHECK(holds(contents(opening), "elle :"));
}

TEST_CASE("a single file is a story") {
    test::TemporaryFolder const folder;
    auto const file = folder.write("seul.scene", "story :   Une\n" + untidy);
    auto const other = folder.write("other.scene", untidy);
    CHECK(formatted(file).code == ExitCode::Fine);
    CHECK(contents(file) == "story: Une\n\n" + mended);
    CHECK(contents(other) == untidy);
}

TEST_CASE("links are refused, wherever they lead") {
    test::TemporaryFolder const folder;
    test::TemporaryFolder const outside;
    folder.write("story.scene", tidy);
    auto const inside = folder.write("deux.txt", untidy);
    auto const secret = outside.write("secret.scene", untidy);
    for (fs::path const& target : {inside, secret}) {
        fs::create_symlink(target, folder.path() / "20-deux.scene");
        Outcome const outcome = formatted(folder.path());
        CHECK(outcome.code == ExitCode::StoryHasErrors);
        CHECK(holds(outcome.errors, "20-deux.scene is a link"));
        CHECK(outcome.out == "");
        CHECK(contents(target) == untidy);
        CHECK(fs::is_symlink(folder.path() / "20-deux.scene"));
        fs::remove(folder.path() / "20-deux.scene");
    }
}

namespace {

// While it is there, no file grows beyond a few thousand bytes: as on a disk that is full.
class SmallFilesOnly {
  public:
    SmallFilesOnly() : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        rlimit const small{4'096, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFilesOnly() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    SmallFilesOnly(SmallFilesOnly const&) = delete;
    SmallFilesOnly& operator=(SmallFilesOnly const&) = delete;

  private:
    void (*handler_)(int);
    rlimit before_{};
};

} // namespace

TEST_CASE("a story that is not there, and a file that cannot be written") {
    test::TemporaryFolder const folder;
    Outcome const missing = formatted(folder.path() / "nowhere");
    CHECK(missing.code == ExitCode::InputOutput);
    CHECK(holds(missing.errors, "nowhere"));
    folder.write("story.scene", tidy);
    auto const second = folder.write("20-deux.scene", untidy);
    std::string const untidy_and_long = "scene trois : Trois\n  text: " + std::string(9'000, 'a') + "\n";
    auto const third = folder.write("30-trois.scene", untidy_and_long);
    Outcome const outcome = [&] {
        SmallFilesOnly const full_disk;
        return formatted(folder.path());
    }();
    CHECK(outcome.code == ExitCode::InputOutput);
    CHECK(holds(outcome.errors, "cannot write " + third.string()));
    CHECK(outcome.out == second.string() + "\n");
    CHECK(contents(third) == untidy_and_long);
    CHECK(contents(second) == mended);
}

TEST_CASE("one text, from stream to stream") {
    Outcome const fine = streamed(untidy + "    quote personne direct: declared elsewhere\n");
    CHECK(fine.code == ExitCode::Fine);
    CHECK(fine.out == mended + "  quote personne direct: declared elsewhere\n");
    CHECK(fine.errors == "");
    Outcome const broken = streamed("image alt=\"a b\n");
    CHECK(broken.code == ExitCode::StoryHasErrors);
    CHECK(broken.out == "");
    CHECK(holds(broken.errors, "<stdin>:1:11: error[unclosed-quotes]"));
    CHECK(streamed("").code == ExitCode::Fine);
    CHECK(streamed(std::string((std::size_t{16} << 20) + 9, '\n')).code == ExitCode::StoryHasErrors);
}

TEST_CASE("the command line knows the verb") {
    test::TemporaryFolder const folder;
    folder.write("story.scene", tidy);
    CHECK(run({"fmt", "--check", folder.path().string()}) == ExitCode::Fine);
    auto const second = folder.write("20-deux.scene", untidy);
    CHECK(run({"fmt", "--check", folder.path().string()}) == ExitCode::StoryHasErrors);
    CHECK(run({"fmt", folder.path().string()}) == ExitCode::Fine);
    CHECK(contents(second) == mended);
    CHECK(run({"fmt"}) == ExitCode::Usage);
    CHECK(run({"fmt", "--check", "--stdin"}) == ExitCode::Usage);
}

TEST_CASE("the laws of the formatter hold with the whole vocabulary") {
    std::vector<std::string> seeds;
    for (auto const& entry : fs::recursive_directory_iterator(FRESQUE_SOURCE_DIRECTORY "/scenes"))
        if (entry.path().extension() == ".scene")
            seeds.push_back(contents(entry.path()));
    std::sort(seeds.begin(), seeds.end());
    for (std::string const& seed : seeds)
        CHECK(test::broken_law(seed, scene_vocabulary()) == "");
    test::Mutations mutations(seeds);
    int without_errors = 0;
    for (int i = 0; i < 5'000; ++i) {
        std::string const text = mutations.next();
        std::string const broken = test::broken_law(text, scene_vocabulary());
        REQUIRE_MESSAGE(broken == "", broken << " in:\n" << text);
        without_errors += test::formatted(text, scene_vocabulary()).value ? 1 : 0;
    }
    CHECK(without_errors > 1'000);
}
