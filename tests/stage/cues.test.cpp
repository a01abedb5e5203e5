#include "stage/cues.h"

#include "stage/camera.h"
#include "stage/thread.h"
#include "stage/viewport.h"

#include <doctest/doctest.h>

using namespace fresque;

namespace {

Element element(std::string id) {
    Element made;
    made.kind = "text";
    made.id = std::move(id);
    return made;
}

// Two texts, and a step for each cue.
Story story_with(std::vector<Cue> cues) {
    Scene scene;
    scene.id = "s";
    scene.steps.resize(1);
    scene.steps.front().elements = {element("one"), element("two")};
    for (Cue& cue : cues) {
        Step step;
        step.cues.push_back(std::move(cue));
        scene.steps.push_back(std::move(step));
    }
    Story story;
    story.scenes.push_back(std::move(scene));
    return story;
}

Actor text(std::string id, Rect bounds) {
    Actor actor;
    actor.id = std::move(id);
    actor.role = "text";
    actor.bounds = bounds;
    Piece piece;
    piece.box = bounds;
    actor.pieces.push_back(piece);
    return actor;
}

std::vector<Actor> shown(Story const& story, std::size_t step) {
    std::vector<Actor> actors{text("heading:s", {96, 76, 800, 80}), text("text:one", {96, 300, 400, 200}),
                              text("text:two", {1000, 300, 400, 200})};
    apply_cues(actors, story, {0, step}, {1920, 1080});
    return actors;
}

double light(std::vector<Actor> const& actors, std::size_t which) {
    return actors[which].pieces.front().opacity;
}

} // namespace

TEST_CASE("what is dimmed falls back until a focus ends it") {
    Story const story = story_with({{"dim", "one"}, {"dim", "two"}, {"focus", ""}});
    CHECK(light(shown(story, 0), 1) == 1);
    CHECK(light(shown(story, 1), 1) == doctest::Approx(0.3));
    CHECK(light(shown(story, 1), 2) == 1);
    CHECK(light(shown(story, 2), 2) == doctest::Approx(0.3));
    CHECK(light(shown(story, 3), 1) == 1);
    CHECK(light(shown(story, 3), 0) == 1);
}

TEST_CASE("a focus lets all but one element fall back, and moves on") {
    Story const story = story_with({{"focus", "one"}, {"focus", "two"}});
    CHECK(light(shown(story, 1), 1) == 1);
    CHECK(light(shown(story, 1), 2) == doctest::Approx(0.3));
    CHECK(light(shown(story, 2), 1) == doctest::Approx(0.3));
    CHECK(light(shown(story, 2), 2) == 1);
}

TEST_CASE("the camera brings an element to the middle, as large as the margins allow") {
    NamedValues zoom;
    zoom.add("zoom", "1.5");
    Story const story = story_with({{"camera", "two"}, {"camera", "two", zoom}, {"camera", ""}});
    Size const stage{1920, 1080};
    Rect const whole = shown(story, 0)[2].bounds;
    Rect const close = shown(story, 1)[2].bounds;
    CHECK(close.width > 3 * whole.width);
    CHECK(close.x >= stage_margin - 0.01);
    CHECK(close.right() <= stage.width - stage_margin + 0.01);
    CHECK(close.bottom() <= thread_top(stage));
    CHECK(close.width / close.height == doctest::Approx(whole.width / whole.height));
    CHECK(shown(story, 2)[2].bounds.width == doctest::Approx(1.5 * whole.width));
    CHECK(shown(story, 3)[2].bounds == whole);
}

TEST_CASE("what the camera cuts off falls back") {
    Story const story = story_with({{"camera", "two"}});
    CHECK(light(shown(story, 1), 1) < 0.5);
    CHECK(light(shown(story, 1), 2) == 1);
}

TEST_CASE("all that has a size grows alike") {
    Actor actor = text("a", {100, 100, 50, 50});
    LineVisual line;
    line.points = {{0, 0}, {10, 20}};
    line.width = 4;
    line.dashes = {6, 3};
    actor.pieces.front().visual = line;
    Actor const seen = seen_through({2, {5, 7}}, actor);
    auto const& grown = std::get<LineVisual>(seen.pieces.front().visual);
    CHECK(grown.points == std::vector<Vec2>{{5, 7}, {25, 47}});
    CHECK(grown.width == 8);
    CHECK(grown.dashes == std::vector<double>{12, 6});
    CHECK(seen.bounds == Rect{205, 207, 100, 100});
}
