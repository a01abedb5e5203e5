// Numbers on the stage: what counts, what grows, and how wide it is.
#include "fixture.h"
#include "stage/figure.h"

#include <algorithm>
#include <cmath>

using namespace fresque;

namespace {

FigureVisual const* number_in(Stage const& stage) {
    for (Actor const& actor : stage.actors)
        for (Piece const& piece : actor.pieces)
            if (auto const* figure = std::get_if<FigureVisual>(&piece.visual))
                return figure;
    return nullptr;
}

Piece const* piece_of(Stage const& stage, std::string_view key) {
    for (Actor const& actor : stage.actors)
        for (Piece const& piece : actor.pieces)
            if (piece.key == key)
                return &piece;
    return nullptr;
}

LoadedStory written(test::TemporaryFolder const& folder, std::string const& text) {
    auto story = test::loaded(folder.write("story.scene", text));
    for (auto const& diagnostic : story.diagnostics)
        CHECK_MESSAGE(false, to_text(diagnostic, story.sources));
    return story;
}

} // namespace

TEST_CASE("a counter that is written again counts on from where it was") {
    Faces const faces = test::staged_faces();
    test::TemporaryFolder const folder;
    auto const story = written(folder, "scene a: A\n"
                                       "  counter sum to=1000 unit=\"$\": asked for\n"
                                       "  step\n"
                                       "  counter sum to=250\n"
                                       "scene b: B\n"
                                       "  counter sum to=9000 unit=\"$\"\n");
    Storyboard const board(story.story, faces, story.images, {});
    auto const all = test::positions(story.story);
    REQUIRE(all.size() == 3);
    std::vector<double> rests;
    for (Position const& position : all) {
        Stage const entry = board.stage_at({position, 0.0001, nullptr});
        double const before = rests.empty() ? 0 : rests.back();
        Stage const rest = board.settled_at(position);
        REQUIRE(number_in(rest) != nullptr);
        rests.push_back(number_in(rest)->value);
        if (number_in(entry) != nullptr)
            CHECK(std::abs(number_in(entry)->value - before) < 10);
    }
    CHECK(rests == std::vector<double>{1000, 250, 9000});
    CHECK(figure_text(*number_in(board.settled_at(all[1]))) == "$250"); // the unit is kept
}

TEST_CASE("while it counts, a number ends where it will end") {
    Faces const faces = test::staged_faces();
    test::TemporaryFolder const folder;
    auto const story = written(folder, "story: S\n  language: fr\nscene a: A\n  counter to=1234567.5\n");
    Storyboard const board(story.story, faces, story.images, {});
    Position const position = test::positions(story.story).back();
    double end = 0;
    for (Seconds const t : {0.3, 0.5, 0.9, 2.0}) {
        Stage const stage = board.stage_at({position, t, nullptr});
        Piece const* number = piece_of(stage, "number");
        REQUIRE(number != nullptr);
        auto const runs = figure_runs(std::get<FigureVisual>(number->visual), number->box);
        REQUIRE(!runs.empty());
        double const last = runs.back().glyphs.back().offset.x;
        if (end > 0)
            CHECK(last == doctest::Approx(end));
        end = last;
    }
}

TEST_CASE("a bar is as long as its part of the whole, at every instant") {
    Faces const faces = test::staged_faces();
    test::TemporaryFolder const folder;
    auto const story = written(folder, "scene a: A\n"
                                       "  counter all to=1000: all of it\n"
                                       "  step\n"
                                       "  bars\n"
                                       "    bar said value=1000 of=all state=promised: promised\n"
                                       "    bar paid value=250 of=all: paid\n"
                                       "  step\n"
                                       "  bars\n"
                                       "    bar paid value=500 of=all: paid\n");
    Storyboard const board(story.story, faces, story.images, {});
    auto const all = test::positions(story.story);
    auto const length = [](Stage const& stage, std::string_view key) {
        Piece const* piece = piece_of(stage, key);
        return piece == nullptr ? 0 : piece->box.width;
    };
    Stage const first = board.settled_at(all[1]);
    double const whole = length(first, "bar/said/outline");
    CHECK(whole > 0);
    CHECK(length(first, "bar/paid/solid") == doctest::Approx(whole / 4));
    CHECK(length(board.settled_at(all[2]), "bar/paid/solid") == doctest::Approx(whole / 2));
    for (Seconds const t : {0.2, 0.5, 1.0}) {
        Stage const stage = board.stage_at({all[2], t, nullptr});
        Piece const* value = piece_of(stage, "bar/paid/value");
        REQUIRE(value != nullptr);
        double const shown = std::get<FigureVisual>(value->visual).value;
        CHECK(length(stage, "bar/paid/solid") == doctest::Approx(whole * shown / 1000));
    }
}

TEST_CASE("numbers of any size are laid out, and say where they do not fit") {
    Faces const faces = test::staged_faces();
    for (std::string const& number :
         {std::string("0"), std::string("-0.5"), std::string("1000000000000000"), std::string(320, '9')}) {
        test::TemporaryFolder const folder;
        auto const story = test::loaded(folder.write(
            "story.scene", "scene a: A\n  counter to=" + number + ": it\n  bars\n    bar value=" + number +
                               ": it\n    bar value=0: nothing\n"));
        Storyboard const board(story.story, faces, story.images, {});
        Stage const stage = board.settled_at(test::positions(story.story).back());
        bool const overflows = std::any_of(stage.actors.begin(), stage.actors.end(),
                                           [](Actor const& actor) { return actor.overflows; });
        CHECK(overflows == (number.size() > 30));
        for (Actor const& actor : stage.actors)
            for (Piece const& piece : actor.pieces)
                CHECK(std::isfinite(piece.box.x + piece.box.y + piece.box.width + piece.box.height));
    }
}

TEST_CASE("the words of bars stand over them, and are spoken first") {
    Faces const faces = test::staged_faces();
    test::TemporaryFolder const folder;
    auto const story = written(folder, "scene a: A\n"
                                       "  bars: What a meal costs\n"
                                       "    bar food value=2 color=teal: food\n");
    Storyboard const board(story.story, faces, story.images, {});
    Stage const stage = board.settled_at(test::positions(story.story).front());
    auto const bars = std::find_if(stage.actors.begin(), stage.actors.end(), [](Actor const& actor) {
        return actor.label.starts_with("What a meal costs");
    });
    REQUIRE(bars != stage.actors.end());
    double title = 0;
    double first_bar = 1e6;
    for (Piece const& piece : bars->pieces)
        if (piece.key.starts_with("title"))
            title = std::max(title, piece.box.center().y);
        else
            first_bar = std::min(first_bar, piece.box.y);
    CHECK(title > 0);
    CHECK(title < first_bar - 10); // boxes of words are higher than their letters
}
