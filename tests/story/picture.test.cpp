#include "story/picture.h"
#include "fixture.h"
#include "story/moment.h"

#include <doctest/doctest.h>

using namespace fresque;
using namespace fresque::test;

namespace {

// The parts of the only element that stands at a step, by their names.
std::string parts(Story const& story, std::size_t step) {
    auto const standing = elements_at(story, {0, step});
    REQUIRE(standing.size() == 1);
    std::string text;
    for (Element const& part : standing.front()->parts)
        text +=
            (text.empty() ? "" : ", ") + std::string(is_cut(part) ? "cut " : "") + part.kind + " " + part.id;
    return text;
}

std::string const told = "scene a: A\n"
                         "  relations\n    node b: B\n    node c: C\n    link b -> c: pays\n"
                         "  step\n"
                         "  relations\n    node d: D\n    cut b -> c\n    link d -> b\n";

} // namespace

TEST_CASE("a picture goes on in later steps, and each step holds the whole of it") {
    Read const story = read(told);
    CHECK(all_problems(story) == "");
    CHECK(parts(story.story, 0) == "node b, node c, link b -> c");
    CHECK(parts(story.story, 1) == "node b, node c, cut link b -> c, node d, link d -> b");
    CHECK(elements_at(story.story, {0, 0})[0]->id == elements_at(story.story, {0, 1})[0]->id);
}

TEST_CASE("a link names nodes of the picture, or voices") {
    std::string const voice = "voice v: V\n";
    auto const story = read(voice + "scene a: A\n  relations\n    node b: B\n    link v -> b\n");
    CHECK(all_problems(story) == "");
    CHECK(parts(story.story, 0) == "node b, node v, link v -> b");
    CHECK(problems("scene a: A\n  relations\n    node b: B\n    link b -> x\n") == "4:15 unknown-node [x]");
    CHECK(problems("scene a: A\n  relations\n    node b: B\nscene c: C\n  relations\n    node d: D\n"
                   "    link d -> b\n") == "7:10 not-on-stage [d -> b]");
}

TEST_CASE("what is cut must be there, and what is there is not written twice") {
    CHECK(problems(told + "    cut b -> c\n") == "11:9 no-such-link [b -> c]");
    CHECK(problems(told + "    cut b -> d\n") == "11:9 no-such-link [b -> d]");
    CHECK(hint(told + "    cut b -> d\n") == "the link leads the other way: cut d -> b");
    CHECK(problems(told + "    node d: D\n") == "11:10 duplicate-name [d]");
    CHECK(problems(told + "    link d -> b\n") == "11:10 duplicate-name [d -> b]");
    CHECK(problems(told + "  step\n  relations\n    link b -> c\n") == ""); // it comes back
}

TEST_CASE("a link that was cut comes back with what it was, but for what is written anew") {
    Read const story = read(told + "  step\n  relations\n    link b -> c\n"
                                   "  step\n  relations\n    cut b -> c\n"
                                   "  step\n  relations\n    link b -> c: owns\n");
    CHECK(all_problems(story) == "");
    auto const link = [&](std::size_t step) { return elements_at(story.story, {0, step})[0]->parts[2]; };
    CHECK(is_cut(link(1)));
    CHECK_FALSE(is_cut(link(2)));
    CHECK(plain_text(link(2).prose) == "pays");
    CHECK(is_cut(link(3)));
    CHECK(plain_text(link(4).prose) == "owns");
    CHECK_FALSE(is_cut(link(4)));
}

TEST_CASE("a node that is written again in a later step changes") {
    Read const story = read(told + "    node b in=d\n  step\n  relations\n    node b: Bravo\n");
    CHECK(all_problems(story) == "");
    auto const node = [&](std::size_t step) { return elements_at(story.story, {0, step})[0]->parts[0]; };
    CHECK(node(0).value("in") == "");
    CHECK(node(1).value("in") == "d");
    CHECK(plain_text(node(1).prose) == "B");
    CHECK(node(2).value("in") == "d");
    CHECK(plain_text(node(2).prose) == "Bravo");
}

TEST_CASE("a node stands inside another one, never inside itself") {
    std::string const scene = "scene a: A\n  relations\n    node b: B\n    node c in=b: C\n";
    CHECK(problems(scene) == "");
    CHECK(problems(scene + "    node d in=d: D\n") == "5:10 node-inside-itself [d]");
    CHECK(problems(scene + "    node e in=f: E\n") == "5:15 unknown-node [f]");
    CHECK(problems(scene + "    node e in=f: E\n    node f: F\n") == "5:10 not-on-stage [e]");
    CHECK(problems(scene + "  step\n  relations\n    node b in=c\n") == "7:10 node-inside-itself [b]");
    Read const round = read(scene + "  step\n  relations\n    node b in=c\n");
    CHECK(elements_at(round.story, {0, 1})[0]->parts[0].value("in") == "");
}

TEST_CASE("two pictures of a kind need names to go on") {
    Read const story =
        read("scene a: A\n  relations as=one\n    node b: B\n  relations as=two\n    node c: C\n"
             "  step\n  relations as=one\n    node d: D\n");
    CHECK(all_problems(story) == "");
    CHECK(elements_at(story.story, {0, 1})[0]->parts.size() == 2);
    CHECK(elements_at(story.story, {0, 1})[1]->parts.size() == 1);
}

TEST_CASE("a picture written twice in one step is one") {
    Read const story = read("scene a: A\n  relations\n    node b: B\n  relations\n    node c: C\n");
    CHECK(all_problems(story) == "");
    CHECK(parts(story.story, 0) == "node b, node c");
}

TEST_CASE("parts count as elements") {
    std::string text = "scene a: A\n  relations\n";
    for (int i = 0; i < 255; ++i)
        text += "    node n" + std::to_string(i) + "\n";
    CHECK(problems(text) == "");
    CHECK(problems(text + "    node more\n") == "2:3 too-many-elements [relations]");
}

TEST_CASE("changes name what stands there") {
    std::string const scene = "scene a: A\n  text as=t: x\n  step\n";
    for (std::string const change :
         {"dim t", "focus t", "focus", "move t at=left", "camera t zoom=2", "camera"})
        CHECK(problems(scene + "  " + change + "\n") == "");
    CHECK(problems(scene + "  hide t\n  step\n  dim t\n") == "6:7 not-on-stage [t]");
    CHECK(problems(scene + "  move t\n") == "4:3 missing-attribute [move]");
    CHECK(problems(scene + "  move t at=lft\n") == "4:13 bad-place [lft]");
    CHECK(problems(scene + "  move t at=30%,40%\n") == "");
    Story const story = read(scene + "  focus\n  camera t zoom=2\n").story;
    auto const& cues = story.scenes[0].steps[1].cues;
    REQUIRE(cues.size() == 2);
    CHECK(cues[0].target == "");
    CHECK(cues[1].values["zoom"] == "2");
}
