// The laws of the arrangement: whatever stands on a stage of whatever shape, at whatever size of text, no
// words meet other words and nothing that is read leaves the margins.
#include "fixture.h"
#include "stage/inside.h"
#include "stage/legibility.h"

#include <algorithm>
#include <cstdint>
#include <set>

using namespace fresque;

namespace {

struct Look {
    PixelSize window;
    double text_scale;
};

std::vector<Look> looks() {
    std::vector<Look> all;
    for (PixelSize const window :
         {PixelSize{1920, 1080}, PixelSize{1440, 1080}, PixelSize{2560, 1080}, PixelSize{900, 1200}})
        for (double const text_scale : {1.0, 1.5, 2.0})
            all.push_back({window, text_scale});
    return all;
}

struct Box {
    std::string name;
    Rect box;
    double em = 0;      // of its letters
    bool hangs = false; // a mark begins one of its lines, in the margin
};

constexpr double hanging_mark = 0.8; // em, with its space

bool begins_with_mark(Piece const* piece) {
    auto const* word = std::get_if<WordVisual>(&piece->visual);
    std::string_view const text = word ? std::string_view(word->text) : std::string_view();
    auto const marks = {"«", "“", "‘", "„", "—", "–", "\""};
    return std::any_of(marks.begin(), marks.end(),
                       [text](char const* mark) { return text.starts_with(mark); });
}

// The letters of each block of words.
std::vector<Box> word_boxes(Stage const& stage) {
    std::vector<Box> boxes;
    for (TextBlock const& block : text_blocks(stage)) {
        Rect box;
        for (Piece const* word : block.words)
            box = united(box, letters_box(*word));
        bool const hangs = std::any_of(block.words.begin(), block.words.end(), begins_with_mark);
        boxes.push_back({block.actor->id + " " + block.key, box, block.size, hangs});
    }
    return boxes;
}

bool is_solid(Actor const& actor) {
    static std::set<std::string, std::less<>> const solid{"text",  "quote",   "heading",     "kicker",
                                                          "table", "choice",  "placeholder", "bars",
                                                          "span",  "counter", "relations"};
    return solid.contains(actor.role);
}

std::vector<Box> actor_boxes(Stage const& stage) {
    std::vector<Box> boxes;
    for (Actor const& actor : stage.actors)
        if (is_solid(actor))
            boxes.push_back({actor.id, actor.bounds, 0, false});
    return boxes;
}

// The first two that meet, or nothing.
std::string collision(std::vector<Box> const& boxes) {
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = i + 1; j < boxes.size(); ++j)
            if (overlap(boxes[i].box.inset(1.5), boxes[j].box.inset(1.5)))
                return boxes[i].name + " and " + boxes[j].name;
    return {};
}

constexpr double guessed_advance = 0.35; // em: a last letter may be so much less wide than letters_box has it

// The first that leaves the margins, or nothing. A letter may lean out a little.
std::string outside(std::vector<Box> const& boxes, Size stage) {
    for (Box const& box : boxes)
        if (box.box.x < stage_margin - 8 - (box.hangs ? hanging_mark * box.em : 0) ||
            box.box.right() > stage.width - stage_margin + 8 + guessed_advance * box.em || box.box.y < 40 ||
            box.box.bottom() > stage.height - 40)
            return box.name;
    return {};
}

void check_laws(LoadedStory const& story, Faces const& faces) {
    for (Look const& look : looks()) {
        Viewport viewport;
        viewport.size = stage_size(look.window);
        viewport.text_scale = look.text_scale;
        Storyboard const board(story.story, faces, story.images, viewport);
        for (auto const& position : test::positions(story.story)) {
            Stage const stage = board.settled_at(position);
            std::string const at =
                place_name(story.story, position) + " " + std::to_string(look.window.width) + "x" +
                std::to_string(look.window.height) + " at " + std::to_string(look.text_scale);
            CHECK_MESSAGE(collision(word_boxes(stage)) == "", at);
            CHECK_MESSAGE(collision(actor_boxes(stage)) == "", at);
            CHECK_MESSAGE(outside(word_boxes(stage), viewport.size) == "", at);
        }
    }
}

// The same stories in every run. Source: Steele, Lea, Flood: Fast splittable pseudorandom number generators.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    std::size_t below(std::size_t count) {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return static_cast<std::size_t>((z ^ (z >> 31U)) % count);
    }

  private:
    std::uint64_t state_;
};

std::string words(Dice& dice, std::size_t most) {
    static std::vector<std::string> const some{
        "le", "pont",    "ferme",      "en",           "mars",   "et",         "personne",
        "ne", "sait",    "pourquoi",   "municipalité", "argent", "ingénieure", "anticonstitutionnellement",
        "un", "rapport", "**jamais**", "publié"};
    std::string text = "Un";
    for (std::size_t i = 0; i < most; ++i)
        text += " " + some[dice.below(some.size())];
    return text + ".";
}

std::size_t length(Dice& dice) {
    static std::vector<std::size_t> const lengths{2, 6, 14, 30, 60, 160};
    return lengths[dice.below(lengths.size())];
}

std::string element(Dice& dice, std::size_t number) {
    std::string const tail = std::to_string(number);
    switch (dice.below(11)) {
    case 0:
    case 1:
    case 2:
        return "  text: " + words(dice, length(dice)) + "\n";
    case 3:
        return "  quote maire direct: " + words(dice, length(dice)) + "\n";
    case 4:
        return "  quote maire official via=gazette: " + words(dice, length(dice)) + "\n";
    case 5:
        return "  quote riverains anonymous via=gazette: " + words(dice, length(dice)) + "\n";
    case 6:
        return "  quote riverains reported via=gazette: " + words(dice, length(dice)) + "\n";
    case 7:
        return "  image absent.png alt=\"\"\n";
    case 8:
        return "  counter c" + tail + " to=1000000000 unit=\"$\": " + words(dice, 4) + "\n";
    case 9:
        return "  bars\n    bar b" + tail + " value=10: promis\n    bar d" + tail + " value=3: versé\n";
    default:
        return "  span 2015-12 -> 2018-02: " + words(dice, 5) + "\n";
    }
}

std::string random_story(Dice& dice, std::size_t scenes) {
    static std::vector<std::string> const layouts{"",    "",     "",     "",        "columns",
                                                  "row", "grid", "pull", "backdrop"};
    static std::vector<std::string> const places{
        "", "", "", "", "", "right", "top", "top-left", "bottom-right", "30%,40%", "center"};
    std::string story = "story: Un pont\n  language: fr\n"
                        "voice maire: Ada Marsh\n  role: maire de la ville et de ses environs\n"
                        "voice riverains: Des riverains qui ne disent pas leur nom\n  role: cités\n"
                        "source gazette: La Gazette de la vallée et des communes voisines\n  date: 2024-05\n"
                        "chapter 2018: Le départ\n";
    for (std::size_t i = 0; i < scenes; ++i) {
        story += "scene s" + std::to_string(i) + ": " + words(dice, 1 + dice.below(24)) + "\n";
        std::string const layout = layouts[dice.below(layouts.size())];
        if (!layout.empty())
            story += "  layout: " + layout + "\n";
        std::size_t const count = 1 + dice.below(6);
        for (std::size_t e = 0; e < count; ++e) {
            if (e > 0 && dice.below(3) == 0)
                story += "  step\n";
            std::string line = element(dice, e);
            std::string const place = places[dice.below(places.size())];
            if (!place.empty()) {
                std::size_t const at = std::min(line.find(": "), line.find('\n'));
                line.insert(at, " at=" + place);
            }
            story += line;
        }
        if (dice.below(3) == 0)
            story += "  text as=moved" + std::to_string(i) + ": " + words(dice, length(dice)) +
                     "\n  step\n  move moved" + std::to_string(i) + " at=" + places[5 + dice.below(6)] + "\n";
    }
    return story;
}

// The settled stage of the last step.
Stage last_stage(std::string const& script, Faces const& faces, PixelSize window) {
    test::TemporaryFolder const folder;
    auto const story = test::loaded(folder.write("story.scene", script));
    REQUIRE(story.playable());
    Viewport viewport;
    viewport.size = stage_size(window);
    return Storyboard(story.story, faces, story.images, viewport)
        .settled_at(test::positions(story.story).back());
}

constexpr char const* beginning = "story: Un pont\n  language: fr\n"
                                  "voice maire: Ada Marsh\nvoice riverains: Des riverains anonymes\n"
                                  "source gazette: La Gazette\n"
                                  "topic pont: Le pont\n";

} // namespace

TEST_CASE("two voices have as much room, whatever they say, as long as their words need not be smaller") {
    Faces const faces = test::staged_faces();
    std::string const script =
        std::string(beginning) +
        "scene un: Pourquoi ?\n"
        "  quote maire official as=few via=gazette: Un choix.\n"
        "  quote riverains anonymous as=many via=gazette: Le pont ferme parce que la ville n'a "
        "plus de quoi le réparer, et que personne ne veut le dire avant le vote.\n";
    Stage const stage = last_stage(script, faces, {1920, 1080});
    REQUIRE(stage.find("quote:few") != nullptr);
    REQUIRE(stage.find("quote:many") != nullptr);
    CHECK(stage.find("quote:few")->bounds.width == doctest::Approx(stage.find("quote:many")->bounds.width));
}

TEST_CASE("the names over a table have one size, and none is cut in two") {
    Faces const faces = test::staged_faces();
    std::string script = beginning;
    std::string quotes;
    for (char const* name : {"Antoinette", "Bérénice", "Conseil", "Do", "Elsa"}) {
        std::string const voice = "v" + std::to_string(script.size());
        script += "voice " + voice + ": " + name + " Pontonnière\n";
        quotes += "  quote " + voice + " official on=pont via=gazette: Fermé.\n";
    }
    script += "scene un: Pourquoi ?\n" + quotes + "scene table: Qui dit quoi\n  viewpoints\n";
    for (PixelSize const window : {PixelSize{1920, 1080}, PixelSize{1440, 1080}}) {
        Stage const stage = last_stage(script, faces, window);
        std::set<double> sizes;
        std::size_t words = 0;
        for (Actor const& actor : stage.actors)
            for (Piece const& piece : actor.pieces)
                if (std::holds_alternative<WordVisual>(piece.visual) && piece.key.starts_with("head/") &&
                    piece.key.find("/name") != std::string::npos) {
                    sizes.insert(piece.box.height);
                    ++words;
                }
        CHECK(sizes.size() == 1);
        CHECK(words == 10); // five names of two words
    }
}

TEST_CASE("in the stories that come with the program nothing meets and nothing leaves the margins") {
    Faces const faces = test::staged_faces();
    auto stories = test::shipped_stories();
    stories.emplace_back(FRESQUE_SOURCE_DIRECTORY "/docs/examples/first.scene");
    for (auto const& path : stories)
        check_laws(test::loaded(path), faces);
}

TEST_CASE("nor in the stories that are told of for their mistakes") {
    Faces const faces = test::staged_faces();
    for (auto const& entry :
         std::filesystem::directory_iterator(FRESQUE_SOURCE_DIRECTORY "/tests/diagnostics")) {
        auto const story = load_story(entry.path());
        if (story && story->playable())
            check_laws(*story, faces);
    }
}

TEST_CASE("nor in scenes of any elements of any length") {
    Faces const faces = test::staged_faces();
    Dice dice(2018);
    test::TemporaryFolder const folder;
    auto const story = test::loaded(folder.write("any.scene", random_story(dice, 16)));
    REQUIRE(story.playable());
    check_laws(story, faces);
}
