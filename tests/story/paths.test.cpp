#include "fixture.h"
#include "story/moment.h"

#include <doctest/doctest.h>

using namespace fresque;
using namespace fresque::test;

namespace {

// a ─ b (choice: c or d) ; c ─(choice: e) ; d ─ e
std::string const forked =
    "scene a: A\n  text: a\n"
    "scene b: B\n  text: b\n  step\n  choice: Which?\n    option -> c: C\n    option -> d: D\n"
    "scene c: C\n  text: c\n  choice\n    option -> e: On\n"
    "scene d: D\n  text: d\n"
    "scene e: E\n  text: e\n";

std::string place(Story const& story, std::optional<Journey> const& journey) {
    return journey ? place_name(story, journey->position) : "nowhere";
}

} // namespace

TEST_CASE("a choice holds its options") {
    Read const story = read(forked);
    CHECK(all_problems(story) == "");
    auto const options = options_of(story.story, 1);
    REQUIRE(options.size() == 2);
    CHECK(options[0].scene == 2);
    CHECK(options[1].words == "D");
    CHECK(options_of(story.story, 0).empty());
}

TEST_CASE("a press forward stops at a choice, and an option leads on") {
    Story const story = read(forked).story;
    Journey const b{{1, 1}};
    CHECK(waits_for_choice(story, b.position));
    CHECK_FALSE(waits_for_choice(story, {1, 0}));
    CHECK(place(story, onward(story, b)) == "nowhere");
    CHECK(place(story, choose(story, b, 1)) == "d.1");
    CHECK(place(story, choose(story, b, 2)) == "nowhere");
    CHECK(place(story, choose(story, Journey{{0, 0}}, 0)) == "nowhere");
}

TEST_CASE("a choice with one option is taken by a press forward") {
    Story const story = read(forked).story;
    CHECK(place(story, onward(story, Journey{{2, 0}})) == "e.1");
}

TEST_CASE("going back leads over the choices that were taken") {
    Story const story = read(forked).story;
    auto const chosen = choose(story, Journey{{1, 1}}, 0);
    auto const end = onward(story, *chosen);
    REQUIRE(place(story, end) == "e.1");
    auto const back = backward(story, *end);
    CHECK(place(story, back) == "c.1");
    auto const further = backward(story, *back);
    CHECK(place(story, further) == "b.2");
    CHECK(further->turns.empty());
    CHECK(place(story, backward(story, *further)) == "b.1");
    CHECK(place(story, backward(story, Journey{{4, 0}})) == "d.1"); // after a jump: the order of the text
}

TEST_CASE("going round in circles keeps the memory bounded") {
    Story const story =
        read("scene a: A\n  choice\n    option -> b: B\n"
             "scene b: B\n  choice\n    option -> a: A\n    option -> c: C\nscene c: C\n  text: c\n")
            .story;
    Journey journey{{0, 0}};
    for (int i = 0; i < 10'000; ++i)
        journey = *choose(story, journey, 0);
    CHECK(journey.turns.size() == 1000);
}

TEST_CASE("a reload keeps the way that led here") {
    Story const before = read(forked).story;
    Story const after = read("scene new: New\n  text: n\n" + forked).story;
    auto const chosen = choose(before, Journey{{1, 1}}, 1);
    Journey const moved = relocate_journey(before, *chosen, after);
    CHECK(place_name(after, moved.position) == "d.1");
    CHECK(place(after, backward(after, moved)) == "b.2");
}

TEST_CASE("an option is an arrow, a scene and words") {
    auto const choice = [](std::string const& option) {
        return problems("scene a: A\n  choice\n    " + option + "\nscene b: B\n  text: b\n");
    };
    CHECK(choice("option -> b: B") == "");
    CHECK(choice("option b: B") == "3:12 missing-arrow [b]");
    CHECK(hint("scene s: S\n  choice:\n    option Le quai: b\nscene b: B\n  text: x\n") ==
          "write it as: option -> b: Le quai");
    CHECK(choice("option -> c: B") == "3:15 unknown-scene [c]");
    CHECK(choice("option -> b") == "3:16 missing-words []");
    CHECK(choice("opton -> b: B") == "3:5 unknown-keyword [opton]");
    CHECK(choice("text: b") == "3:5 wrong-place [text]");
}

TEST_CASE("a choice has options, ends its scene, and is alone") {
    CHECK(problems("scene a: A\n  choice: Which?\n") == "2:3 empty-choice [choice]");
    CHECK(problems("scene a: A\n  choice\n    option -> a: A\n  step\n  text: x\n") ==
          "4:3 step-after-choice [step]");
    CHECK(problems("scene a: A\n  choice\n    option -> b: B\n  choice\n    option -> b: B\nscene b: B\n  "
                   "text: b\n") == "4:3 second-choice [choice]");
}

TEST_CASE("scenes that no way leads to, and circles without a way out") {
    CHECK(problems(
              "scene a: A\n  choice\n    option -> c: C\nscene b: B\n  text: b\nscene c: C\n  text: c\n") ==
          "4:1 unreachable-scene [scene b:]");
    CHECK(problems("scene a: A\n  text: a\nscene b: B\n  choice\n    option -> a: A\nscene c: C\n  text: c\n"
                   "scene d: D\n  text: d\n") == "4:3 no-way-out [choice]\n6:1 unreachable-scene [scene c:]");
    CHECK(problems(forked) == "");
}

namespace {

// a ─ b (choice, all are heard: c, d or e) ; f behind them
std::string const round_of_three =
    "scene a: A\n  text: a\n"
    "scene b: B\n  choice then=others: Which first?\n"
    "    option -> c: C\n    option -> d: D\n    option -> e: E\n"
    "scene c: C\n  text: c\nscene d: D\n  text: d\n  step\n  text: dd\nscene e: E\n  text: e\n"
    "scene f: F\n  text: f\n";

std::string way_from(Story const& story, Journey journey) {
    std::string way = place_name(story, journey.position);
    while (auto next = onward(story, journey)) {
        journey = *next;
        way += " " + place_name(story, journey.position);
    }
    return way;
}

std::string way_back(Story const& story, Journey journey) {
    std::string way = place_name(story, journey.position);
    while (auto before = backward(story, journey)) {
        journey = *before;
        way += " " + place_name(story, journey.position);
    }
    return way;
}

} // namespace

TEST_CASE("where all options are heard the audience chooses the order alone") {
    Read const written = read(round_of_three);
    CHECK(all_problems(written) == "");
    Story const& story = written.story;
    Journey const b{{1, 0}};
    CHECK(waits_for_choice(story, b.position));
    CHECK(way_from(story, *choose(story, b, 0)) == "c.1 d.1 d.2 e.1 f.1");
    CHECK(way_from(story, *choose(story, b, 1)) == "d.1 d.2 c.1 e.1 f.1");
    CHECK(way_from(story, *choose(story, b, 2)) == "e.1 c.1 d.1 d.2 f.1");
}

TEST_CASE("going back leads over a round by the way that one came") {
    Story const story = read(round_of_three).story;
    Journey journey = *choose(story, {{1, 0}}, 1);
    while (auto next = onward(story, journey))
        journey = *next;
    CHECK(way_back(story, journey) == "f.1 e.1 c.1 d.2 d.1 b.1 a.1");
}

TEST_CASE("what was chosen is chosen again where nobody is asked") {
    Story const story = read(round_of_three).story;
    Journey const fresh{{1, 0}};
    CHECK(option_by_itself(story, fresh) == 0);
    auto const back = backward(story, *choose(story, fresh, 2));
    CHECK(option_by_itself(story, *back) == 2);
    CHECK(place(story, onward_by_itself(story, *back)) == "e.1");
}

TEST_CASE("a jump comes by the way that leads there by itself") {
    Story const story = read(round_of_three).story;
    CHECK(way_back(story, journey_to(story, {3, 1})) == "d.2 d.1 c.1 b.1 a.1");
    CHECK(way_from(story, journey_to(story, {3, 0})) == "d.1 d.2 e.1 f.1");
    auto const chosen = choose(story, {{1, 0}}, 1)->chosen;
    CHECK(way_back(story, journey_to(story, {2, 0}, chosen)) == "c.1 d.2 d.1 b.1 a.1");
    CHECK(way_from(story, journey_to(story, {2, 0}, chosen)) == "c.1 e.1 f.1");
}

TEST_CASE("an option that is not taken by itself is jumped to in the order of the text") {
    Story const story = read("scene b: B\n  choice: Which?\n    option -> c: C\n    option -> d: D\n"
                             "scene c: C\n  text: c\n  choice\n    option -> e: On\n"
                             "scene d: D\n  text: d\nscene e: E\n  text: e\n")
                            .story;
    CHECK(journey_to(story, {2, 0}).turns.empty());
    CHECK(way_back(story, journey_to(story, {3, 0})) == "e.1 c.1 b.1");
}

TEST_CASE("a round may end the story, and it is told where no way leads on") {
    std::string const start = "scene a: A\n  choice then=others: Which first?\n    option -> b: B\n"
                              "    option -> c: C\n";
    CHECK(problems(start + "scene b: B\n  text: b\nscene c: C\n  text: c\n") == "");
    CHECK(problems(start + "scene x: X\n  text: x\nscene b: B\n  text: b\nscene c: C\n  text: c\n") ==
          "5:1 unreachable-scene [scene x:]");
    CHECK(problems("scene b: B\n  text: b\nscene a: A\n  choice then=others\n    option -> b: B\n") ==
          "4:3 no-way-out [choice]");
}

TEST_CASE("a reload keeps what was chosen") {
    Story const before = read(round_of_three).story;
    Story const after = read("scene new: New\n  text: n\n" + round_of_three).story;
    Journey const moved = relocate_journey(before, *choose(before, {{1, 0}}, 1), after);
    CHECK(way_from(after, moved) == "d.1 d.2 c.1 e.1 f.1");
    CHECK(option_by_itself(after, *backward(after, moved)) == 1);
}
