#include "story/moment.h"
#include "fixture.h"

#include <doctest/doctest.h>

using namespace fresque;
using namespace fresque::test;

namespace {

// Scenes of so many steps, without a title.
Story story_of(std::vector<std::pair<std::string, std::size_t>> const& scenes) {
    Story story;
    for (auto const& [id, steps] : scenes) {
        Scene scene;
        scene.id = id;
        scene.steps.resize(steps);
        story.scenes.push_back(std::move(scene));
    }
    return story;
}

Story const three = story_of({{"a", 2}, {"b", 1}, {"c", 3}});

std::string failure(std::string_view name) {
    auto const found = find_place(three, name);
    REQUIRE_FALSE(static_cast<bool>(found));
    return found.failure().message;
}

} // namespace

TEST_CASE("places are written scene.step, counted from 1") {
    CHECK(place_name(three, {0, 0}) == "a.1");
    CHECK(place_name(three, {2, 2}) == "c.3");
    CHECK(place_name(three, {9, 9}) == "c.3");
    CHECK(place_name(Story{}, {0, 0}) == "");
}

TEST_CASE("places are found by scene and step, by scene, and by number") {
    CHECK(*find_place(three, "c.2") == Position{2, 1});
    CHECK(*find_place(three, "c") == Position{2, 0});
    CHECK(*find_place(three, "1") == Position{0, 0});
    CHECK(*find_place(three, "4") == Position{2, 0});
    for (std::size_t i = 0; i < step_count(three); ++i) {
        Position const position = position_of_step(three, i);
        CHECK(*find_place(three, place_name(three, position)) == position);
    }
}

TEST_CASE("a place that is not there is refused with what there is") {
    CHECK(failure("d") == "there is no scene “d”; there are: a, b, c");
    CHECK(failure("c.4") == "there is no step “4” in “c”: it has 3 steps");
    CHECK(failure("b.0") == "there is no step “0” in “b”: it has one step");
    CHECK(failure("b.x") == "there is no step “x” in “b”: it has one step");
    CHECK(failure("7") == "there is no step 7: the story has 6 steps");
    CHECK(failure("99999999999999999999999") ==
          "there is no scene “99999999999999999999999”; there are: a, b, c");
    CHECK_FALSE(static_cast<bool>(find_place(three, "")));
    CHECK_FALSE(static_cast<bool>(find_place(Story{}, "1")));
    auto const near = find_place(story_of({{"pourquoi", 1}}), "porquoi.1");
    CHECK(near.failure().message == "there is no scene “porquoi”; did you mean “pourquoi”?");
    CHECK(near.failure().kind == FailureKind::Usage);
}

TEST_CASE("next and previous walk over every step and end at the ends") {
    std::vector<Position> forth;
    for (std::optional<Position> at = first(three); at; at = next(three, *at))
        forth.push_back(*at);
    CHECK(forth.size() == 6);
    CHECK(forth.back() == last(three));
    std::vector<Position> back;
    for (std::optional<Position> at = last(three); at; at = previous(three, *at))
        back.insert(back.begin(), *at);
    CHECK(forth == back);
    for (std::size_t i = 0; i < forth.size(); ++i) {
        CHECK(step_number(three, forth[i]) == i);
        CHECK(position_of_step(three, i) == forth[i]);
    }
    CHECK(position_of_step(three, 99) == last(three));
}

TEST_CASE("a story without scenes has no places") {
    Story const none;
    CHECK(step_count(none) == 0);
    CHECK_FALSE(next(none, {}).has_value());
    CHECK_FALSE(previous(none, {}).has_value());
    CHECK(last(none) == Position{});
    CHECK(elements_at(none, {}).empty());
    CHECK(relocate(none, Position{3, 3}, three) == Position{});
    CHECK(relocate(three, Position{2, 2}, none) == Position{});
}

TEST_CASE("what stands on the stage enters step by step and leaves when it is hidden") {
    Story const story =
        read("scene a: A\n  text as=x: one\n  text as=y: two\n  step\n  hide x\n  text as=z: three\n"
             "  step\n  text as=x: four\nscene b: B\n  text: five")
            .story;
    auto const ids = [&](Position position) {
        std::string text;
        for (Element const* element : elements_at(story, position))
            text += element->id + " ";
        return text;
    };
    CHECK(ids({0, 0}) == "x y ");
    CHECK(ids({0, 1}) == "y z ");
    CHECK(ids({0, 2}) == "y z x ");
    CHECK(plain_text(elements_at(story, {0, 2})[2]->prose) == "four");
    CHECK(ids({1, 0}) == "b/text-1 ");
}

TEST_CASE("a viewer stays in the same scene and step after a change") {
    Story const after = story_of({{"new", 4}, {"a", 1}, {"c", 3}});
    CHECK(relocate(three, Position{2, 1}, after) == Position{2, 1});
    CHECK(relocate(three, Position{0, 0}, after) == Position{1, 0});
    CHECK(relocate(three, Position{0, 1}, after) == Position{1, 0}); // the step is gone
    CHECK(relocate(three, Position{9, 9}, after) == Position{2, 2});
}

TEST_CASE("a viewer of a scene that is gone stands at the end of the one before it") {
    CHECK(relocate(three, Position{2, 2}, story_of({{"b", 5}, {"a", 2}})) == Position{0, 4});
    CHECK(relocate(three, Position{1, 0}, story_of({{"c", 1}, {"a", 2}})) == Position{1, 1});
    CHECK(relocate(three, Position{1, 0}, story_of({{"c", 3}, {"d", 2}})) == Position{0, 0});
}

TEST_CASE("relocating into the same story changes nothing") {
    for (std::size_t i = 0; i < step_count(three); ++i) {
        Position const position = position_of_step(three, i);
        CHECK(relocate(three, position, three) == position);
    }
}
