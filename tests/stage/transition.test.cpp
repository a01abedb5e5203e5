#include "stage/transition.h"

#include "stage/identity.h"

#include <doctest/doctest.h>

using namespace fresque;

namespace {

Piece word(std::string key, std::string text, Rect box) {
    Piece piece;
    piece.key = std::move(key);
    piece.box = box;
    WordVisual visual;
    visual.text = std::move(text);
    piece.visual = std::move(visual);
    return piece;
}

Actor actor(std::string id, std::vector<Piece> pieces, Rect bounds = {100, 100, 300, 200}) {
    Actor made;
    made.id = std::move(id);
    made.role = "text";
    made.bounds = bounds;
    made.pieces = std::move(pieces);
    return made;
}

std::shared_ptr<Stage const> stage(std::vector<Actor> actors) {
    auto made = std::make_shared<Stage>();
    made->size = {1920, 1080};
    made->actors = std::move(actors);
    return made;
}

Actor some(std::string const& id) {
    return actor(id, {word("word/0", id, {100, 100, 0, 40})});
}

Piece only_piece(Stage const& shown, std::string_view id) {
    Actor const* found = shown.find(id);
    REQUIRE(found != nullptr);
    REQUIRE(found->pieces.size() == 1);
    return found->pieces.front();
}

} // namespace

TEST_CASE("words of a text that is written anew find themselves again") {
    Actor const before =
        actor("a", {word("word/0", "the", {0, 0, 0, 40}), word("word/1", "old", {50, 0, 0, 40}),
                    word("word/2", "bridge", {100, 0, 0, 40})});
    Actor const after =
        actor("a", {word("word/0", "the", {0, 0, 0, 40}), word("word/1", "very", {50, 0, 0, 40}),
                    word("word/2", "old", {100, 0, 0, 40}), word("word/3", "bridge", {150, 0, 0, 40})});
    auto const found = predecessors(before, after);
    CHECK(found.size() == 3);
    CHECK(found.at(&after.pieces[0]) == &before.pieces[0]);
    CHECK_FALSE(found.contains(&after.pieces[1]));
    CHECK(found.at(&after.pieces[2]) == &before.pieces[1]);
    CHECK(found.at(&after.pieces[3]) == &before.pieces[2]);
}

TEST_CASE("a word that goes on moves without changing its size on the way") {
    auto const from = stage({actor("a", {word("word/0", "bridge", {100, 100, 0, 40})})});
    auto const to = stage({actor("a", {word("word/5", "bridge", {500, 300, 0, 40})})});
    Transition const change({from}, to, {});
    for (Seconds t = 0; t < change.end(); t += 0.05) {
        Piece const piece = only_piece(change.at(t), "a");
        CHECK(piece.opacity == 1);
        CHECK(piece.box.height == 40);
    }
}

TEST_CASE("however many elements enter, a step and a scene change stay short") {
    for (std::size_t const count : {1U, 2U, 5U, 20U, 100U}) {
        std::vector<Actor> many;
        for (std::size_t i = 0; i < count; ++i)
            many.push_back(some("e" + std::to_string(i)));
        Transition const step({stage({some("gone")})}, stage(many), {});
        CHECK(step.end() >= 0.5);
        CHECK(step.end() <= 0.92);
        Transition const scene({stage({some("gone")})}, stage(many), {Motion::Full, Travel::Onward});
        CHECK(scene.end() >= 0.8);
        CHECK(scene.end() <= 1.2);
    }
}

TEST_CASE("elements enter one after the other, in reading order") {
    Transition const step({stage({})}, stage({some("first"), some("second")}), {});
    Stage const early = step.at(0.05);
    CHECK(early.find("first") != nullptr);
    CHECK(early.find("second") == nullptr);
    Stage const later = step.at(0.2);
    CHECK(only_piece(later, "first").opacity > only_piece(later, "second").opacity);
}

TEST_CASE("between scenes the stage travels along the thread, and the other way on the way back") {
    for (Travel const travel : {Travel::Onward, Travel::Backward}) {
        double const ahead = travel == Travel::Onward ? 1 : -1;
        Transition const change({stage({some("gone")})}, stage({some("new")}), {Motion::Full, travel});
        double last = 100;
        for (Seconds t = 0.05; t < 0.3; t += 0.05) {
            Piece const& gone = only_piece(change.at(t), "gone");
            CHECK((gone.box.x - last) * ahead < 0);
            CHECK(gone.box.y == 100);
            last = gone.box.x;
        }
        double const start = only_piece(change.at(0.26), "new").box.x;
        CHECK((start - 100) * ahead > 30);
        CHECK((start - 100) * ahead < 80);
        CHECK(only_piece(change.at(change.end()), "new").box.x == 100);
    }
    Transition const step({stage({some("gone")})}, stage({some("new")}), {});
    CHECK(only_piece(step.at(0.1), "gone").box.x == 100);
}

TEST_CASE("where a scene fades in, nothing moves; where it cuts, nothing waits") {
    auto const from = stage({actor("a", {word("word/0", "x", {100, 100, 0, 40})})});
    auto const to = stage({actor("a", {word("word/0", "x", {500, 100, 0, 40})})});
    Transition const fade({from}, to, {Motion::Full, Travel::Onward, Takeover::Fade});
    Stage const halfway = fade.at(0.1);
    for (auto const& piece : halfway.actors.front().pieces)
        CHECK(piece.box.x == 100);
    Transition const cut({from}, to, {Motion::Full, Travel::Onward, Takeover::Cut});
    CHECK(cut.end() == 0);
    CHECK(only_piece(cut.at(0), "a").box.x == 500);
}

TEST_CASE("an element leaves at once, comes later or takes its time where that is asked") {
    Actor gone = some("gone");
    gone.exit = Exit::None;
    Actor late = some("late");
    late.after = 2;
    Actor slow = some("slow");
    slow.pieces.front().duration = 3;
    Actor there = some("there");
    there.pieces.front().entrance = Entrance::None;
    Transition const change({stage({gone})}, stage({late, slow, there}), {});
    CHECK(change.at(0.001).find("gone") == nullptr);
    CHECK(change.at(2).find("late") == nullptr);
    CHECK(change.at(2.5).find("late") != nullptr);
    CHECK(only_piece(change.at(1), "slow").opacity < 1);
    CHECK(only_piece(change.at(0.5), "there").opacity == 1);
    CHECK(change.end() > 3);
}

TEST_CASE("with reduced motion what moves is faded from its old place to the new one") {
    auto const from = stage({actor("a", {word("word/0", "x", {100, 100, 0, 40})})});
    auto const to = stage({actor("a", {word("word/0", "x", {500, 100, 0, 40})}), some("new")});
    Transition const change({from}, to, {Motion::Reduced});
    CHECK(change.end() == doctest::Approx(0.12));
    Stage const half = change.at(0.06);
    auto const& pieces = half.find("a")->pieces;
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].box.x == 500);
    CHECK(pieces[0].opacity == doctest::Approx(0.5));
    CHECK(pieces[1].box.x == 100);
    CHECK(pieces[1].opacity == doctest::Approx(0.5));
    CHECK(only_piece(half, "new").box == only_piece(*to, "new").box);
}

TEST_CASE("ink flows at one speed: a longer line takes longer") {
    auto const line = [](double length) {
        Piece piece;
        piece.key = "line";
        LineVisual visual;
        visual.points = {{0, 0}, {length, 0}};
        piece.visual = visual;
        piece.entrance = Entrance::Trace;
        return piece;
    };
    Transition const shorter({stage({})}, stage({actor("a", {line(800)})}), {});
    Transition const longer({stage({})}, stage({actor("a", {line(1400)})}), {});
    CHECK(longer.end() / shorter.end() == doctest::Approx(1400.0 / 800));
    double const early = only_piece(longer.at(0.3), "a").traced - only_piece(longer.at(0.2), "a").traced;
    double const late = only_piece(longer.at(0.6), "a").traced - only_piece(longer.at(0.5), "a").traced;
    CHECK(early == doctest::Approx(late));
}
