// Silver tests: display lists of named moments as text, compared with the files in tests/silver. After a
// change that is meant, FRESQUE_UPDATE_SILVER=1 writes them anew; the difference is then read in review.
#include "fixture.h"

#include <cstdlib>
#include <iterator>

using namespace fresque;

namespace {

struct SilverMoment {
    std::string name;
    std::string place;
    Seconds since;
    PixelSize window;
    std::string theme;
};

std::vector<SilverMoment> const moments{
    {"title", "title", settled, {1920, 1080}, "nuit"},
    {"title-untying", "recherche", 0.35, {1920, 1080}, "nuit"},
    {"narration", "recherche.2", settled, {1920, 1080}, "nuit"},
    {"two-versions", "pourquoi.2", settled, {1920, 1080}, "nuit"},
    {"two-versions-entering", "pourquoi.2", 0.3, {1920, 1080}, "nuit"},
    {"two-versions-papier-4x3", "pourquoi.2", settled, {1440, 1080}, "papier"},
    {"pull-quote", "independance", settled, {1920, 1080}, "nuit"},
    {"who-says-what", "qui-dit-quoi", settled, {1920, 1080}, "nuit"},
};

std::string contents(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// The first line in which two texts differ, both ways of it.
std::string first_difference(std::string const& expected, std::string const& got) {
    std::size_t at = 0;
    while (at < expected.size() && at < got.size() && expected[at] == got[at])
        ++at;
    auto const line = [at](std::string const& text) {
        std::size_t const begin = text.rfind('\n', std::min(at, text.size())) + 1;
        return text.substr(begin, text.find('\n', std::min(at, text.size())) - begin);
    };
    return "expected " + line(expected) + "\n     got " + line(got);
}

} // namespace

TEST_CASE("named moments draw what they drew") {
    Faces const faces = test::staged_faces();
    auto const story = test::loaded(FRESQUE_SOURCE_DIRECTORY "/scenes/openai");
    std::filesystem::path const folder = FRESQUE_SOURCE_DIRECTORY "/tests/silver";
    bool const update = std::getenv("FRESQUE_UPDATE_SILVER") != nullptr;
    for (auto const& moment : moments) {
        CAPTURE(moment.name);
        auto const place = find_place(story.story, moment.place);
        REQUIRE(place);
        Viewport viewport;
        viewport.size = stage_size(moment.window);
        viewport.theme = moment.theme;
        Storyboard const board(story.story, faces, story.images, viewport);
        std::string const got = dump(paint(board.stage_at({*place, moment.since, nullptr})));
        auto const file = folder / (moment.name + ".txt");
        if (update)
            std::ofstream(file, std::ios::binary) << got;
        std::string const expected = contents(file);
        CHECK_MESSAGE(got == expected, first_difference(expected, got));
    }
}
