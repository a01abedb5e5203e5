// The laws of the film, on every story in scenes/, and of a show in a viewer's hand.
#include "app/scrubbing.h"

#include "app/show.h"
#include "export/png.h"
#include "fixture.h"

#include <algorithm>
#include <cmath>

using namespace fresque;

namespace {

std::string dumped(Storyboard const& board, Moment const& moment) {
    return dump(paint(board.stage_at(moment)));
}

Show opened(Faces const& faces) {
    return {test::loaded(FRESQUE_SOURCE_DIRECTORY "/scenes/openai"), faces, {}};
}

std::string seen(Show const& show, Seconds now) {
    return dump(show.picture(now));
}

} // namespace

TEST_CASE("the film goes on through every step, and back the same way") {
    Faces const faces = test::staged_faces();
    for (auto const& path : test::shipped_stories()) {
        auto const story = test::loaded(path);
        Storyboard const board(story.story, faces, story.images, Viewport{});
        FilmPlace place{{first(story.story), settled, nullptr}};
        std::vector<FilmPlace> passed;
        constexpr Seconds stride = 0.1713; // no move ends on a multiple of it, where a rounding would decide
        for (int i = 0; i < 4000; ++i) {
            FilmPlace const further = wound(board, place, stride);
            if (further.moment.position == place.moment.position &&
                further.moment.since == place.moment.since)
                break;
            passed.push_back(place);
            place = further;
        }
        std::size_t steps = 0;
        std::optional<Position> last;
        for (auto const& one : passed) {
            steps += last != one.moment.position ? 1U : 0U;
            last = one.moment.position;
        }
        CHECK(steps >= test::positions(story.story).size() - 1);
        // The end is where the last stride was cut short; from the stride before it the way back is exact.
        for (std::size_t i = passed.size() - 1; i > 1; --i) {
            FilmPlace const back = wound(board, passed[i], -stride);
            CAPTURE(place_name(story.story, passed[i].moment.position));
            CHECK(dumped(board, back.moment) == dumped(board, passed[i - 1].moment));
        }
    }
}

TEST_CASE("winding twice is winding once by both") {
    Faces const faces = test::staged_faces();
    auto const story = test::loaded(FRESQUE_SOURCE_DIRECTORY "/scenes/openai");
    Storyboard const board(story.story, faces, story.images, Viewport{});
    for (auto const& position : test::positions(story.story)) {
        if (position == first(story.story) || position >= Position{last(story.story).scene, 0})
            continue;
        FilmPlace const start{{position, 0.2, nullptr}};
        for (Seconds const by : {0.3, 1.1, 2.7}) {
            FilmPlace const once = wound(board, start, by);
            FilmPlace const twice = wound(board, wound(board, start, by * 0.4), by * 0.6);
            CHECK(once.moment.position == twice.moment.position);
            CHECK(once.moment.since == doctest::Approx(twice.moment.since));
        }
    }
}

TEST_CASE("the thread's reach and the place on it are each other's inverse") {
    Faces const faces = test::staged_faces();
    for (auto const& path : test::shipped_stories()) {
        auto const story = test::loaded(path);
        Storyboard const board(story.story, faces, story.images, Viewport{});
        for (auto const& position : test::positions(story.story)) {
            CAPTURE(place_name(story.story, position));
            double const x = thread_reach(board, {position, settled, nullptr});
            CHECK(place_at_thread(board, x).moment.position == position);
            Moment const moment = place_at_thread(board, x).moment;
            CHECK((std::isinf(moment.since) || board.drifts(moment))); // nothing but an image moves on
        }
        double last = -1;
        for (double x = 0; x <= 1920; x += 7) {
            FilmPlace const place = place_at_thread(board, x);
            double const reach = thread_reach(board, place.moment);
            CHECK(reach >= last - 1e-6);
            last = reach;
        }
    }
}

TEST_CASE("the wheel winds softly, and the stage holds still where it is left") {
    Faces const faces = test::staged_faces();
    Show show = opened(faces);
    show.go_to(Position{1, 0});
    std::string const before = seen(show, 10);
    show.wind(0.5, 10);
    CHECK(seen(show, 10) == before);
    CHECK(show.moving(10));
    show.follow(10.1);
    std::string const between = seen(show, 10.1);
    CHECK(between != before);
    show.follow(11);
    CHECK_FALSE(show.moving(11));
    CHECK(seen(show, 11) != between);
    CHECK(seen(show, 11) == seen(show, 500));
    show.wind(-0.5, 500);
    show.follow(501);
    CHECK(seen(show, 501) == before);
}

TEST_CASE("a press goes on from where the film was stopped, without a jump") {
    Faces const faces = test::staged_faces();
    for (bool const onward : {true, false}) {
        Show show = opened(faces);
        show.go_to(Position{1, 0});
        show.wind(0.5, 10);
        show.follow(11);
        Position const stopped_at = show.position();
        std::string const stopped = seen(show, 11);
        REQUIRE(show.move(onward ? Command{Next{}} : Command{Back{}}, 20));
        CHECK(seen(show, 20) == stopped);
        CHECK(show.moving(20));
        CHECK(show.position() == (onward ? stopped_at : Position{1, 0}));
        CHECK(seen(show, 25) == dumped(show.storyboard(), {show.position(), settled, nullptr}));
        CHECK_FALSE(show.moving(25));
    }
}

TEST_CASE("a drag follows the hand, and plays on to the end of the step when it is let go") {
    Faces const faces = test::staged_faces();
    Show show = opened(faces);
    Position const to = *find_place(show.story(), "pourquoi.2");
    Position const before = *previous(show.story(), to);
    double const x = mix(thread_reach(show.storyboard(), {before, settled, nullptr}),
                         thread_reach(show.storyboard(), {to, settled, nullptr}), 0.5);
    show.pull(x, 10);
    show.follow(11);
    CHECK_FALSE(show.moving(11));
    CHECK(show.position() == to);
    std::string const held = seen(show, 11);
    CHECK(held == seen(show, 99));
    CHECK(held != dumped(show.storyboard(), {to, settled, nullptr}));
    show.let_go(100);
    CHECK(seen(show, 100) == held);
    CHECK(show.moving(100));
    CHECK(seen(show, 102) == dumped(show.storyboard(), {to, settled, nullptr}));
}

namespace {

// How far the image of the stage has drifted.
double drift_in(Show const& show, Seconds now) {
    Stage const stage = show.storyboard().stage_at(show.moment_at(now));
    for (Actor const& actor : stage.actors)
        for (Piece const& piece : actor.pieces)
            if (auto const* image = std::get_if<ImageVisual>(&piece.visual))
                return image->drift;
    return -1;
}

Show drifting(test::TemporaryFolder const& folder, Faces const& faces) {
    auto const bytes = encode_png(Bitmap{{64, 36}, PixelBytes(64 * 36 * 4, 128)});
    REQUIRE(bytes);
    folder.write("sky.png", std::string(bytes->begin(), bytes->end()));
    folder.write("story.scene", "scene a: A\n  text: a\nscene b: B\n  image sky.png alt=\"\" pan=right\n"
                                "scene c: C\n  text: c\n");
    return {test::loaded(folder.path()), faces, {}};
}

} // namespace

TEST_CASE("a drag to an image comes upon it as one does by going on, and it drifts on when it is let go") {
    Faces const faces = test::staged_faces();
    test::TemporaryFolder const folder;
    Show show = drifting(folder, faces);
    double const x = thread_reach(show.storyboard(), {{1, 0}, settled, nullptr});
    show.pull(x, 10);
    show.follow(11);
    REQUIRE(show.position() == Position{1, 0});
    double const held = drift_in(show, 11);
    CHECK(held >= 0);
    CHECK(held < 0.2);
    CHECK(drift_in(show, 60) == held);
    show.let_go(61);
    CHECK(drift_in(show, 61) == doctest::Approx(held));
    CHECK(drift_in(show, 64) > held);
}

TEST_CASE("a drag from an image and back finds it as it was seen") {
    Faces const faces = test::staged_faces();
    test::TemporaryFolder const folder;
    Show show = drifting(folder, faces);
    show.go_to(Position{1, 0});
    REQUIRE(drift_in(show, 500) == 1);
    double const x = thread_reach(show.storyboard(), {{1, 0}, settled, nullptr});
    double const beyond = thread_reach(show.storyboard(), {{2, 0}, settled, nullptr});
    show.pull(mix(x, beyond, 0.2), 500);
    show.follow(501);
    REQUIRE(show.position() == Position{2, 0});
    CHECK(drift_in(show, 501) == 1);
    show.pull(x, 502);
    show.follow(503);
    CHECK(show.position() == Position{1, 0});
    CHECK(drift_in(show, 503) == 1);
}

TEST_CASE("the film passes a choice along what was chosen, and back the same way") {
    Faces const faces = test::staged_faces();
    auto const story = test::loaded(FRESQUE_SOURCE_DIRECTORY "/scenes/openai");
    Storyboard const board(story.story, faces, story.images, Viewport{});
    auto const at = [&](std::string_view place) { return *find_place(story.story, place); };
    auto const named = [&](FilmPlace const& place) { return place_name(story.story, place.moment.position); };
    FilmPlace const fork{{at("versions.1"), settled, nullptr}};
    CHECK(named(wound(board, fork, 0.5)) == "officiel.1");
    auto const chosen = choose(story.story, Journey{at("versions.1")}, 1);
    REQUIRE(chosen);
    auto const back = backward(story.story, *chosen);
    FilmPlace const again{{back->position, settled, nullptr}, back->turns, back->chosen};
    FilmPlace const on = wound(board, again, 0.5);
    CHECK(named(on) == "anonymes.1");
    CHECK(named(wound(board, on, -0.5)) == "versions.1");
    // Both versions are passed, whichever came first, and the film leads on behind them.
    for (FilmPlace place : {fork, again}) {
        std::vector<std::string> passed;
        while (passed.empty() || passed.back() != "pourquoi.1") {
            place = wound(board, place, 0.25);
            if (passed.empty() || passed.back() != named(place))
                passed.push_back(named(place));
            REQUIRE(passed.size() < 12);
        }
        for (std::string const version : {"officiel.1", "anonymes.1", "anonymes.2"})
            CHECK(std::find(passed.begin(), passed.end(), version) != passed.end());
    }
}

TEST_CASE("a timeline that was dragged beyond a choice leads on as if one had come that way") {
    Faces const faces = test::staged_faces();
    Show show = opened(faces);
    Story const& story = show.story();
    show.go_to(*find_place(story, "versions.1"));
    REQUIRE(show.move(Choose{1}, 0));
    REQUIRE(show.move(Back{}, 10));
    double const x = thread_reach(show.storyboard(), {*find_place(story, "officiel.1"), settled, nullptr});
    show.pull(x, 20);
    show.follow(21);
    show.let_go(21);
    REQUIRE(place_name(story, show.position()) == "officiel.1");
    REQUIRE(show.move(Next{}, 30)); // the other version was chosen first, so it has been heard
    CHECK(place_name(story, show.position()) == "pourquoi.1");
    REQUIRE(show.move(Back{}, 40));
    REQUIRE(show.move(Back{}, 50));
    CHECK(place_name(story, show.position()) == "anonymes.2");
}
