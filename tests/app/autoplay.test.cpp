// The story by itself: every instant is told, none is waited for.
#include "app/autoplay.h"

#include "app/show.h"
#include "fixture.h"
#include "story/pace.h"

#include <cmath>
#include <optional>

using namespace fresque;

namespace {

struct Sitting {
    Faces faces = test::staged_faces();
    test::TemporaryFolder folder;
    Show show;

    explicit Sitting(std::string const& text) :
        show(test::loaded(folder.write("story.scene", text)), faces, {}) {}
};

std::string here(Show const& show) {
    return place_name(show.story(), show.position());
}

// Goes on at the very instant that the show names, and tells the place that it comes to.
std::string gone_on(Show& show, Seconds& now) {
    auto const due = show.next_change(now);
    REQUIRE(due);
    CHECK_FALSE(show.go_on(*due - 0.001));
    now = *due;
    show.go_on(now);
    return here(show);
}

constexpr char const* three = "scene a: A\n  text: a\n  step hold=7s\n  text: b\nscene c: C\n  text: c\n";
constexpr char const* forked = "scene a: A\n  text: a\n"
                               "scene b: B\n  choice then=others: Which?\n"
                               "    option -> d: D\n    option -> e: E\n    option -> f: F\n"
                               "scene d: D\n  text: d\nscene e: E\n  text: e\nscene f: F\n  text: f\n"
                               "scene g: G\n  text: g\n";

} // namespace

TEST_CASE("the story goes on by itself, step by step, and begins anew") {
    Sitting sitting(three);
    Seconds now = 10;
    CHECK_FALSE(sitting.show.next_change(now));
    sitting.show.begin(now);
    sitting.show.play_by_itself(now);
    for (std::string const place : {"a.2", "c.1", "a.1", "a.2"})
        CHECK(gone_on(sitting.show, now) == place);
}

TEST_CASE("a step stays for its transition and the time to read it, and nothing moves meanwhile") {
    Sitting sitting(three);
    Show& show = sitting.show;
    show.begin(0);
    show.play_by_itself(0);
    Seconds now = 0;
    REQUIRE(gone_on(show, now) == "a.2");
    Seconds const moves = show.storyboard().rest_after({show.position(), 0, nullptr});
    CHECK(*show.next_change(now) == doctest::Approx(now + moves + 7));
    CHECK(show.moving(now + moves / 2));
    CHECK_FALSE(show.moving(now + moves + 0.01));
    CHECK_FALSE(show.moving(now + moves + 6.9));
}

TEST_CASE("whoever takes over has the story, until it is let go on by itself") {
    Sitting sitting(three);
    Show& show = sitting.show;
    show.begin(0);
    show.play_by_itself(0);
    REQUIRE(show.take_over(2));
    CHECK_FALSE(show.take_over(2));
    CHECK_FALSE(show.plays_by_itself());
    CHECK_FALSE(show.go_on(1000));
    // What is left to come is that the notice goes.
    CHECK(*show.next_change(2.5) == 2 + notice_stays);
    CHECK_FALSE(show.next_change(1000));
    CHECK(here(show) == "a.1");
    show.play_by_itself(1000);
    Seconds now = 1000;
    CHECK(gone_on(show, now) == "a.2");
}

TEST_CASE("the notice is on the picture while it lasts, and then the stage is as before") {
    Sitting sitting(three);
    Show& show = sitting.show;
    show.go_to(Position{0, 1});
    std::string const before = dump(show.picture(5.0));
    show.play_by_itself(5);
    show.take_over(5);
    CHECK(show.moving(5.1));
    CHECK_FALSE(show.moving(7));
    CHECK(dump(show.picture(7.0)).find("\"taken\"") != std::string::npos);
    CHECK(show.moving(5 + notice_stays + 0.1));
    CHECK_FALSE(show.moving(5 + notice_stays + 1));
    CHECK(dump(show.picture(5 + notice_stays + 1)) == before);
}

TEST_CASE("where the story asks, the options follow in their order, and each is heard") {
    Sitting sitting(forked);
    Seconds now = 0;
    sitting.show.play_by_itself(now);
    for (std::string const place : {"b.1", "d.1", "e.1", "f.1", "g.1", "a.1"})
        CHECK(gone_on(sitting.show, now) == place);
}

TEST_CASE("what somebody chose is kept when they go back, and forgotten when the story begins anew") {
    Sitting sitting(forked);
    Show& show = sitting.show;
    Seconds now = 0;
    show.go_to(Position{1, 0});
    show.move(Choose{1}, now);
    show.move(Back{}, ++now);
    show.play_by_itself(++now);
    for (std::string const place : {"e.1", "d.1", "f.1", "g.1", "a.1", "b.1", "d.1"})
        CHECK(gone_on(show, now) == place);
}

TEST_CASE("an option that leads nowhere else does not hold up the clock") {
    Sitting sitting(
        "scene a: A\n  choice\n    option -> a: Again\n    option -> b: B\nscene b: B\n  text: b\n");
    Show& show = sitting.show;
    show.play_by_itself(0);
    Seconds const due = *show.next_change(0);
    show.go_on(due);
    CHECK(*show.next_change(due) > due);
}

TEST_CASE("a first-time reader of the essay takes four to six minutes") {
    Faces const faces = test::staged_faces();
    for (std::string const language : {"fr", "en"}) {
        LanguageWish wish;
        wish.named = language;
        auto story = load_story(FRESQUE_SOURCE_DIRECTORY "/scenes/openai", wish);
        REQUIRE(story);
        REQUIRE(story->story.language == language);
        Show show(std::move(*story), faces, {});
        Seconds now = 0;
        show.begin(now);
        show.play_by_itself(now);
        std::size_t steps = 1;
        while (gone_on(show, now) != "title.1")
            ++steps;
        CHECK(steps == step_count(show.story()));
        MESSAGE(language, ": ", std::to_string(steps), " steps, ", now / 60, " minutes");
        CHECK(now >= 240);
        CHECK(now <= 360);
    }
}
