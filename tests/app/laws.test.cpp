// The laws of the stage, on every story in scenes/.
#include "app/show.h"
#include "fixture.h"
#include "render/picture.h"

#include <algorithm>
#include <cmath>
#include <map>

using namespace fresque;

namespace {

std::string dumped(Storyboard const& board, Moment const& moment) {
    return dump(paint(board.stage_at(moment)));
}

// What the camera has left, or what has fallen back, is not there to be read.
bool stands_back(Actor const& actor) {
    return std::all_of(actor.pieces.begin(), actor.pieces.end(),
                       [](Piece const& piece) { return piece.opacity < 0.5; });
}

// How far each image has drifted.
using Drifts = std::map<std::string, double>;

Drifts drifts_of(Stage const& stage) {
    Drifts drifts;
    for (Actor const& actor : stage.actors)
        for (Piece const& piece : actor.pieces)
            if (auto const* image = std::get_if<ImageVisual>(&piece.visual))
                drifts.emplace(actor.id + " " + piece.key, image->drift);
    return drifts;
}

Viewport viewport(PixelSize window) {
    Viewport v;
    v.size = stage_size(window);
    return v;
}

} // namespace

TEST_CASE("stories in scenes/ have no errors and no warnings") {
    for (auto const& path : test::shipped_stories()) {
        auto const story = test::loaded(path);
        for (auto const& diagnostic : story.diagnostics)
            CHECK_MESSAGE(false, to_text(diagnostic, story.sources));
        CHECK(story.playable());
    }
}

TEST_CASE("a step at the end of time is the entry of the next") {
    Faces const faces = test::staged_faces();
    for (auto const& path : test::shipped_stories()) {
        auto const story = test::loaded(path);
        Storyboard const board(story.story, faces, story.images, viewport({1920, 1080}));
        auto const all = test::positions(story.story);
        for (std::size_t i = 0; i + 1 < all.size(); ++i) {
            CAPTURE(place_name(story.story, all[i]));
            Moment const rest{all[i], board.still_after({all[i], 0, nullptr}), nullptr};
            CHECK(dumped(board, rest) == dumped(board, {all[i], settled, nullptr}));
            // At the very beginning of the next step, what stood there stands there still.
            Stage const entry = board.stage_at({all[i + 1], 0, nullptr});
            Stage const before = board.stage_at({all[i], settled, nullptr});
            for (auto const& actor : before.actors) {
                if (stands_back(actor))
                    continue;
                Actor const* same = entry.find(actor.id);
                REQUIRE_MESSAGE(same != nullptr, actor.id);
                auto const seen = std::count_if(actor.pieces.begin(), actor.pieces.end(),
                                                [](Piece const& piece) { return piece.opacity > 0; });
                CHECK(static_cast<long>(same->pieces.size()) >= seen);
            }
        }
    }
}

TEST_CASE("a step looks the same however one came to it") {
    Faces const faces = test::staged_faces();
    for (auto const& path : test::shipped_stories()) {
        auto const story = test::loaded(path);
        Storyboard const board(story.story, faces, story.images, viewport({1920, 1080}));
        auto const all = test::positions(story.story);
        std::vector<std::string> stepped;
        Moment moment{all.front(), settled, nullptr};
        for (auto const& position : all) {
            if (position != all.front())
                moment = board.leave(moment, position);
            moment.since = 1000;
            stepped.push_back(dumped(board, moment));
        }
        for (std::size_t i = all.size(); i-- > 0;) { // going back, by another storyboard, in another order
            Storyboard const fresh(story.story, faces, story.images, viewport({1920, 1080}));
            if (i + 1 < all.size())
                moment = fresh.leave({all[i + 1], 0.2, nullptr}, all[i]);
            moment.since = 1000;
            CHECK(dumped(fresh, moment) == stepped[i]);
            CHECK(dumped(fresh, {all[i], settled, nullptr}) == stepped[i]);
        }
    }
}

TEST_CASE("the same arguments give the same display list, in any order of asking") {
    Faces const faces = test::staged_faces();
    for (auto const& path : test::shipped_stories()) {
        auto const story = test::loaded(path);
        Storyboard const one(story.story, faces, story.images, viewport({1440, 1080}));
        Storyboard const other(story.story, faces, story.images, viewport({1440, 1080}));
        auto const all = test::positions(story.story);
        std::vector<std::string> forward;
        for (auto const& position : all)
            for (Seconds const t : {0.0, 0.13, 0.4, 0.9})
                forward.push_back(dumped(one, {position, t, nullptr}));
        std::size_t at = forward.size();
        for (auto position = all.rbegin(); position != all.rend(); ++position)
            for (Seconds const t : {0.9, 0.4, 0.13, 0.0})
                CHECK(dumped(other, {*position, t, nullptr}) == forward[--at]);
    }
}

TEST_CASE("a press during a move hands over without a jump") {
    Faces const faces = test::staged_faces();
    auto const story = test::loaded(FRESQUE_SOURCE_DIRECTORY "/scenes/openai");
    Storyboard const board(story.story, faces, story.images, viewport({1920, 1080}));
    auto const all = test::positions(story.story);
    for (std::size_t i = 1; i + 1 < all.size(); ++i)
        for (Position const to : {all[i + 1], all[i - 1]}) { // on, and back: it turns round
            Moment const moving{all[i], 0.35, nullptr};
            Stage const before = board.stage_at(moving);
            Moment after = board.leave(moving, to);
            after.since = 0;
            Stage const now = board.stage_at(after);
            for (auto const& actor : before.actors) {
                Actor const* same = now.find(actor.id);
                REQUIRE_MESSAGE(same != nullptr, actor.id);
                for (auto const& piece : actor.pieces) {
                    if (piece.opacity < 0.01 || piece.traced < 0.01)
                        continue;
                    auto const here =
                        std::find_if(same->pieces.begin(), same->pieces.end(), [&](Piece const& p) {
                            return p.key == piece.key &&
                                   length(Vec2{p.box.x, p.box.y} - Vec2{piece.box.x, piece.box.y}) < 0.01 &&
                                   std::abs(p.opacity - piece.opacity) < 0.01;
                        });
                    CHECK_MESSAGE(here != same->pieces.end(), actor.id << " " << piece.key);
                }
            }
        }
}

TEST_CASE("a step back is the step forward, played backwards") {
    Faces const faces = test::staged_faces();
    for (auto const& path : test::shipped_stories())
        for (bool const reduced : {false, true}) {
            auto const story = test::loaded(path);
            Viewport v = viewport({1920, 1080});
            v.reduced_motion = reduced;
            Storyboard const board(story.story, faces, story.images, v);
            auto const all = test::positions(story.story);
            for (std::size_t i = 1; i < all.size(); ++i) {
                CAPTURE(place_name(story.story, all[i]));
                Seconds const end = board.rest_after({all[i], 0, nullptr});
                Moment back = board.leave({all[i], settled, nullptr}, all[i - 1]);
                CHECK(back.position == all[i - 1]);
                CHECK(board.rest_after(back) == end);
                CHECK(back.since < 0.6 * end); // what nobody sees is not waited for
                for (Seconds const t : {0.0, 0.1, 0.25, 0.4, 0.65}) {
                    back.since = t;
                    if (t > 0 && t < end)
                        CHECK(dumped(board, back) ==
                              dumped(board, {all[i], end - t, nullptr, Course::Onward, settled}));
                }
                back.since = end;
                CHECK(dumped(board, back) == dumped(board, {all[i - 1], settled, nullptr}));
            }
        }
}

TEST_CASE("a press during a move turns it round at the same instant, again and again") {
    Faces const faces = test::staged_faces();
    for (auto const& path : test::shipped_stories()) {
        auto const story = test::loaded(path);
        Storyboard const board(story.story, faces, story.images, viewport({1920, 1080}));
        auto const all = test::positions(story.story);
        for (std::size_t i = 1; i < all.size(); ++i) {
            CAPTURE(place_name(story.story, all[i]));
            Moment const there{all[i], 0.3, nullptr};
            std::string const seen = dumped(board, there);
            Moment back = board.leave(there, all[i - 1]);
            CHECK(back.course == Course::Returning);
            CHECK(dumped(board, back) == seen);
            CHECK(board.rest_after(back) == 0.3); // it takes as long as it had taken
            back.since = 0.2;
            std::string const nearly = dumped(board, back);
            CHECK(nearly == dumped(board, {all[i], 0.3 - 0.2, nullptr}));
            Moment const again = board.leave(back, all[i]);
            CHECK(again.position == all[i]);
            CHECK(dumped(board, again) == nearly);
            back.since = 0.3;
            CHECK(dumped(board, back) == dumped(board, {all[i - 1], settled, nullptr}));
        }
    }
}

TEST_CASE("a press on or back while an image drifts makes it neither jump nor keep anybody waiting") {
    Faces const faces = test::staged_faces();
    std::size_t drifting = 0;
    for (auto const& path : test::shipped_stories()) {
        auto const story = test::loaded(path);
        Storyboard const board(story.story, faces, story.images, viewport({1920, 1080}));
        auto const all = test::positions(story.story);
        for (std::size_t i = 1; i + 1 < all.size(); ++i) {
            Moment const looked_at{all[i], 5, nullptr};
            if (!board.drifts(looked_at))
                continue;
            ++drifting;
            CAPTURE(place_name(story.story, all[i]));
            Drifts const before = drifts_of(board.stage_at(looked_at));
            for (Position const to : {all[i + 1], all[i - 1]}) {
                Moment after = board.leave(looked_at, to);
                for (auto const& [key, drift] : drifts_of(board.stage_at(after)))
                    CHECK(drift == doctest::Approx(before.at(key)));
                CHECK(board.rest_after(after) < 2.5);
                after.since = 1; // and there and back again, on the way
                Drifts const later = drifts_of(board.stage_at(after));
                for (auto const& [key, drift] : drifts_of(board.stage_at(board.leave(after, all[i]))))
                    CHECK(drift == doctest::Approx(later.at(key)));
            }
        }
    }
    CHECK(drifting > 0);
}

TEST_CASE("what was handed over turns round too, and goes on from where it came") {
    Faces const faces = test::staged_faces();
    auto const story = test::loaded(FRESQUE_SOURCE_DIRECTORY "/scenes/openai");
    Storyboard const board(story.story, faces, story.images, viewport({1920, 1080}));
    auto const all = test::positions(story.story);
    for (std::size_t i = 1; i + 1 < all.size(); ++i) {
        Moment const first{all[i], 0.25, nullptr};
        Moment second = board.leave(first, all[i + 1]);
        CHECK(second.course == Course::Onward);
        second.since = 0.1875; // as 0.125 below: no sum of them is rounded
        Moment back = board.leave(second, all[i]);
        CHECK(dumped(board, back) == dumped(board, second));
        back.since = 0.1875 + 0.125; // past the turn: the first move goes on
        CHECK(dumped(board, back) == dumped(board, {all[i], 0.25 + 0.125, nullptr}));
        back.since = board.rest_after(back);
        CHECK(dumped(board, back) == dumped(board, {all[i], settled, nullptr}));
    }
}

TEST_CASE("what is on its way when it is handed over does not stop first") {
    Faces const faces = test::staged_faces();
    auto const story = test::loaded(FRESQUE_SOURCE_DIRECTORY "/scenes/openai");
    Storyboard const board(story.story, faces, story.images, viewport({1920, 1080}));
    auto const all = test::positions(story.story);
    constexpr Seconds instant = 0.004;
    std::size_t moving = 0;
    for (std::size_t i = 1; i + 1 < all.size(); ++i) {
        Moment const there{all[i], 0.3, nullptr};
        Stage const now = board.stage_at(there);
        Stage const later = board.stage_at({all[i], 0.3 + instant, nullptr});
        Moment next = board.leave(there, all[i + 1]);
        next.since = instant;
        Stage const handed = board.stage_at(next);
        for (auto const& actor : now.actors)
            for (auto const& piece : actor.pieces) {
                auto const x_in = [&](Stage const& stage) -> std::optional<double> {
                    Actor const* same = stage.find(actor.id);
                    if (!same)
                        return std::nullopt;
                    for (auto const& one : same->pieces)
                        if (one.key == piece.key)
                            return one.box.x;
                    return std::nullopt;
                };
                auto const before = x_in(later);
                auto const after = x_in(handed);
                if (!before || !after || std::abs(*before - piece.box.x) < 1)
                    continue;
                ++moving;
                CHECK_MESSAGE(*after - piece.box.x == doctest::Approx(*before - piece.box.x).epsilon(0.15),
                              actor.id << " " << piece.key);
            }
    }
    CHECK(moving > 10);
}

TEST_CASE("many quick presses stay bounded and end on the right step") {
    Faces const faces = test::staged_faces();
    auto const story = test::loaded(FRESQUE_SOURCE_DIRECTORY "/scenes/openai");
    Storyboard const board(story.story, faces, story.images, viewport({1920, 1080}));
    auto const all = test::positions(story.story);
    Moment moment{all.front(), 0, nullptr};
    for (int i = 0; i < 500; ++i) {
        moment.since = 0.02;
        moment = board.leave(moment, all[static_cast<std::size_t>(i) % all.size()]);
    }
    int links = 0;
    for (Moment const* link = &moment; link != nullptr; link = link->left.get())
        ++links;
    CHECK(links <= 16);
    moment.since = settled;
    CHECK(dumped(board, moment) == dumped(board, {moment.position, settled, nullptr}));
}

// Boxes of text, panels and pictures; a quote that fills the stage, and what lies behind words, may cover
// others.
TEST_CASE("nothing readable leaves the margins, and no two elements collide") {
    Faces const faces = test::staged_faces();
    for (auto const& path : test::shipped_stories())
        for (PixelSize const window : {PixelSize{1920, 1080}, PixelSize{1440, 1080}, PixelSize{2560, 1080}}) {
            auto const story = test::loaded(path);
            Viewport const v = viewport(window);
            Storyboard const board(story.story, faces, story.images, v);
            for (auto const& position : test::positions(story.story)) {
                CAPTURE(window.width);
                CAPTURE(place_name(story.story, position));
                Stage const stage = board.settled_at(position);
                CHECK(std::none_of(stage.actors.begin(), stage.actors.end(),
                                   [](Actor const& actor) { return actor.overflows; }));
                std::vector<Actor const*> solid;
                for (auto const& actor : stage.actors)
                    if (!stands_back(actor) &&
                        (actor.role == "text" || actor.role == "quote" || actor.role == "heading" ||
                         actor.role == "table" || actor.role == "figure"))
                        solid.push_back(&actor);
                for (std::size_t i = 0; i < solid.size(); ++i) {
                    Rect const box = solid[i]->bounds;
                    CHECK(box.x >= stage_margin - 0.5);
                    CHECK(box.right() <= v.size.width - stage_margin + 0.5);
                    CHECK(box.y >= 60);
                    CHECK(box.bottom() <= v.size.height - 100);
                    for (std::size_t j = i + 1; j < solid.size(); ++j)
                        CHECK_MESSAGE(!overlap(box.inset(1), solid[j]->bounds.inset(1)),
                                      solid[i]->id << " and " << solid[j]->id);
                }
            }
        }
}

TEST_CASE("pictures have the same bytes on one thread and on two") {
    Faces const faces = test::staged_faces();
    auto const story = test::loaded(FRESQUE_SOURCE_DIRECTORY "/scenes/openai");
    Storyboard const board(story.story, faces, story.images, viewport({960, 540}));
    Renderer one(faces, story.images, 1);
    Renderer two(faces, story.images, 2);
    for (Moment const& moment :
         {Moment{{0, 0}, settled, nullptr}, Moment{{4, 0}, 0.3, nullptr}, Moment{{9, 1}, 0.45, nullptr}}) {
        auto const list = paint(board.stage_at(moment));
        CHECK(one.picture(list, {960, 540}).rgba == two.picture(list, {960, 540}).rgba);
    }
}

TEST_CASE("every row of the essay's table is told, under its kind of attribution") {
    auto const story = test::loaded(FRESQUE_SOURCE_DIRECTORY "/scenes/openai").story;
    struct Row {
        std::string_view id;
        std::string_view chapter;
        std::string_view kind; // empty: the narrator
    };
    for (Row const& row :
         {Row{"non-profit", "2015", ""}, Row{"co-chair", "2015", ""}, Row{"pledge", "2018", ""},
          Row{"transformers", "2017", ""}, Row{"tension", "2018", ""},
          Row{"behind-google", "2018", "anonymous"}, Row{"sole-boss", "2018", "anonymous"},
          Row{"refusal", "2018", "anonymous"}, Row{"conflict", "2018", "official"},
          Row{"never-paid", "2018", "reported"}, Row{"two-causes", "2019", "reported"}, Row{"lp", "2019", ""},
          Row{"partnership", "2019", "official"}, Row{"billion-ms", "2019", ""},
          Row{"not-digested", "2023", "reported"}, Row{"twitter-data", "2023", ""},
          Row{"independent", "2023", "direct"}, Row{"gpt4-closed", "2023", "direct"},
          Row{"who-says-what", "2023", ""}}) {
        CAPTURE(row.id);
        bool told = false;
        for (auto const& scene : story.scenes)
            for (auto const& step : scene.steps)
                for (auto const& element : step.elements) {
                    if (element.id != row.id)
                        continue;
                    told = true;
                    CHECK(story.chapters[*scene.chapter].when == row.chapter);
                    auto const quote = quote_of(story, element);
                    CHECK((quote ? word_for(quote->attribution) : "") == row.kind);
                    if (quote) {
                        CHECK(quote->via != nullptr);
                        CHECK(quote->topic != nullptr);
                    }
                }
        CHECK(told);
    }
}
