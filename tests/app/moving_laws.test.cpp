// The laws of what moves: while a step is entered, no word that can be read crosses another element's.
#include "fixture.h"
#include "stage/legibility.h"

#include <algorithm>
#include <memory>
#include <set>

using namespace fresque;

namespace {

constexpr double readable = 0.3;   // of a word's opacity; what has less is on its way in or out
constexpr Seconds interval = 0.06; // between the instants that are looked at

struct Word {
    Actor const* actor;
    Piece const* piece;
    Rect letters;
};

// Of what may stand above something else, nothing: the thread, a year behind all, an image's caption.
std::vector<Word> readable_words(Stage const& stage) {
    static std::set<std::string, std::less<>> const crossing{"timeline", "milestone", "year", "image"};
    std::vector<Word> words;
    for (Actor const& actor : stage.actors)
        for (Piece const& piece : actor.pieces)
            if (!crossing.contains(actor.role) && std::holds_alternative<WordVisual>(piece.visual) &&
                piece.opacity >= readable)
                words.push_back({&actor, &piece, letters_box(piece).inset(2)});
    return words;
}

// The first two words that cross, or nothing.
std::string crossing(Stage const& stage) {
    auto const words = readable_words(stage);
    for (auto a = words.begin(); a != words.end(); ++a)
        for (auto b = a + 1; b != words.end(); ++b)
            if (a->actor->id != b->actor->id && overlap(a->letters, b->letters))
                return std::get<WordVisual>(a->piece->visual).text + " of " + a->actor->id + " and " +
                       std::get<WordVisual>(b->piece->visual).text + " of " + b->actor->id;
    return {};
}

} // namespace

TEST_CASE("while a step is entered no readable word crosses another's") {
    Faces const faces = test::staged_faces();
    for (auto const& path : test::shipped_stories()) {
        auto const story = test::loaded(path);
        for (PixelSize const window : {PixelSize{1920, 1080}, PixelSize{1440, 1080}}) {
            Viewport viewport;
            viewport.size = stage_size(window);
            Storyboard const board(story.story, faces, story.images, viewport);
            std::optional<Position> before;
            for (auto const& position : test::positions(story.story)) {
                Moment moment{position, 0, nullptr};
                if (before)
                    moment.left = std::make_shared<Moment const>(Moment{*before, settled, nullptr});
                Seconds const end = std::min(board.rest_after(moment), 3.0);
                for (; moment.since < end; moment.since += interval)
                    CHECK_MESSAGE(crossing(board.stage_at(moment)) == "",
                                  place_name(story.story, position) << " after " << moment.since << " s, "
                                                                    << window.width << "x" << window.height);
                before = position;
            }
        }
    }
}
