// The command line as it is typed: exit codes, standard output and standard error.
#include "app/command_line.h"

#include "app/verbs/verbs.h"
#include "fixture.h"

#include <nlohmann/json.hpp>

#include <iostream>
#include <sstream>

using namespace fresque;

namespace {

struct Ran {
    ExitCode code;
    std::string output;
    std::string messages;

    bool says(std::string_view text) const { return messages.find(text) != std::string::npos; }
};

class Captured {
  public:
    explicit Captured(std::ostream& stream) : stream_(stream), before_(stream.rdbuf(text_.rdbuf())) {}
    ~Captured() { stream_.rdbuf(before_); }
    Captured(Captured const&) = delete;
    Captured& operator=(Captured const&) = delete;
    std::string text() const { return text_.str(); }

  private:
    std::ostringstream text_;
    std::ostream& stream_;
    std::streambuf* before_;
};

Ran ran(std::vector<std::string> const& arguments) {
    Captured const output(std::cout);
    Captured const messages(std::cerr);
    ExitCode const code = run(arguments);
    return {code, output.text(), messages.text()};
}

} // namespace

TEST_CASE("every verb has help, in two ways that say the same") {
    REQUIRE(verbs().size() >= 6);
    for (Verb const& verb : verbs()) {
        std::string const name(verb.name);
        CAPTURE(name);
        Ran const help = ran({"help", name});
        CHECK(help.code == ExitCode::Fine);
        CHECK(help.output.find("Usage: fresque " + name) != std::string::npos);
        CHECK(help.output == ran({name, "--help"}).output);
        CHECK(ran({}).output.find("\n  " + name + " ") != std::string::npos);
    }
}

TEST_CASE("the main help says that a bare story is enough") {
    CHECK(ran({"--help"}).output.find("Usage: fresque STORY\n") != std::string::npos);
    CHECK(ran({"help"}).output == ran({}).output);
}

TEST_CASE("a word that is nearly a verb is taken for one") {
    Ran const meant = ran({"chekc", "x"});
    CHECK(meant.code == ExitCode::Usage);
    CHECK(meant.messages == "fresque: there is no “chekc”; did you mean “check”?\n");
}

TEST_CASE("what a terminal would obey is shown by its number in every complaint") {
    std::string const bell = "\x1b]0;gone\x07";
    for (std::vector<std::string> const& typed : {std::vector<std::string>{"check", bell},
                                                  {"dump", bell},
                                                  {bell},
                                                  {"check", "x", bell, bell},
                                                  {"explain", bell},
                                                  {"help", bell},
                                                  {"new", "chapter", bell, "2018", "x"}}) {
        Ran const told = ran(typed);
        CHECK(told.code != ExitCode::Fine);
        CHECK(told.messages.find_first_of("\x1b\x07") == std::string::npos);
        CHECK(told.says("<U+001B>"));
    }
}

TEST_CASE("what cannot be is a usage error, said before anything is read") {
    Ran const both = ran({"play", "nowhere", "--full-screen", "--windowed"});
    CHECK(both.code == ExitCode::Usage);
    CHECK(both.says("--full-screen and --windowed exclude each other"));
    CHECK(ran({"check"}).code == ExitCode::Usage);
    CHECK(ran({"outline", "nowhere", "--frob"}).code == ExitCode::Usage);
}

TEST_CASE("a story that is not there is an error of reading") {
    for (std::string const verb : {"check", "outline", "dump"}) {
        CAPTURE(verb);
        Ran const gone = ran({verb, "nowhere"});
        CHECK(gone.code == ExitCode::InputOutput);
        CHECK(gone.output.empty());
        CHECK(gone.messages == "fresque: there is no story at nowhere\n");
    }
}

TEST_CASE("outline tells the places of a story, and its mistakes beside them") {
    test::TemporaryFolder const folder;
    auto const file = folder.write("a.scene", "scene un: Un\n  text: x\n  step\n  qoute: y\n");
    Ran const told = ran({"outline", file.string()});
    CHECK(told.code == ExitCode::StoryHasErrors);
    CHECK(told.output.find("un.2") != std::string::npos);
    CHECK(told.says("error[unknown-keyword]"));
}

TEST_CASE("check counts the scenes and steps that were written; the title is none of them") {
    test::TemporaryFolder const folder;
    std::string const title = "story: Un titre\n  language: fr\n";
    auto const alone = folder.write("alone.scene", title);
    auto const told = folder.write("told.scene", title + "scene un: Un\n  text: x\n  step\n  text: y\n");
    CHECK(ran({"check", alone.string()}).messages == "1 error, 0 warnings; 0 scenes, 0 steps\n");
    CHECK(ran({"check", told.string()}).messages == "0 errors, 0 warnings; 1 scene, 2 steps\n");
}

TEST_CASE("check writes nothing but the document on standard output") {
    test::TemporaryFolder const folder;
    auto const file = folder.write("a.scene", "scene un: Un\n  qoute: y\n  text: x\n");
    for (std::string const format : {"json", "sarif"}) {
        CAPTURE(format);
        Ran const told = ran({"check", file.string(), "--format", format});
        CHECK(told.code == ExitCode::StoryHasErrors);
        CHECK(nlohmann::json::accept(told.output));
        CHECK(told.output.find("unknown-keyword") != std::string::npos);
        CHECK(told.messages == "2 errors, 0 warnings; 1 scene, 1 step\n");
    }
    Ran const text = ran({"check", file.string()});
    CHECK(text.output == ran({"check", file.string(), "--format", "text"}).output);
    CHECK(text.output.find("a.scene:2:3: error[unknown-keyword]") != std::string::npos);
    CHECK(ran({"check", file.string(), "--format", "xml"}).code == ExitCode::Usage);
}

TEST_CASE("explain tells of one code, lists all, and knows what was meant") {
    Ran const one = ran({"explain", "unknown-voice"});
    CHECK(one.code == ExitCode::Fine);
    CHECK(one.output.starts_with("error[unknown-voice]: "));
    CHECK(one.output.find("\nWrong:\n\n    source") != std::string::npos);
    CHECK(one.output.find("\nRight:\n\n    source") != std::string::npos);
    Ran const all = ran({"explain"});
    CHECK(all.code == ExitCode::Fine);
    CHECK(all.output.find("\nunknown-voice ") != std::string::npos);
    Ran const meant = ran({"explain", "unknown-vioce"});
    CHECK(meant.code == ExitCode::Usage);
    CHECK(meant.messages ==
          "fresque: there is no diagnostic “unknown-vioce”; did you mean “unknown-voice”?\n");
    CHECK(ran({"explain", "zzz"}).says("fresque explain lists all of them"));
}

TEST_CASE("help tells of verbs and of the words of the script") {
    Ran const keyword = ran({"help", "quote"});
    CHECK(keyword.code == ExitCode::Fine);
    CHECK(keyword.output.starts_with("quote VOICE KIND: words\n"));
    CHECK(keyword.messages.empty());
    Ran const list = ran({"help", "words"});
    CHECK(list.code == ExitCode::Fine);
    CHECK(list.output.find("\n  quote ") != std::string::npos);
    CHECK(ran({"help", "export"}).output.starts_with("write every settled step"));
    CHECK(ran({"help", "help"}).output == ran({"help"}).output);
}

TEST_CASE("help says what was meant, among verbs and keywords") {
    auto const refused = [](std::string const& word) {
        Ran const help = ran({"help", word});
        CHECK(help.code == ExitCode::Usage);
        CHECK(help.output.empty());
        return help.messages;
    };
    CHECK(refused("qoute") == "fresque: there is no verb and no keyword “qoute”; did you mean “quote”?\n");
    CHECK(refused("chekc") == "fresque: there is no verb and no keyword “chekc”; did you mean “check”?\n");
    CHECK(refused("via") == "fresque: there is no verb and no keyword “via”; it is an attribute of quote\n");
    CHECK(refused("zzzz").find("fresque help words") != std::string::npos);
    CHECK(refused("\x1b[31m").find('\x1b') == std::string::npos);
}

TEST_CASE("reference writes what the vocabulary says, in the format that is asked for") {
    CHECK(ran({"reference"}).output == ran({"reference", "markdown"}).output);
    CHECK(ran({"reference"}).output.find("\n# The words of a scene script\n") != std::string::npos);
    CHECK(nlohmann::json::accept(ran({"reference", "textmate"}).output));
    CHECK(ran({"reference", "vim"}).output.starts_with("\" Vim syntax file\n"));
    CHECK(ran({"reference", "emacs"}).code == ExitCode::Usage);
}
