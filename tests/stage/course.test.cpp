// What goes at a pace of its own: numbers that count, images that drift.
#include "stage/transition.h"

#include <doctest/doctest.h>

using namespace fresque;

namespace {

std::shared_ptr<Stage const> stage_with(Visual visual) {
    Piece piece;
    piece.key = "it";
    piece.box = {0, 0, 100, 100};
    piece.visual = std::move(visual);
    piece.entrance = Entrance::Fade;
    Actor actor;
    actor.id = "actor";
    actor.pieces.push_back(std::move(piece));
    auto stage = std::make_shared<Stage>();
    stage->actors.push_back(std::move(actor));
    return stage;
}

ImageVisual drifting() {
    return {0, {0.5, 0, 0.5, 1}, 0, {0, 0, 0.5, 1}, 1};
}

FigureVisual number(double value) {
    FigureVisual figure;
    figure.signs = std::make_shared<FigureSigns>();
    figure.value = value;
    return figure;
}

double drift_of(Stage const& stage) {
    return std::get<ImageVisual>(stage.actors.at(0).pieces.at(0).visual).drift;
}

double value_of(Stage const& stage) {
    return std::get<FigureVisual>(stage.actors.at(0).pieces.at(0).visual).value;
}

std::shared_ptr<Stage const> empty() {
    return std::make_shared<Stage>();
}

} // namespace

TEST_CASE("an image drifts on over a press, at the same speed and without a jump") {
    auto const settled = stage_with(drifting());
    Transition const entering({empty()}, settled, {Motion::Full});
    CHECK(drift_of(entering.at(8)) == doctest::Approx(0.5));
    CHECK(drift_of(entering.at(entering.drift_end())) == 1);
    auto const pressed = std::make_shared<Stage const>(entering.at(4));
    Transition const going_on({pressed}, settled, {Motion::Full});
    for (Seconds const t : {0.0, 0.3, 2.0, 11.0})
        CHECK(drift_of(going_on.at(t)) == doctest::Approx(drift_of(entering.at(4 + t))));
    CHECK(going_on.drift_end() == doctest::Approx(12));
}

TEST_CASE("an image drifts by a clock of its own: all else has long arrived, and may be played backwards") {
    Transition const entering({empty()}, stage_with(drifting()), {Motion::Full});
    CHECK(entering.end() < 1);
    CHECK(drift_of(entering.at(entering.end(), 3)) == drift_of(entering.at(entering.end() + 3)));
    CHECK(drift_of(entering.at(0.1, settled)) == 1);
}

TEST_CASE("an image that has drifted stays, and one that does not drift is soon at rest") {
    auto const settled = stage_with(drifting());
    CHECK(Transition({settled}, settled, {Motion::Full}).end() < 1);
    CHECK(Transition({empty()}, stage_with(ImageVisual{}), {Motion::Full}).end() < 1);
}

TEST_CASE("an image that leaves while it drifts does not keep the stage moving") {
    Transition const entering({empty()}, stage_with(drifting()), {Motion::Full});
    auto const pressed = std::make_shared<Stage const>(entering.at(2));
    CHECK(Transition({pressed}, empty(), {Motion::Full}).end() < 1);
}

TEST_CASE("a number counts from where it begins, and on from where it was") {
    FigureVisual figure = number(1000);
    figure.start = 200;
    Transition const entering({empty()}, stage_with(figure), {Motion::Full});
    CHECK(value_of(entering.at(0.001)) < 230);
    double const half = value_of(entering.at(0.5));
    CHECK(half > 600);
    CHECK(half < 1000);
    CHECK(value_of(entering.at(entering.end())) == 1000);
    auto const pressed = std::make_shared<Stage const>(entering.at(0.5));
    Transition const going_on({pressed}, stage_with(number(5000)), {Motion::Full});
    CHECK(value_of(going_on.at(0)) == doctest::Approx(half));
    CHECK(value_of(going_on.at(going_on.end())) == 5000);
}

TEST_CASE("with reduced motion nothing counts and nothing drifts") {
    FigureVisual figure = number(1000);
    Transition const counting({empty()}, stage_with(figure), {Motion::Reduced});
    CHECK(value_of(counting.at(0.05)) == 1000);
    Transition const drifts({empty()}, stage_with(drifting()), {Motion::Reduced});
    CHECK(drift_of(drifts.at(0.05)) == 1);
    CHECK(drifts.end() < 1);
}
