// What a viewer may change of the look, and what is told of what stands under the pointer.
#include "app/look.h"

#include "app/desktop_motion.h"
#include "app/pointed_card.h"
#include "app/show.h"
#include "fixture.h"
#include "stage/theme.h"

#include <doctest/doctest.h>

using namespace fresque;

namespace {

Look after(Look const& look, Command const& command) {
    return changed_look(look, command, "nuit").value_or(look);
}

// The words that a list has more than another.
std::string words_added(DisplayList const& list, DisplayList const& before) {
    std::string words;
    for (std::size_t i = before.root.items.size(); i < list.root.items.size(); ++i)
        if (auto const* card = std::get_if<Group>(&list.root.items[i]))
            for (Item const& item : card->items)
                if (auto const* run = std::get_if<GlyphRun>(&item))
                    words += (words.empty() ? "" : " ") + run->text;
    return words;
}

} // namespace

TEST_CASE("the themes come round, beginning with the story's") {
    Look look;
    std::string seen;
    for (std::size_t i = 0; i < themes().size(); ++i) {
        look = after(look, NextTheme{});
        seen += look.theme + " ";
    }
    CHECK(seen == "papier contrast nuit ");
}

TEST_CASE("text grows by tenths up to twice its size, and never below its own") {
    Look look;
    CHECK_FALSE(changed_look(look, SmallerText{}, "nuit"));
    for (int i = 0; i < 20; ++i)
        look = after(look, LargerText{});
    CHECK(look.text_scale == 2);
    for (int i = 0; i < 7; ++i)
        look = after(look, SmallerText{});
    CHECK(look.text_scale == doctest::Approx(1.3));
    CHECK(after(look, PlainText{}).text_scale == 1);
    CHECK_FALSE(changed_look(look, Next{}, "nuit"));
}

TEST_CASE("a change of the look keeps the place and the instant") {
    Faces const faces = test::staged_faces();
    Show show(test::loaded(FRESQUE_SOURCE_DIRECTORY "/scenes/gallery"), faces, {});
    show.move(GoToStep{3}, 10);
    Position const place = show.position();
    for (Command const& command : {Command{NextTheme{}}, Command{LargerText{}}}) {
        CHECK(show.change_look(command));
        CHECK(show.position() == place);
        CHECK(show.moving(10.1));
    }
    CHECK(show.change_look(ToggleMotion{}));
    CHECK_FALSE(show.moving(11));
}

TEST_CASE("every theme keeps its words and colours readable") {
    for (Theme const& theme : themes())
        for (Color const ground : {theme.background, theme.glow, theme.surface}) {
            CAPTURE(theme.name);
            CHECK(contrast(theme.ink, ground) >= 7);
            CHECK(contrast(theme.muted, ground) >= 4.5);
            for (auto const& accent : theme.accents) {
                CAPTURE(accent.name);
                CHECK(contrast(accent.color, ground) >= 4.5);
            }
        }
}

TEST_CASE("a desktop without animations is believed") {
    CHECK(asks_for_less_motion("[Settings]\ngtk-enable-animations=false\n"));
    CHECK(asks_for_less_motion("gtk-enable-animations = 0\r\n"));
    CHECK(asks_for_less_motion("[KDE]\nAnimationDurationFactor=0\n"));
    CHECK(asks_for_less_motion("AnimationDurationFactor=0.0"));
    CHECK_FALSE(asks_for_less_motion("AnimationDurationFactor=0.5"));
    CHECK_FALSE(asks_for_less_motion("gtk-enable-animations=true\n"));
    CHECK_FALSE(asks_for_less_motion("# gtk-enable-animations\n"));
    CHECK_FALSE(asks_for_less_motion(""));
}

TEST_CASE("what stands under the pointer says which line put it there") {
    Faces const faces = test::staged_faces();
    test::TemporaryFolder const folder;
    Show show(test::loaded(folder.write("a.scene", "voice mayor: Ada\nscene why: Why\n"
                                                   "  quote mayor direct as=reason: It is not safe.\n")),
              faces, {});
    DisplayList const plain = show.picture(0);
    show.explain(true);
    CHECK(words_added(show.picture(0), plain).empty()); // the pointer is elsewhere
    show.point_at({960, 500});
    CHECK(words_added(show.picture(0), plain) == "quote reason a.scene:3");
}
