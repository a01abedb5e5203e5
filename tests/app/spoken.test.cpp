// What a voice says of each step: enough for who does not see the stage, in reading order.
#include "app/spoken.h"

#include "fixture.h"

using namespace fresque;
using namespace fresque::test;

namespace {

struct Read {
    explicit Read(std::string const& script) {
        folder.write("story.scene", script);
        story = loaded(folder.path());
    }

    std::string at(std::size_t scene, std::size_t step, Saying saying = Saying::News) const {
        Storyboard const storyboard(story.story, faces, story.images, {});
        return spoken_text(storyboard, {scene, step}, saying);
    }

    TemporaryFolder folder;
    LoadedStory story;
    Faces faces = staged_faces();
};

constexpr char const* french = "story: Un pont\n"
                               "  language: fr\n"
                               "voice maire: La maire\n"
                               "voice sources: Des sources anonymes\n"
                               "  anonymous: true\n"
                               "source courrier: Le Courrier\n"
                               "  date: 2023-05\n"
                               "topic pont: Le pont\n"
                               "chapter 1932: Le pont\n"
                               "scene un: À qui le pont ?\n"
                               "  text: Un mot du narrateur.\n"
                               "  step\n"
                               "  quote sources anonymous via=courrier on=pont: Il est à nous.\n"
                               "  step\n"
                               "  note: Rien de neuf.\n"
                               "scene deux: Qui écouter ?\n"
                               "  choice: Qui d’abord ?\n"
                               "    option -> trois: La maire\n"
                               "    option -> un: Les autres\n"
                               "scene trois: La maire\n"
                               "  quote maire direct on=pont: Il est à la ville.\n"
                               "scene quatre: Qui dit quoi\n"
                               "  viewpoints\n";

std::size_t place(std::string const& text, std::string_view words) {
    std::size_t const at = text.find(words);
    CAPTURE(text);
    CAPTURE(words);
    CHECK(at != std::string::npos);
    return at;
}

bool has(std::string const& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("the chapter that begins and the title come first, then what stands below") {
    std::string const spoken = Read(french).at(1, 0);
    CHECK(place(spoken, "1932, Le pont\n") < place(spoken, "À qui le pont"));
    CHECK(place(spoken, "À qui le pont") < place(spoken, "Un mot du narrateur."));
    CHECK_FALSE(has(Read(french).at(2, 0), "1932, Le pont")); // it has begun
}

TEST_CASE("a step says what it brings; who comes from elsewhere hears all of it") {
    Read const read(french);
    std::string const news = read.at(1, 1);
    CHECK_FALSE(has(news, "narrateur"));
    CHECK_FALSE(has(news, "À qui le pont"));
    std::string const all = read.at(1, 1, Saying::Everything);
    CHECK(place(all, "À qui le pont") < place(all, "narrateur"));
    CHECK(place(all, "narrateur") < place(all, "Il est à nous"));
    CHECK(read.at(1, 2).empty());
}

TEST_CASE("who says it, how that is known and from where come before the words, each once") {
    std::string const spoken = Read(french).at(1, 1);
    CHECK(place(spoken, "sources anonymes") < place(spoken, "via Le Courrier"));
    CHECK(place(spoken, "via Le Courrier, mai") < place(spoken, "Il est à nous"));
    CHECK(spoken.find("sources anonymes") == spoken.rfind("sources anonymes"));
    std::string const direct = Read(french).at(3, 0);
    CHECK(place(direct, "La maire, citation directe") < place(direct, "Il est à la ville"));
}

TEST_CASE("a choice is its question, and each option with its digit") {
    std::string const spoken = Read(french).at(2, 0);
    CHECK(place(spoken, "Qui d’abord") < place(spoken, "1\u00A0: La maire\n"));
    CHECK(place(spoken, "1\u00A0: La maire\n") < place(spoken, "2\u00A0: Les autres\n"));
}

TEST_CASE("the table of viewpoints says who says what, topic by topic") {
    std::string const spoken = Read(french).at(4, 0);
    CHECK(place(spoken, "Le pont. ") < place(spoken, "La maire, citation directe"));
    place(spoken, "Il est à la ville");
    place(spoken, "Il est à nous");
    CHECK_FALSE(has(spoken, "viewpoints"));
}

TEST_CASE("signs are said in words, and of ties that change the new ones") {
    Read const read("voice ann: Ann\n"
                    "scene one: Ties\n"
                    "  relations as=ties\n"
                    "    node trust: The trust\n"
                    "    node bank: The bank\n"
                    "    node town: The town\n"
                    "    link bank -> trust: pays\n"
                    "  step\n"
                    "  relations as=ties\n"
                    "    link town -> trust: owns\n");
    REQUIRE_FALSE(has_errors(read.story.diagnostics));
    std::string const first = read.at(0, 0);
    place(first, "The bank to The trust: pays");
    CHECK_FALSE(has(first, "→"));
    std::string const second = read.at(0, 1);
    place(second, "The town to The trust: owns");
    CHECK_FALSE(has(second, "pays"));
}

TEST_CASE("no line of what is said holds more than one thing, and the timeline is not said") {
    for (auto const& path : shipped_stories()) {
        auto const story = loaded(path);
        Faces const faces = staged_faces();
        Storyboard const storyboard(story.story, faces, story.images, {});
        for (Position const position : positions(story.story)) {
            std::string const spoken = spoken_text(storyboard, position);
            CAPTURE(path);
            CAPTURE(spoken);
            CHECK((spoken.empty() || spoken.ends_with("\n")));
            CHECK_FALSE(has(spoken, "\n\n"));
            CHECK_FALSE(has(spoken, place_name(story.story, position) + "\n"));
            for (std::string_view const sign : {"→", "↛", "⊂", "·"})
                CHECK_FALSE(has(spoken, sign));
            if (position.step == 0)
                CHECK_FALSE(spoken.empty());
        }
    }
}

TEST_CASE("a voice takes as long as its words and numbers do, and breathes between things") {
    CHECK(time_to_say("", 170) == 0);
    CHECK(time_to_say("le pont ferme", 180) == doctest::Approx(1));
    CHECK(time_to_say("Un pont.\nEn 2018.\n", 60) == doctest::Approx(3 + 4 + 1));
    CHECK(time_to_say("le pont", 340) == doctest::Approx(time_to_say("le pont", 170) / 2));
}
