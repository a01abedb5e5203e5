// The essay that comes with the program, as a text: what an edit must not lose.
#include "fixture.h"
#include "story/pace.h"

#include <algorithm>
#include <array>

using namespace fresque;

namespace {

LoadedStory essay(std::string const& language) {
    LanguageWish wish;
    wish.named = language;
    auto loaded = load_story(FRESQUE_SOURCE_DIRECTORY "/scenes/openai", wish);
    REQUIRE(loaded);
    return std::move(*loaded);
}

bool tells_duration(std::string const& note) {
    static constexpr std::array<std::string_view, 2> units{"second", "minute"};
    std::string_view const first = std::string_view(note).substr(0, note.find_first_of(".:"));
    return std::any_of(units.begin(), units.end(),
                       [first](std::string_view unit) { return first.find(unit) != std::string_view::npos; });
}

} // namespace

TEST_CASE("no more than 45 words of narration stand on the stage") {
    for (std::string const language : {"fr", "en"}) {
        auto const loaded = essay(language);
        Story const& story = loaded.story;
        for (auto const& position : test::positions(story)) {
            std::size_t words = 0;
            for (Element const* element : elements_at(story, position))
                if (element->kind == "text")
                    words += count_words(plain_text(element->prose));
            CAPTURE(place_name(story, position));
            CHECK(words <= 45);
        }
    }
}

TEST_CASE("the presenter has a note for each step, which says first how long it takes") {
    for (std::string const language : {"fr", "en"}) {
        auto const loaded = essay(language);
        Story const& story = loaded.story;
        for (auto const& position : test::positions(story)) {
            if (story.scenes[position.scene].id == title_scene_id)
                continue;
            CAPTURE(place_name(story, position));
            CHECK(tells_duration(story.scenes[position.scene].steps[position.step].note));
        }
    }
}

TEST_CASE("the essay ends with who says what, and the knot is undone before") {
    auto const loaded = essay("fr");
    Story const& story = loaded.story;
    REQUIRE(story.scenes.size() > 2);
    CHECK(story.scenes.back().steps.back().elements.front().kind == "viewpoints");
    Scene const& before = story.scenes[story.scenes.size() - 2];
    Faces const faces = test::staged_faces();
    Storyboard const board(story, faces, loaded.images, {});
    // Neither the knot nor the line, but one stroke on its way from the one to the other.
    std::size_t const scene = story.scenes.size() - 2;
    auto const strokes = [&](Moment const& moment) {
        std::vector<Path> paths;
        for (Actor const& actor : board.stage_at(moment).actors)
            for (Piece const& piece : actor.pieces)
                if (auto const* drawn = std::get_if<OutlineVisual>(&piece.visual);
                    drawn != nullptr && piece.key == "stroke/0")
                    paths.push_back(drawn->path);
        return paths;
    };
    REQUIRE(before.steps.size() == 2);
    auto const knot = strokes({{scene, 0}, settled, nullptr});
    auto const between = strokes({{scene, 1}, 0.3, nullptr});
    auto const line = strokes({{scene, 1}, settled, nullptr});
    REQUIRE(knot.size() == 1);
    REQUIRE(between.size() == 1);
    REQUIRE(line.size() == 1);
    CHECK(between.front() != knot.front());
    CHECK(between.front() != line.front());
    CHECK(between.front().segments.size() == line.front().segments.size());
}
