// A scene file on the stage: whatever passes the checker is laid out and moves, in a window whose shape its
// length chooses. Every number that a stage holds is one, and of a size that can be drawn; what takes time
// ends.
#include "script/syntax.h"
#include "stage/elements/element_kind.h"
#include "stage/storyboard.h"
#include "story/check.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>

namespace fresque::test {

namespace {

constexpr std::size_t most_steps = 6; // of a story that are looked at
constexpr double farthest = 1e6;      // stage units
constexpr Seconds longest = 120;

std::vector<std::uint8_t> bytes_of(std::string const& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// As the program has them, but for the dictionaries.
Faces const& faces() {
    static Faces const opened([](Face face) {
        return bytes_of(std::string(FRESQUE_BINARY_DIRECTORY "/share/fresque/fonts/") +
                        std::string(face_file(face)));
    });
    return opened;
}

Viewport viewport_for(std::size_t length) {
    constexpr std::array<Size, 4> sizes{{{1920, 1080}, {1440, 1080}, {2520, 1080}, {1080, 1440}}};
    constexpr std::array<double, 3> scales{1, 1.5, 2};
    Viewport viewport;
    viewport.size = sizes[length % sizes.size()];
    viewport.text_scale = scales[length / sizes.size() % scales.size()];
    return viewport;
}

bool sane(Rect const& box) {
    return std::all_of(&box.x, &box.height + 1,
                       [](double number) { return std::isfinite(number) && std::abs(number) <= farthest; });
}

std::string broken_law(Stage const& stage) {
    for (Actor const& actor : stage.actors) {
        if (actor.id.empty() || !sane(actor.bounds))
            return "an actor without a name or a place: " + actor.id;
        for (Piece const& piece : actor.pieces)
            if (!sane(piece.box) || !(piece.opacity >= 0 && piece.opacity <= 1) ||
                !(piece.traced >= 0 && piece.traced <= 1))
                return "a piece that cannot be drawn: " + piece.key + " of " + actor.id;
    }
    return {};
}

std::string broken_law(Storyboard const& board, Moment const& moment) {
    if (auto law = broken_law(board.settled_at(moment.position)); !law.empty())
        return law;
    Seconds const end = board.rest_after(moment);
    if (!(end >= 0 && end <= longest))
        return "a step that takes " + std::to_string(end) + " s";
    for (double const part : {0.15, 0.5, 0.9}) {
        Moment then = moment;
        then.since = end * part;
        if (auto law = broken_law(board.stage_at(then)); !law.empty())
            return law;
    }
    return {};
}

std::string broken_law(Story const& story, std::size_t length) {
    ImageLibrary const images;
    Storyboard const board(story, faces(), images, viewport_for(length));
    std::optional<Position> before;
    std::size_t steps = 0;
    for (std::optional<Position> at = first(story); at && steps < most_steps;
         at = next(story, *at), ++steps) {
        Moment moment{*at, 0, nullptr};
        if (before)
            moment.left = std::make_shared<Moment const>(Moment{*before, settled, nullptr});
        if (auto law = broken_law(board, moment); !law.empty())
            return place_name(story, *at) + ": " + law;
        before = at;
    }
    return {};
}

std::string broken_law_of(std::string const& text) {
    SourceText sources;
    sources.add({"story.scene", text});
    std::vector<Syntax> files;
    auto parsed = parse(sources, 0, scene_vocabulary());
    if (has_errors(parsed.diagnostics))
        return {};
    files.push_back(std::move(parsed.value));
    auto const checked = check(files, scene_vocabulary(), [](std::string_view) { return std::string(); });
    return has_errors(checked.diagnostics) ? std::string() : broken_law(checked.value, text.size());
}

} // namespace

} // namespace fresque::test

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string const broken = fresque::test::broken_law_of({bytes, bytes + size});
    if (broken.empty())
        return 0;
    std::fprintf(stderr, "%s\n", broken.c_str());
    std::abort();
}
