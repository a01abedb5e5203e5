// Names that lines should give, and those that others use.
#include "fixture.h"

#include <doctest/doctest.h>

using namespace fresque;
using namespace fresque::test;

namespace {

std::string led_to(std::string const& name, std::string const& scene) {
    return "scene s: S\n  choice: Q\n    option -> " + name + ": x\n" + scene + "\n  text: y\n";
}

} // namespace

TEST_CASE("a scene whose name cannot be read is the one that an option leads to") {
    struct Line {
        std::string name;
        std::string scene;
        std::string problem;
    };
    for (Line const& line :
         {Line{"a", "scene : A", "4:1 missing-argument [scene]"},
          Line{"les-elus", "scene les élus: B", "4:11 surplus-argument [élus]"},
          Line{"elus", "scene Ce que dit la mairie", "4:10 missing-colon [que dit la mairie]"},
          Line{"a", "scene a:: T", "4:7 bad-name [a:]"},
          Line{"elus", "## Ce que dit la mairie", "4:4 head-in-comment [Ce que dit la mairie]"}}) {
        CAPTURE(line.scene);
        std::string found = problems(led_to(line.name, line.scene));
        CHECK(found.starts_with(line.problem.substr(0, line.problem.find(' '))));
        CHECK(found.find('\n') == std::string::npos);
        CHECK(read(led_to(line.name, line.scene)).story.scenes.back().id == line.name);
    }
    CHECK(hint(led_to("les-elus", "scene les élus: B")) == "write it as: scene les-elus: B");
}

TEST_CASE("the name of a scene that is not there") {
    CHECK(hint(led_to("elus", "scene les-elus: B")) == "did you mean “les-elus”?");
    CHECK(hint(led_to("maires", "scene les-elus: B")) == "the scenes are s and les-elus");
    // Two options lead nowhere, and one line lacks its name: nobody knows which it is.
    CHECK(
        problems("scene s: S\n  choice: Q\n    option -> a: x\n    option -> b: x\nscene : T\n  text: y\n") ==
        "3:15 unknown-scene [a]\n4:15 unknown-scene [b]\n5:1 missing-argument [scene]");
}

TEST_CASE("what changes an element that could not be understood is not told") {
    std::string const rest = "\n  step\n  hide x\n";
    CHECK(problems("voice m: M\nscene s: S\n  quote n official as=x: B" + rest) == "3:9 unknown-voice [n]");
    CHECK(problems("voice m: M\nscene s: S\n  quot m official as=x: B" + rest) ==
          "3:3 unknown-keyword [quot]");
    CHECK(problems("scene s: S\n  image ../p.png as=x alt=\"A\"" + rest) ==
          "2:9 file-outside-story [../p.png]");
    CHECK(problems("scene s: S\n  text as=x: B\n   step\n  hide x\n") == "3:4 divided-words [step]");
    CHECK(problems("scene s: S\n  text as=x: B\n\tstep\n  hide x\n") == "3:1 tab-indentation [\t]");
    CHECK(problems("scene s: S\n  image p.png as=x alt=\"A\"\n   step\n  hide x\n") ==
          "3:4 wrong-place [step]");
}

TEST_CASE("attributes on lines of their own below a quote are one mistake") {
    std::string const head = "voice m: M\nsource g: G\nscene s: S\n  quote m official";
    std::string const below = "\n    via: g\n    short: deux mots\n    Je viens.\n";
    for (std::string const end : {":", ""}) {
        CAPTURE(end);
        CHECK(all_problems(head + end + below) == "5:5 line-in-quote [via]");
        CHECK(read(head + end + below).diagnostics.front().hint ==
              "if it was said, write all the words on the line of the quote; else remove them here, and "
              "write it as: quote m official via=g short=\"deux mots\":");
    }
}

TEST_CASE("a line at the margin above one of its scene") {
    std::string const text = "scene s: S\n  text: x\nnote: C\n  step\n  text: y\n";
    CHECK(problems(text) == "3:1 wrong-place [note]");
    CHECK(hint(text) == "indent it by 2 spaces, as the line below it");
}

TEST_CASE("a name that was changed where it is declared") {
    std::string const story = "voice elue: Ada Marsh\nvoice quai: Le quai\nsource abc: ABC\nscene s: S\n"
                              "  quote maire reported via=abc: Un.\n  quote quai reported via=abc: Deux.\n";
    CHECK(problems(story) == "5:9 unknown-voice [maire]");
    CHECK(hint(story).ends_with(", or write elue, which nothing uses, if that is its new name"));
    // Where two names are not used, or two are missing, nobody can tell.
    CHECK(hint("voice port: Le port\n" + story).find("new name") == std::string::npos);
    CHECK(hint(story + "  quote ville reported via=abc: Trois.\n").find("new name") == std::string::npos);
}

TEST_CASE("a scene that was given the name of another") {
    std::string const story = "scene s: S\n  choice: Q\n    option -> a: x\n    option -> b: y\n"
                              "scene a: A\n  text: x\nscene a: Plus\n  text: y\n";
    CHECK(problems(story) == "7:7 duplicate-name [a]");
    CHECK(hint(story) == "give one of the two the name “b”, which other lines use and nothing has");
}

TEST_CASE("what no element has as its name") {
    std::string const items = "items\n    item pain value=3: pains\n  ";
    CHECK(hint(in_scene(items + "step\n  hide pain")).starts_with("“pain” is an item, not an element"));
    CHECK(hint(in_scene("text: x\n  step\n  hide all")).starts_with("name one element"));
}

TEST_CASE("a voice whose title stands where its name does") {
    auto const with_voice = [](std::string const& line) {
        return line + "\nsource abc: ABC\nscene s: S\n  quote maire reported via=abc: x\n";
    };
    CHECK(hint(with_voice("voice maire \"Ada Marsh\": élue")) == "write it as: voice maire: Ada Marsh");
    CHECK(hint(with_voice("voice Ada Marsh: maire")) == "write it as: voice maire: Ada Marsh");
    CHECK(hint("voice Ada Marsh: élue\nsource abc: ABC\nscene s: S\n  quote marsh reported via=abc: x\n") ==
          "write it as: voice marsh: élue");
}

TEST_CASE("two voices with the same initials") {
    auto const with_kind = [](std::string const& kind) {
        return "voice marsh: Marsh\nvoice moore: Moore\nsource abc: ABC\nscene s: S\n"
               "  quote marsh reported via=abc: x\n  quote moore " +
               kind + " via=abc: y\n";
    };
    CHECK(all_problems(read(with_kind("reported"))) == "2:7 same-initials [moore]");
    CHECK(all_problems(read(with_kind("anonymous"))) == ""); // it shows a question mark
}
