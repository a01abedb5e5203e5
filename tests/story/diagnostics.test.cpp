// One test for each mistake: its code, its place, the words under the caret, and what else it must not cause.
#include "fixture.h"

#include "script/limits.h"

#include <doctest/doctest.h>

using namespace fresque;
using namespace fresque::test;

namespace {

// A scene in which the line stands, after a voice, a source and a topic. The line is the fifth.
std::string in_whole_scene(std::string const& line) {
    return "voice altman: Sam Altman\nsource semafor: Semafor\ntopic depart: Le départ\nscene s: S\n  " +
           line + "\n  text: x\n";
}

std::string severity(std::string const& text) {
    Read story = read(text);
    std::erase_if(story.diagnostics, is_about_the_whole);
    REQUIRE(story.diagnostics.size() == 1);
    return story.diagnostics[0].severity == Severity::Error ? "error" : "warning";
}

// Where the first related place stands, and what is said of it.
std::string related(std::string const& text) {
    Read const story = read(text);
    REQUIRE(!story.diagnostics.empty());
    REQUIRE(story.diagnostics[0].related.size() == 1);
    Related const& there = story.diagnostics[0].related[0];
    Place const place = story.sources.place(there.span.file, there.span.begin);
    return there.message + " " + std::to_string(place.line) + ":" + std::to_string(place.column);
}

} // namespace

TEST_CASE("what a writer reads") {
    Read const story = read("story: T\nvoice semafor: Semafor\nscene s: S\n  quote semaphor anonymous: x\n");
    REQUIRE(story.diagnostics.size() == 1);
    CHECK(to_text(story.diagnostics[0], story.sources) ==
          "0.scene:4:9: error[unknown-voice]: there is no voice “semaphor”\n"
          "    4 |   quote semaphor anonymous: x\n"
          "      |         ^^^^^^^^ did you mean “semafor”? (declared in 0.scene:2)\n");
}

// --- keywords ------------------------------------------------------------------------------------

TEST_CASE("unknown-keyword") {
    CHECK(problems(in_whole_scene("qoute altman direct: x")) == "5:3 unknown-keyword [qoute]");
    CHECK(hint(in_whole_scene("qoute altman direct: x")) == "did you mean “quote”?");
    CHECK(
        hint(in_whole_scene("tableau a:\n    rien: du tout")) ==
        "here may stand: step, note, hide, dim, focus, move, camera, text, quote, image, bar, counter, span, "
        "viewpoints, items, "
        "choice, relations, "
        "kicker, layout, backdrop, transition, hold");
    CHECK(problems(in_whole_scene("tableau a:\n    rien: du tout")) == "5:3 unknown-keyword [tableau]");
    CHECK(problems("voice a: A\n  rol: x\nscene s: S\n  text: x") == "2:3 unknown-keyword [rol]");
    CHECK(hint("voice a: A\n  rol: x\nscene s: S\n  text: x") == "did you mean “role”?");
    CHECK(hint("note: x\n  y\nscene s: S\n  hide\n") != "");
}

TEST_CASE("missing-keyword") {
    CHECK(problems(in_whole_scene(": words")) == "5:3 missing-keyword []");
}

TEST_CASE("wrong-place") {
    CHECK(problems("scene s: S\n  text: x\n  voice a: A") == "3:3 wrong-place [voice]");
    CHECK(hint("scene s: S\n  text: x\n  voice a: A") == "write it at the margin, without spaces before it");
    CHECK(problems("text: x\nscene s: S\n  text: x") == "1:1 wrong-place [text]");
    CHECK(hint("text: x\nscene s: S\n  text: x") == "write it indented under scene");
    CHECK(problems(in_whole_scene("image a.png\n    text: y")) == "6:5 wrong-place [text]");
    CHECK(problems("voice a: A\n  role: x\n    y: z\nscene s: S\n  text: x") == "3:5 divided-words [y: z]");
}

// --- arguments -----------------------------------------------------------------------------------

TEST_CASE("missing-argument") {
    CHECK(problems(in_whole_scene("quote altman: x")) == "5:3 missing-argument [quote]");
    CHECK(hint(in_whole_scene("quote altman: x")) ==
          "write it as: quote altman KIND: words; KIND is direct, official, reported or anonymous");
    CHECK(hint(in_whole_scene("quote direct via=semafor: x")) ==
          "write it as: quote VOICE direct via=semafor: x; VOICE is altman");
    CHECK(hint("scene: Le pont\n  text: x") == "write it as: scene le-pont: Le pont");
    CHECK(hint(in_whole_scene("image: a.png")) == "write it as: image a.png");
    CHECK(problems(in_whole_scene("quote altman:")) == "5:3 missing-argument [quote]");
    CHECK(problems(in_whole_scene("quote: x")) == "5:3 missing-argument [quote]");
    CHECK(problems(in_whole_scene("image")) == "5:3 missing-argument [image]");
    CHECK(problems("scene: S\n  text: x") == "1:1 missing-argument [scene]");
    CHECK(problems("chapter: C\nscene s: S\n  text: x") == "");
}

TEST_CASE("surplus-argument") {
    CHECK(problems(in_whole_scene("image a.png b.png c.png")) == "5:15 surplus-argument [b.png c.png]");
    CHECK(problems("chapter été 2018: C\nscene s: S\n  text: x") == "1:13 surplus-argument [2018]");
    CHECK(problems(in_whole_scene("step one")) == "5:8 surplus-argument [one]");
}

TEST_CASE("unknown-choice") {
    CHECK(problems(in_whole_scene("quote altman directe: x")) == "5:16 unknown-choice [directe]");
    CHECK(hint(in_whole_scene("quote altman directe: x")) == "did you mean “direct”?");
    CHECK(hint(in_whole_scene("quote altman foo: x")) == "write direct, official, reported or anonymous");
}

// --- attributes ----------------------------------------------------------------------------------

TEST_CASE("unknown-attribute") {
    CHECK(problems(in_whole_scene("quote altman direct vai=semafor: x")) == "5:23 unknown-attribute [vai]");
    CHECK(hint(in_whole_scene("quote altman direct vai=semafor: x")) == "did you mean “via”?");
    CHECK(hint(in_whole_scene("viewpoints colour=red")) == "it may have on, as");
}

TEST_CASE("duplicate-attribute") {
    CHECK(problems(in_whole_scene("viewpoints on=depart on=depart")) == "5:24 duplicate-attribute [on]");
    CHECK(related(in_whole_scene("viewpoints on=depart on=depart")) == "given 5:14");
    CHECK(problems("scene s: S\n  kicker: a\n  text: x\n  kicker: b") == "4:3 duplicate-attribute [kicker]");
}

TEST_CASE("missing-attribute") {
    CHECK(problems(in_whole_scene("bar")) == "5:3 missing-attribute [bar]");
    CHECK(hint(in_whole_scene("bar")) == "write it as: bar to=…");
}

TEST_CASE("missing-value") {
    CHECK(problems(in_whole_scene("quote altman direct via=: x")) == "5:27 missing-value []");
    CHECK(problems("voice a: A\n  role:\nscene s: S\n  text: x") == "2:8 missing-value []");
    CHECK(problems(in_whole_scene("image a.png alt=\"\"")) == "");
}

TEST_CASE("bad-number, bad-length, bad-duration, bad-date") {
    CHECK(problems(in_whole_scene("image a.png zoom=big")) == "5:20 bad-number [big]");
    CHECK(problems(in_whole_scene("image a.png zoom=1.5")) == "");
    CHECK(problems(in_whole_scene("image a.png width=40px")) == "5:21 bad-length [40px]");
    CHECK(problems(in_whole_scene("image a.png width=40%")) == "");
    CHECK(problems(in_whole_scene("image a.png for=2")) == "5:19 bad-duration [2]");
    CHECK(problems(in_whole_scene("image a.png for=400ms")) == "");
    CHECK(problems(in_whole_scene("quote altman direct date=mars: x")) == "5:28 bad-date [mars]");
    CHECK(hint(in_whole_scene("quote altman direct date=mars: x")) ==
          "write the year first: 2019, 2019-07 or 2019-07-22");
    CHECK(hint(in_whole_scene("image a.png zoom=1,5")) == "write 1.5");
}

TEST_CASE("file-outside-story") {
    for (std::string const file :
         {"../a.png", "/a.png", "a/../../b.png", "C:\\a.png", "http://x/a.png", "\"\""})
        CHECK(problems(in_whole_scene("image " + file)) == "5:9 file-outside-story [" + file + "]");
    CHECK(problems(in_whole_scene("image images/a..b.png")) == "");
}

TEST_CASE("missing-image") {
    auto const check_file = [](std::string_view) { return "no such file"; };
    Read story = read(in_whole_scene("image a.png"), check_file);
    std::erase_if(story.diagnostics, is_about_the_whole);
    CHECK(problems(story) == "5:9 missing-image [a.png]");
    CHECK(story.diagnostics[0].message == "“a.png” cannot be shown: no such file");
}

// --- words ---------------------------------------------------------------------------------------

TEST_CASE("missing-words") {
    CHECK(problems(in_whole_scene("quote altman direct:")) == "5:22 missing-words [:]");
    CHECK(problems(in_whole_scene("text")) == "5:7 missing-words []");
    CHECK(problems("scene s\n  text: x") == "1:8 missing-words []");
    CHECK(problems("voice a\nscene s: S\n  text: x") == "1:8 missing-words []");
}

TEST_CASE("missing-colon") {
    CHECK(problems(in_whole_scene("quote altman direct\n    words: more")) == "5:22 missing-colon []");
    CHECK(problems(in_whole_scene("text Bonjour à tous")) == "5:8 missing-colon [Bonjour à tous]");
    CHECK(problems("voice altman Sam Altman\nscene s: S\n  text: x") == "1:14 missing-colon [Sam Altman]");
    CHECK(problems("voice a: A\n  role patron\nscene s: S\n  text: x") == "2:3 missing-colon [role]");
}

TEST_CASE("unexpected-words") {
    CHECK(problems(in_whole_scene("image a.png: une image")) == "5:16 unexpected-words [une image]");
    CHECK(problems("scene s: S\n  text: x\n  step:\n    text: y") == "3:7 unexpected-words [:]");
}

TEST_CASE("stray-star") {
    CHECK(problems(in_whole_scene("text: *a")) == "5:9 stray-star [*]");
    CHECK(severity(in_whole_scene("text: *a")) == "warning");
}

// --- names ---------------------------------------------------------------------------------------

TEST_CASE("unknown-voice, unknown-source, unknown-topic") {
    CHECK(problems(in_whole_scene("quote altmann direct: x")) == "5:9 unknown-voice [altmann]");
    CHECK(related(in_whole_scene("quote altmann direct: x")) == "declared 1:7");
    CHECK(problems(in_whole_scene("quote altman direct via=semaphor: x")) ==
          "5:27 unknown-source [semaphor]");
    CHECK(problems(in_whole_scene("viewpoints on=deprat")) == "5:17 unknown-topic [deprat]");
    CHECK(hint(in_whole_scene("viewpoints on=deprat")) == "did you mean “depart”?");
    CHECK(hint(in_whole_scene("quote musk direct: x")) ==
          "declare it at the margin: voice musk: …, or write altman, which nothing uses, if that is its new "
          "name");
    CHECK(hint(in_whole_scene("quote semafor direct: x")) == "“semafor” is a source, not a voice");
    CHECK(related(in_whole_scene("quote semafor direct: x")) == "declared 2:8");
}

TEST_CASE("unknown-element") {
    CHECK(problems(in_whole_scene("text as=intro: x\n  step\n  hide intr")) == "7:8 unknown-element [intr]");
    CHECK(hint(in_whole_scene("text as=intro: x\n  step\n  hide intr")) == "did you mean “intro”?");
    CHECK(hint(in_whole_scene("hide altman")) ==
          "“altman” is a voice, not an element: those are named with as=");
}

TEST_CASE("duplicate-name") {
    CHECK(problems("voice a: A\nvoice a: B\nscene s: S\n  text: x") == "2:7 duplicate-name [a]");
    CHECK(related("voice a: A\nvoice a: B\nscene s: S\n  text: x") == "declared 1:7");
    CHECK(problems("source a: A\nsource a: B\nscene s: S\n  text: x") == "2:8 duplicate-name [a]");
    CHECK(problems("topic a: A\ntopic a: B\nscene s: S\n  text: x") == "2:7 duplicate-name [a]");
    CHECK(problems("scene a: A\n  text: x\nscene a: B\n  text: x") == "3:7 duplicate-name [a]");
    CHECK(problems("voice a: A\ntopic a: A\nsource a: A\nscene a: A\n  text as=a: x") == "");
    CHECK(read("voice a: A\nvoice a: B\nscene s: S\n  text: x").story.voices.size() == 1);
}

TEST_CASE("duplicate-name of an element on the same stage") {
    CHECK(problems(in_whole_scene("text as=a: x\n  step\n  text as=a: y")) == "7:11 duplicate-name [a]");
    CHECK(related(in_whole_scene("text as=a: x\n  step\n  text as=a: y")) == "entered 5:3");
}

TEST_CASE("other-kind") {
    std::string const text = "scene s: S\n  text as=a: x\nscene t: T\n  image a.png as=a";
    CHECK(problems(text) == "4:18 other-kind [a]");
    CHECK(related(text) == "declared 2:11");
    CHECK(read(text).story.scenes[1].steps[0].elements[0].id == "t/image-1");
}

TEST_CASE("bad-name") {
    CHECK(problems("scene a.b: S\n  text: x") == "1:7 bad-name [a.b]");
    CHECK(problems("voice l’autre: A\nscene s: S\n  text: x") == "1:7 bad-name [l’autre]");
    CHECK(problems("voice \"\": A\nscene s: S\n  text: x") == "1:7 bad-name [\"\"]");
    CHECK(problems("voice été_1-b: A\nscene s: S\n  text: x") == "");
    CHECK(problems("voice \xD0\xB0ltman: A\nscene s: S\n  text: x") ==
          "1:7 bad-name [\xD0\xB0ltman]"); // Cyrillic а
}

TEST_CASE("reserved-name") {
    CHECK(problems("scene title: S\n  text: x") == "1:7 reserved-name [title]");
}

TEST_CASE("not-on-stage") {
    CHECK(problems("scene s: S\n  text as=a: x\nscene t: T\n  text: x\n  step\n  hide a") ==
          "6:8 not-on-stage [a]");
    CHECK(related("scene s: S\n  text as=a: x\nscene t: T\n  text: x\n  step\n  hide a") == "declared 2:11");
    CHECK(problems(in_whole_scene("text as=a: x\n  hide a")) == "6:8 not-on-stage [a]");
    CHECK(hint(in_whole_scene("text as=a: x\n  hide a")) == "write step between the two");
    CHECK(problems(in_whole_scene("text as=a: x\n  step\n  hide a\n  step\n  hide a")) ==
          "9:8 not-on-stage [a]");
    CHECK(related(in_whole_scene("text as=a: x\n  step\n  hide a\n  step\n  hide a")) == "hidden 7:8");
}

// --- structure -----------------------------------------------------------------------------------

TEST_CASE("empty-story") {
    CHECK(problems("") == "1:1 empty-story []");
    CHECK(problems("story: T") == "1:1 empty-story [story:]");
    CHECK(read("story: T").story.scenes.size() == 1);
    CHECK(problems("tableau x: T") == "1:1 unknown-keyword [tableau]");
    CHECK(check({}, vocabulary()).diagnostics.size() == 1);
}

TEST_CASE("duplicate-story") {
    CHECK(problems("story: T\nstory: U\nscene s: S\n  text: x") == "2:1 duplicate-story [story]");
    CHECK(related("story: T\nstory: U\nscene s: S\n  text: x") == "written 1:1");
}

TEST_CASE("empty-scene") {
    CHECK(problems("scene s: S\n  note: x\nscene t: T\n  text: x") == "1:1 empty-scene [scene s:]");
    CHECK(severity("scene s: S\n  kicker: k") == "warning");
    CHECK(problems("scene s: S\n  quote a direct: x") == "2:9 unknown-voice [a]");
}

TEST_CASE("empty-step") {
    CHECK(problems("scene s: S\n  text: x\n  step\n  step\n  text: y\n  step") ==
          "3:3 empty-step [step]\n6:3 empty-step [step]");
    CHECK(problems("scene s: S\n  step\n  text: x") == "");
}

TEST_CASE("empty-chapter") {
    std::string const text = "chapter 1: A\nchapter 2: B\nscene s: S\n  text: x\nchapter 3: C";
    CHECK(problems(text) == "1:1 empty-chapter [chapter 1:]\n5:1 empty-chapter [chapter 3:]");
    Story const story = read(text).story;
    REQUIRE(story.chapters.size() == 1);
    CHECK(story.chapters[0].when == "2");
    CHECK(story.chapters[0].first_scene == 0);
}

// --- limits --------------------------------------------------------------------------------------

TEST_CASE("too-many-elements") {
    std::string text = "scene s: S\n";
    for (std::size_t i = 0; i < limits::elements_per_scene; ++i)
        text += "  text: x\n";
    CHECK(problems(text) == "");
    Read const story = read(text + "  text: x\n  text: x\n");
    CHECK(problems(story) == "258:3 too-many-elements [text]");
    CHECK(story.diagnostics[0].message ==
          "the number of elements in this scene is 258, where 256 is the most");
    CHECK(story.story.scenes[0].steps[0].elements.size() == limits::elements_per_scene);
}

TEST_CASE("too-many-scenes") {
    std::string text;
    for (std::size_t i = 0; i < limits::scenes; ++i)
        text += "scene s" + std::to_string(i) + ": S\n  text: x\n";
    CHECK(problems(text) == "");
    Read const story = read(text + "scene one: S\n  text: x\n  step\n  text: x\nscene more: S\n  text: x\n");
    CHECK(problems(story) == "50001:1 too-many-scenes [scene one:]");
    CHECK(story.diagnostics[0].message == "the number of scenes is 25002, where 25000 is the most");
    CHECK(story.story.scenes.size() == limits::scenes);
}

TEST_CASE("too-many-steps") {
    std::string text = "scene s: S\n  text: x\n";
    for (std::size_t i = 1; i < limits::steps; ++i)
        text += "  step\n  text as=t" + std::to_string(i) + ": x\n";
    Read const most = read(text);
    CHECK(problems(most).find("too-many-steps") == std::string::npos);
    Read const story = read(text + "  step\n  text: y\n  step\nscene t: T\n  text: z\n");
    CHECK(problems(story).find("500001:3 too-many-steps [step]") != std::string::npos);
    CHECK(story.story.scenes[0].steps.size() == limits::steps);
    REQUIRE(story.story.scenes.size() == 2); // another scene still plays
    CHECK(story.story.scenes[1].steps[0].elements.size() == 1);
}

TEST_CASE("more-problems") {
    std::string text = "scene s: S\n";
    for (int i = 0; i < 250; ++i)
        text += "  tableau\n";
    Read const story = read(text);
    REQUIRE(story.diagnostics.size() == 201);
    CHECK(story.diagnostics[200].code == "more-problems");
    CHECK(story.diagnostics[200].message == "and 50 more errors");
}

TEST_CASE("an error hides no later one") {
    CHECK(problems("story: T\n  lang: fr\nvoice a\nscene s: S\n  quote b direct: x\n  image ../x\n  txt: y\n"
                   "scene t\n  quote a oficial: z\n") ==
          "2:3 unknown-keyword [lang]\n3:8 missing-words []\n5:9 unknown-voice [b]\n"
          "6:9 file-outside-story [../x]\n7:3 unknown-keyword [txt]\n8:8 missing-words []\n"
          "9:11 unknown-choice [oficial]");
}
