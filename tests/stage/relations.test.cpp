#include "stage/elements/kinds.h"
#include "stage/elements/relations_ink.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace fresque;

namespace {

Faces const& faces() {
    static Faces const opened([](Face face) {
        std::filesystem::path const fonts = FRESQUE_BINARY_DIRECTORY "/share/fresque/fonts";
        std::ifstream file(fonts / face_file(face), std::ios::binary);
        return std::vector<std::uint8_t>(std::istreambuf_iterator<char>(file), {});
    });
    return opened;
}

Element part(std::string kind, std::string id, std::string words) {
    Element element;
    element.kind = std::move(kind);
    element.id = std::move(id);
    if (!words.empty())
        element.prose = {{false, {{std::move(words), Emphasis::None}}}};
    return element;
}

Element node(std::string id, std::string words, NamedValues values = {}) {
    Element element = part("node", std::move(id), std::move(words));
    element.values = std::move(values);
    return element;
}

Element tied(std::string const& from, std::string const& to, std::string words = {}) {
    Element element = part("link", from + " -> " + to, std::move(words));
    element.values.add("from", from);
    element.values.add("to", to);
    return element;
}

NamedValues value(std::string_view name, std::string_view given) {
    NamedValues values;
    values.add(name, given);
    return values;
}

// A story of one scene in which each step holds a picture.
Story story_of(std::vector<std::vector<Element>> steps) {
    Story story;
    story.voices.push_back({"ada", "Ada Marsh", "mayor", "AM", "teal", "", {}});
    Scene& scene = story.scenes.emplace_back();
    scene.id = "a";
    for (auto& parts : steps) {
        Element picture = part("relations", "a/relations-1", "");
        picture.parts = std::move(parts);
        scene.steps.emplace_back().elements.push_back(std::move(picture));
    }
    return story;
}

class Staged {
  public:
    explicit Staged(Story story, double text_scale = 1) : story_(std::move(story)) {
        viewport_.text_scale = text_scale;
    }

    Element const& picture(std::size_t step) const { return story_.scenes[0].steps[step].elements[0]; }
    RelationGraph graph(std::size_t step = 0) const { return relation_graph(picture(step), setting_); }
    Actor actor(std::size_t step = 0, Rect const& box = {900, 80, 924, 780}) const {
        return relations_kind().lay_out(picture(step), box, Manner::Normal, setting_);
    }

  private:
    Story story_;
    Viewport viewport_;
    ImageLibrary images_;
    QuoteBook quotes_{story_};
    Setting setting_{story_, quotes_, faces(), images_, viewport_, themes().front(), stage_words("en")};
};

Piece const* find_piece(Actor const& actor, std::string_view key) {
    auto const found = std::find_if(actor.pieces.begin(), actor.pieces.end(),
                                    [key](Piece const& piece) { return piece.key == key; });
    return found == actor.pieces.end() ? nullptr : &*found;
}

Piece const& piece(Actor const& actor, std::string_view key) {
    Piece const* const found = find_piece(actor, key);
    REQUIRE_MESSAGE(found != nullptr, key);
    return *found;
}

LineVisual const& line(Actor const& actor, std::string_view key) {
    return std::get<LineVisual>(piece(actor, key).visual);
}

std::vector<Vec2> points_of(Actor const& actor, std::string const& link) {
    std::vector<Vec2> points = line(actor, link + "/begin").points;
    std::vector<Vec2> const& rest = line(actor, link + "/end").points;
    points.insert(points.end(), rest.begin(), rest.end());
    return points;
}

bool holds(Rect const& outer, Rect const& inner) {
    return inner.x >= outer.x - 0.5 && inner.y >= outer.y - 0.5 && inner.right() <= outer.right() + 0.5 &&
           inner.bottom() <= outer.bottom() + 0.5;
}

// Of a circle with its name inside only the circle takes up room.
bool clear_of(NodeShape shape, Rect const& one, Rect const& other) {
    Vec2 const at = one.center();
    double const dx = std::max({other.x - at.x, at.x - other.right(), 0.0});
    double const dy = std::max({other.y - at.y, at.y - other.bottom(), 0.0});
    return shape == NodeShape::Circle ? length({dx, dy}) >= one.width / 2 : !overlap(one, other);
}

bool apart(RelationGraph const& graph, std::size_t i, std::size_t j, Rect const& one, Rect const& other) {
    return clear_of(graph.nodes[i].shape, one, other) || clear_of(graph.nodes[j].shape, other, one);
}

// Numbers that only depend on where one starts.
class Numbers {
  public:
    explicit Numbers(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}
    std::size_t below(std::size_t limit) {
        state_ ^= state_ >> 12U;
        state_ ^= state_ << 25U;
        state_ ^= state_ >> 27U;
        return (state_ * 0x2545F4914F6CDD1DU >> 33U) % limit;
    }

  private:
    std::uint64_t state_;
};

std::string some_words(Numbers& numbers, std::size_t most) {
    static std::vector<std::string> const words{"Bridge",       "trust",    "of",      "the",     "river",
                                                "Harbour Bank", "town",     "council", "company", "Marsh",
                                                "and",          "partners", "2019"};
    std::string text;
    for (std::size_t i = 0; i <= numbers.below(most); ++i)
        text += (text.empty() ? "" : " ") + words[numbers.below(words.size())];
    return text;
}

std::vector<Element> some_picture(std::size_t seed) {
    Numbers numbers(seed);
    std::size_t const count = 1 + numbers.below(9);
    std::vector<Element> parts;
    static std::vector<std::string> const shapes{"circle", "square", "medallion", "tile"};
    for (std::size_t i = 0; i < count; ++i) {
        Element made = node("n" + std::to_string(i), some_words(numbers, 3),
                            value("shape", shapes[numbers.below(shapes.size())]));
        if (numbers.below(3) == 0)
            made.values.add("role", some_words(numbers, 4));
        if (i > 0 && numbers.below(9) == 0)
            made.values.add("in", "n" + std::to_string(numbers.below(i)));
        parts.push_back(std::move(made));
    }
    for (std::size_t i = 1; i < count; ++i) { // a tree, most often a star, and a few more
        std::size_t const other = numbers.below(3) == 0 ? numbers.below(i) : 0;
        parts.push_back(tied("n" + std::to_string(i), "n" + std::to_string(other),
                             numbers.below(3) == 0 ? some_words(numbers, 2) : ""));
    }
    return parts;
}

} // namespace

TEST_CASE("a link begins and ends at the edges of its nodes") {
    Staged const shown(
        story_of({{node("b", "Bridge"), node("c", "Council", value("shape", "square")),
                   node("ada", "", value("voice", "ada")), tied("ada", "b"), tied("c", "b")}}));
    Actor const actor = shown.actor();
    CHECK_FALSE(actor.overflows);
    Rect const hub = piece(actor, "node/b").box;
    Rect const disc = piece(actor, "node/ada").box;
    for (std::string_view const key : {"link/ada -> b/end", "link/c -> b/end"})
        CHECK(length(line(actor, key).points.back() - hub.center()) ==
              doctest::Approx(hub.width / 2).epsilon(0.01));
    CHECK(length(line(actor, "link/ada -> b/begin").points.front() - disc.center()) ==
          doctest::Approx(disc.width / 2).epsilon(0.01));
    CHECK(piece(actor, "link/ada -> b/dot").box.center().x ==
          doctest::Approx(line(actor, "link/ada -> b/end").points.back().x));
    CHECK(line(actor, "link/ada -> b/end").color == themes().front().color("teal"));
}

TEST_CASE("a sum is set large and flows, other words belong") {
    Staged const shown(story_of({{node("b", "Bridge"), node("c", "Bank"), node("d", "Town"),
                                  tied("c", "b", "2 M€"), tied("d", "b", "owns")}}));
    Actor const actor = shown.actor();
    CHECK(find_piece(actor, "link/c -> b/arrow") != nullptr);
    CHECK(find_piece(actor, "link/d -> b/dot") != nullptr);
    CHECK(piece(actor, "link/c -> b/words/0").box.height >
          1.5 * piece(actor, "link/d -> b/words/0").box.height);
}

TEST_CASE("a link that is cut leaves a gap, and comes back as it was") {
    std::vector<Element> whole{node("b", "Bridge"), node("c", "Council"), node("d", "Town"), tied("c", "b"),
                               tied("d", "b")};
    std::vector<Element> broken = whole;
    broken[3].values.add("cut", "yes");
    Staged const shown(story_of({whole, broken, whole}));
    Actor const before = shown.actor(0);
    Actor const after = shown.actor(1);
    auto const open = [](Actor const& actor) { // how far the halves are from each other
        return length(line(actor, "link/c -> b/begin").points.back() -
                      line(actor, "link/c -> b/end").points.front());
    };
    CHECK(open(before) == doctest::Approx(0));
    CHECK(open(after) > 40);
    CHECK(line(after, "link/c -> b/begin").color == themes().front().muted);
    CHECK(line(after, "link/c -> b/begin").points.front() ==
          line(before, "link/c -> b/begin").points.front());
    CHECK(line(after, "link/c -> b/end").points.back() == line(before, "link/c -> b/end").points.back());
    CHECK(find_piece(after, "link/c -> b/cut-up") != nullptr);
    CHECK(find_piece(before, "link/c -> b/cut-up") == nullptr);
    CHECK(open(shown.actor(2)) == doctest::Approx(0));
    CHECK(after.label.find("Council ↛ Bridge") != std::string::npos);
}

TEST_CASE("room is kept for what comes later: nothing jumps aside") {
    std::vector<Element> all{node("b", "Bridge"), node("ada", "", value("voice", "ada"))};
    std::vector<std::vector<Element>> steps{all};
    for (std::string const id : {"c", "d", "e"}) {
        all.push_back(node(id, "Somebody " + id));
        all.push_back(tied(id, "b"));
        steps.push_back(all);
    }
    Staged const shown(story_of(steps));
    for (std::size_t step = 1; step < steps.size(); ++step) {
        Actor const before = shown.actor(step - 1);
        Actor const after = shown.actor(step);
        for (Piece const& stays : before.pieces)
            CHECK(piece(after, stays.key).box == stays.box);
    }
    CHECK(find_piece(shown.actor(0), "node/c") == nullptr);
}

TEST_CASE("a node moves into another, which comes around it") {
    std::vector<Element> const first{node("b", "Bridge"), node("c", "Bank"), node("d", "Town"),
                                     tied("c", "b"), tied("d", "b")};
    std::vector<Element> second = first;
    second[0].values.add("in", "lp");
    second.push_back(node("lp", "Company", value("shape", "square")));
    Staged const shown(story_of({first, second}));
    Actor const before = shown.actor(0);
    Actor const after = shown.actor(1);
    CHECK(find_piece(before, "node/lp") == nullptr);
    Rect const around = piece(after, "node/lp").box;
    Rect const inside = piece(after, "node/b").box;
    CHECK(holds(around, inside));
    CHECK(inside.width < piece(before, "node/b").box.width);
    CHECK(piece(after, "node/c").box == piece(before, "node/c").box);
    CHECK_FALSE(after.overflows);
    CHECK(after.label.find("Bridge ⊂ Company") != std::string::npos);
}

TEST_CASE("a node whose container stands there already comes from its own place") {
    std::vector<Element> const first{node("b", "Bridge"), node("lp", "Company", value("shape", "square"))};
    std::vector<Element> second = first;
    second[0].values.add("in", "lp");
    Staged const shown(story_of({first, second}));
    CHECK_FALSE(overlap(piece(shown.actor(0), "node/lp").box, piece(shown.actor(0), "node/b").box));
    CHECK(holds(piece(shown.actor(1), "node/lp").box, piece(shown.actor(1), "node/b").box));
}

TEST_CASE("nodes can be pointed at") {
    Staged const shown(
        story_of({{node("b", "Bridge"), node("ada", "", value("voice", "ada")), tied("ada", "b")}}));
    Actor const actor = shown.actor();
    REQUIRE(actor.spots.size() == 2);
    CHECK(actor.spots[1].label == "Ada Marsh, mayor");
    CHECK(holds(actor.spots[1].bounds, piece(actor, "node/ada").box));
}

TEST_CASE("in any graph nothing lies on anything else and nothing leaves the box") {
    std::size_t overflowing = 0;
    std::size_t crossed = 0;
    std::size_t drawn = 0;
    for (std::size_t seed = 0; seed < 240; ++seed) {
        CAPTURE(seed);
        Staged const shown(story_of({some_picture(seed)}));
        Rect const box = seed % 3 == 0   ? Rect{96, 200, 1728, 640}
                         : seed % 3 == 1 ? Rect{900, 80, 924, 780}
                                         : Rect{620, 80, 724, 780};
        Actor const actor = shown.actor(0, box);
        if (actor.overflows) {
            ++overflowing;
            continue;
        }
        ++drawn;
        RelationGraph const graph = shown.graph();
        CHECK(holds(box, actor.bounds));
        REQUIRE(actor.spots.size() == graph.nodes.size());
        auto const bounds = [&](std::size_t number) {
            auto const spot = std::find_if(actor.spots.begin(), actor.spots.end(), [&](Spot const& found) {
                return found.id == "node/" + graph.nodes[number].id;
            });
            return spot->bounds;
        };
        for (std::size_t i = 0; i < graph.nodes.size(); ++i)
            for (std::size_t j = 0; j < graph.nodes.size(); ++j) {
                if (i != j && graph.within(i, j))
                    CHECK_MESSAGE(holds(bounds(j), bounds(i)), i << " in " << j);
                else if (i < j && !graph.within(j, i))
                    CHECK_MESSAGE(apart(graph, i, j, bounds(i), bounds(j)), i << " and " << j);
            }
        bool meets = false;
        for (RelationLink const& tie : graph.links)
            for (Vec2 const point : points_of(actor, "link/" + tie.id))
                for (std::size_t i = 0; i < graph.nodes.size(); ++i)
                    meets =
                        meets || (!graph.within(tie.from, i) && !graph.within(tie.to, i) &&
                                  piece(actor, "node/" + graph.nodes[i].id).box.inset(14).contains(point));
        crossed += meets ? 1 : 0;
    }
    CAPTURE(overflowing);
    CAPTURE(crossed);
    CHECK(drawn >= 220);
    CHECK(crossed <= 12);
}

TEST_CASE("what no stage could hold is told, not shown as if it fitted") {
    std::vector<Element> many;
    for (int i = 0; i < 120; ++i)
        many.push_back(node("n" + std::to_string(i), "A node with a long name " + std::to_string(i)));
    CHECK(Staged(story_of({many})).actor().overflows);
    CHECK(Staged(story_of({{node("b", std::string(5000, 'w'))}})).actor().overflows);
    std::vector<Element> nested{node("n0", "0")};
    for (int i = 1; i < 100; ++i)
        nested.push_back(node("n" + std::to_string(i), "", value("in", "n" + std::to_string(i - 1))));
    CHECK(Staged(story_of({nested})).actor().pieces.size() >= 100);
}

TEST_CASE("large text still finds room for a few nodes") {
    std::vector<Element> const parts{node("b", "Bridge trust", value("role", "owner")), node("c", "Bank"),
                                     node("ada", "", value("voice", "ada")), tied("c", "b", "2 M€"),
                                     tied("ada", "b")};
    for (double const text_scale : {1.0, 1.5, 2.0})
        CHECK_FALSE(Staged(story_of({parts}), text_scale).actor().overflows);
}
