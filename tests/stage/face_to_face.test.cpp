#include "../text/fixture.h"

#include "stage/elements/element_kind.h"
#include "stage/storyboard.h"
#include "story/check.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace fresque;

namespace {

Story story_of(std::string const& quotes, std::string const& element) {
    SourceText sources;
    sources.add(
        {"story.scene", "voice mayor: Ada Marsh\nvoice council: The council\nvoice engineer: Tom Reed\n"
                        "topic closure: Why the bridge closes\ntopic cost: What repairs cost\n"
                        "scene told: Told\n" +
                            quotes + "scene together: Together\n  " + element + "\n"});
    std::vector<Syntax> files;
    files.push_back(parse(sources, 0, scene_vocabulary()).value);
    return check(files, scene_vocabulary()).value;
}

Actor viewpoints_of(std::string const& quotes, std::string const& element, Size size = {1920, 1080}) {
    static Faces const faces = test::staged_faces();
    ImageLibrary const images;
    Story const story = story_of(quotes, element);
    Viewport viewport;
    viewport.size = size;
    Stage const stage = Storyboard(story, faces, images, viewport).settled_at(*find_place(story, "together"));
    auto const found = std::find_if(stage.actors.begin(), stage.actors.end(),
                                    [](Actor const& actor) { return actor.role == "table"; });
    REQUIRE(found != stage.actors.end());
    return *found;
}

std::vector<Rect> boxes(Actor const& actor, std::string_view ending) {
    std::vector<Rect> found;
    for (Piece const& piece : actor.pieces)
        if (piece.key.ends_with(ending))
            found.push_back(piece.box);
    return found;
}

bool has(Actor const& actor, std::string_view key) {
    return std::any_of(actor.pieces.begin(), actor.pieces.end(),
                       [key](Piece const& piece) { return piece.key == key; });
}

constexpr char const* two = "  quote mayor direct on=closure: It is not safe.\n"
                            "  quote council official on=closure: It is closed for repairs.\n"
                            "  quote engineer reported on=cost: Cheaper than a new one.\n";

} // namespace

TEST_CASE("the quotes on one topic stand side by side, and no others") {
    Actor const actor = viewpoints_of(two, "viewpoints on=closure");
    auto const frames = boxes(actor, "/frame");
    REQUIRE(frames.size() == 2);
    CHECK(frames[0].y == frames[1].y);
    CHECK(frames[0].height == frames[1].height);
    CHECK(frames[0].right() < frames[1].x);
    CHECK_FALSE(actor.overflows);
}

TEST_CASE("who says nothing is named below, with a dash") {
    Actor const actor = viewpoints_of(two, "viewpoints on=closure");
    CHECK(has(actor, "silent/engineer"));
    CHECK_FALSE(has(actor, "silent/mayor"));
    CHECK_FALSE(has(actor, "silent/council"));
    auto const dash = boxes(actor, "silent/engineer");
    CHECK(dash.at(0).y > boxes(actor, "/frame").at(0).bottom());
    CHECK(dash.at(0).bottom() < actor.bounds.bottom());
}

TEST_CASE("where everybody speaks nobody is silent") {
    Actor const actor =
        viewpoints_of("  quote mayor direct on=cost: Dear.\n  quote council official on=cost: Cheap.\n"
                      "  quote engineer reported on=cost: It depends.\n",
                      "viewpoints on=cost");
    CHECK(boxes(actor, "/frame").size() == 3);
    CHECK_FALSE(has(actor, "silence/0"));
}

TEST_CASE("a narrow stage has the panels in rows, within its bounds") {
    std::string quotes;
    for (std::string const voice : {"mayor", "council", "engineer"})
        quotes += "  quote " + voice + " direct on=cost: It is the price of three bridges of its size.\n";
    Actor const actor = viewpoints_of(quotes, "viewpoints on=cost", {1440, 1080});
    auto const frames = boxes(actor, "/frame");
    REQUIRE(frames.size() == 3);
    CHECK(frames[0].y == frames[1].y);
    CHECK(frames[2].y > frames[0].bottom());
    CHECK(frames[2].bottom() <= actor.bounds.bottom());
}

TEST_CASE("who speaks twice has one panel with both words, and the same words are said once") {
    Actor const actor = viewpoints_of("  quote mayor direct on=cost as=first: It is dear.\n"
                                      "  quote council official on=cost: It is cheap.\n"
                                      "  quote mayor direct on=cost: And it is late.\n"
                                      "  quote mayor direct on=cost: It is dear.\n"
                                      "  quote mayor reported on=cost: She would not say when.\n",
                                      "viewpoints on=cost");
    auto const frames = boxes(actor, "/frame");
    CHECK(frames.size() == 3); // what is reported of her is known in another way
    std::string words;
    for (Piece const& piece : actor.pieces)
        if (piece.key.starts_with("first/word/"))
            words += std::get<WordVisual>(piece.visual).text;
    CHECK(words == "“Itisdear.”“Anditislate.”");
}

TEST_CASE("who says much has a wider panel, and the panels are as high as their words ask") {
    Actor const actor = viewpoints_of(
        "  quote mayor direct on=cost: It is dear.\n"
        "  quote council official on=cost: It is closed for repairs that will take two winters, "
        "and cost as much as the whole of the harbour wall did when it was built.\n",
        "viewpoints on=cost");
    auto const frames = boxes(actor, "/frame");
    REQUIRE(frames.size() == 2);
    CHECK(frames[0].width < frames[1].width);
    CHECK(frames[0].width >= 480);
    CHECK(frames[1].right() == doctest::Approx(1920 - 96));
    CHECK(frames[0].height < 500);
}

TEST_CASE("of what many say there is a table, and of all topics") {
    std::string many;
    for (int i = 0; i < 7; ++i)
        many += "  quote mayor direct on=cost: It is the price of " + std::to_string(i) + " bridges.\n";
    CHECK(boxes(viewpoints_of(many, "viewpoints on=cost"), "rule/cost").size() == 1);
    CHECK(boxes(viewpoints_of(two, "viewpoints"), "rule/cost").size() == 1);
}

TEST_CASE("the badges of a row stand on one height, whatever the names") {
    Actor const actor =
        viewpoints_of("  quote mayor direct on=closure: It is not safe.\n"
                      "  quote clerk official on=closure: It is closed for repairs.\n"
                      "voice clerk: The clerk of the council and of the old town by the river\n",
                      "viewpoints on=closure");
    auto const badges = boxes(actor, "/badge");
    auto const first_words = boxes(actor, "/word/0");
    REQUIRE(badges.size() == 2);
    REQUIRE(first_words.size() == 2);
    CHECK(badges[0].y == doctest::Approx(badges[1].y));
    CHECK(badges[0].y > boxes(actor, "/medallion").at(0).bottom()); // the long name leaves no room beside it
    CHECK(boxes(actor, "/word/0")[0].y > badges[0].bottom());
}
