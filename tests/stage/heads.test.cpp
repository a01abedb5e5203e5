// Heads: who speaks, at the head of a table's column and of a panel; and the year over a scene.
#include "../text/fixture.h"

#include "stage/elements/element_kind.h"
#include "stage/storyboard.h"
#include "story/check.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace fresque;

namespace {

Stage stage_of(std::string const& text, Size size) {
    static Faces const faces = test::staged_faces();
    ImageLibrary const images;
    SourceText sources;
    sources.add({"story.scene", text});
    std::vector<Syntax> files;
    files.push_back(parse(sources, 0, scene_vocabulary()).value);
    Story const story = check(files, scene_vocabulary()).value;
    Viewport viewport;
    viewport.size = size;
    return Storyboard(story, faces, images, viewport).settled_at(*find_place(story, "told"));
}

Actor of_role(Stage const& stage, std::string_view role) {
    auto const found = std::find_if(stage.actors.begin(), stage.actors.end(),
                                    [role](Actor const& actor) { return actor.role == role; });
    REQUIRE(found != stage.actors.end());
    return *found;
}

std::vector<Rect> boxes(Actor const& actor, std::string_view beginning) {
    std::vector<Rect> found;
    for (Piece const& piece : actor.pieces)
        if (piece.key.starts_with(beginning))
            found.push_back(piece.box);
    return found;
}

constexpr char const* six_voices = "voice mayor: Ada Marsh\n"
                                   "voice council: The council\n"
                                   "voice engineer: Tom Reed\n"
                                   "voice residents: Unnamed residents\n"
                                   "voice gazette: The Gazette\n"
                                   "voice bank: Harbour Bank\n"
                                   "topic closure: Why the bridge closes\n"
                                   "scene told: Told\n"
                                   "  viewpoints\n"
                                   "scene said: Said\n"
                                   "  quote mayor direct on=closure: It is not safe.\n"
                                   "  quote council official on=closure: It is closed.\n"
                                   "  quote engineer reported on=closure: It would hold.\n"
                                   "  quote residents anonymous on=closure: The money is gone.\n"
                                   "  quote gazette reported on=closure: Nobody knows.\n"
                                   "  quote bank official on=closure: No comment.\n";

std::set<double> lines_of_names(Actor const& table) {
    std::set<double> lines;
    for (Piece const& piece : table.pieces)
        if (piece.key.starts_with("head/") && piece.key.find("/name") != std::string::npos)
            lines.insert(piece.box.y);
    return lines;
}

constexpr char const* one_panel = "voice residents: Unnamed residents\n"
                                  "scene told: Told\n"
                                  "  text: What is said of it in town.\n"
                                  "  quote residents anonymous: The money for repairs is gone.\n";

} // namespace

TEST_CASE("all names at the head of a table stand on one line, whatever the stage") {
    for (Size const size : {Size{1920, 1080}, Size{1440, 1080}, Size{2560, 1080}}) {
        CAPTURE(size.width);
        CHECK(lines_of_names(of_role(stage_of(six_voices, size), "table")).size() == 1);
    }
}

TEST_CASE("in narrow columns the names stand under their medallions, else beside them") {
    auto const first_words = [](Size size) {
        Actor const table = of_role(stage_of(six_voices, size), "table");
        auto const disc = boxes(table, "head/mayor").front();
        auto const name = boxes(table, "head/mayor/name").front();
        return std::pair(name.x > disc.right(), name.y > disc.bottom()); // y is that of the baseline
    };
    CHECK(first_words({2560, 1080}) == std::pair(true, false));
    CHECK(first_words({1440, 1080}) == std::pair(false, true));
}

TEST_CASE("a narrow panel has its badge under name and role, and nothing of its head under the medallion") {
    Actor const panel = of_role(stage_of(one_panel, {1440, 1080}), "quote");
    Rect const medallion = boxes(panel, "medallion").front();
    Rect const name = boxes(panel, "name").front();
    Rect const badge = boxes(panel, "badge").front();
    CHECK(badge.x == doctest::Approx(name.x));
    CHECK(badge.y > name.y);
    CHECK(badge.bottom() < medallion.bottom() + badge.height);
    CHECK(badge.x > medallion.right());
}

TEST_CASE("the figures of the year begin together") {
    Stage const stage = stage_of("chapter 2018: Leaving\n"
                                 "scene told: Told\n"
                                 "  text: What is said of it in town.\n"
                                 "  relations\n"
                                 "    node town: Town\n",
                                 {1920, 1080});
    Actor const year = of_role(stage, "year");
    CHECK(year.pieces.size() == 4);
    for (Piece const& piece : year.pieces) {
        CHECK(piece.entrance == Entrance::Trace);
        CHECK(piece.delay == 0);
    }
}
