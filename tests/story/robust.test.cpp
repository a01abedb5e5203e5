// Any text is read to the end, in a time that grows with its length alone.
#include "fixture.h"
#include "story/moment.h"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>

using namespace fresque;
using namespace fresque::test;

namespace {

// Source: Knuth’s MMIX constants for a linear congruential generator.
class Chance {
  public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}

    std::size_t below(std::size_t limit) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(state_ >> 33) % limit;
    }

  private:
    std::uint64_t state_;
};

std::string const sample =
    "\xEF\xBB\xBFstory: La « raison »\n  subtitle: Qui : a promis\n  language: fr\n"
    "source semafor: Semafor\n  date: 2023-03\nvoice altman: Sam Altman\n  role: PDG\n"
    "topic depart: Le départ\nchapter \"été 2018\": Le départ\r\n"
    "scene pourquoi: Pourquoi ?\n  kicker: le point\n"
    "  quote altman direct via=semafor on=depart as=q:\n    Musk *ne croyait* plus.\n\n"
    "    - **un** \\* point\n  note: dix\n  step\n    hide q\n    image a.png alt=\"x y\"\n"
    "  viewpoints on=depart\nscene fin: Fin\n\ttext: x\n";

std::vector<std::string> const pieces = {"\n",
                                         "\r",
                                         "\t",
                                         "  ",
                                         ":",
                                         ": ",
                                         "\"",
                                         "“",
                                         "»",
                                         "=",
                                         "->",
                                         "*",
                                         "**",
                                         "#",
                                         "\xFF",
                                         std::string(1, '\0'),
                                         "\xE2\x80\xAE",
                                         "scene ",
                                         "step\n",
                                         "hide q",
                                         "quote",
                                         " as=q",
                                         "\xC2\xA0",
                                         "title",
                                         "- ",
                                         "\\*",
                                         "/../"};

std::string mutated(std::string text, Chance& chance) {
    for (std::size_t changes = 1 + chance.below(8); changes > 0; --changes) {
        std::size_t const at = chance.below(text.size() + 1);
        switch (chance.below(4)) {
        case 0:
            text.erase(at, chance.below(30));
            break;
        case 1:
            text.insert(at, pieces[chance.below(pieces.size())]);
            break;
        case 2:
            text.insert(at, sample.substr(chance.below(sample.size()), chance.below(60)));
            break;
        default:
            if (at < text.size())
                text[at] = static_cast<char>(chance.below(256));
        }
    }
    return text;
}

// Whatever was read, the story keeps what its header promises.
void check_promises(Read const& read) {
    for (Diagnostic const& found : read.diagnostics) {
        std::string const text = to_text(found, read.sources);
        bool const told = !text.empty() && text.back() == '\n' && text.find(found.code) != std::string::npos;
        if (!told)
            FAIL_CHECK("not told: ", found.code);
        if (found.span.begin > found.span.end)
            FAIL_CHECK("backward span: ", found.code);
        if (found.span.end > read.sources.file(0).text.size())
            FAIL_CHECK("span outside: ", found.code);
    }
    Story const& story = read.story;
    for (Scene const& scene : story.scenes) {
        if (scene.steps.empty() || scene.id.empty())
            FAIL_CHECK("a scene without steps or name");
        if (scene.chapter && *scene.chapter >= story.chapters.size())
            FAIL_CHECK("a chapter that is not there");
    }
    for (Chapter const& chapter : story.chapters)
        if (chapter.first_scene >= story.scenes.size())
            FAIL_CHECK("a chapter without a scene");
    for (std::size_t i = 0; i < step_count(story); ++i) {
        Position const position = position_of_step(story, i);
        auto const found = find_place(story, place_name(story, position));
        if (!found || *found != position)
            FAIL_CHECK("a place that is not found: ", place_name(story, position));
    }
    for (Quote const& quote : quotes(story))
        if (!quote.voice)
            FAIL_CHECK("a quote without a voice");
}

} // namespace

TEST_CASE("four thousand broken copies of a story are read") {
    Chance chance(2023);
    std::size_t with_scenes = 0;
    for (int i = 0; i < 4000; ++i) {
        Read const story = read(mutated(sample, chance));
        check_promises(story);
        with_scenes += story.story.scenes.empty() ? 0U : 1U;
    }
    CHECK(with_scenes > 1000); // most still play
}

TEST_CASE("random bytes are read") {
    Chance chance(7);
    std::size_t refused = 0;
    for (int i = 0; i < 500; ++i) {
        std::string text;
        for (std::size_t n = chance.below(300); n > 0; --n)
            text += static_cast<char>(chance.below(i % 2 ? 128 : 256));
        Read const story = read(text);
        check_promises(story);
        refused += story.diagnostics.empty() ? 0U : 1U;
    }
    CHECK(refused > 400);
}

namespace {

std::string large_story(std::size_t bytes) {
    std::string text = "story: T\nvoice a: A\nsource s: S\ntopic t: T\n";
    for (int scene = 0; text.size() < bytes; ++scene) {
        text += "scene s" + std::to_string(scene) + ": Une scène\n";
        for (int i = 0; i < 12; ++i)
            text += "  quote a direct via=s on=t:\n"
                    "    Musk ne croyait *plus* en l’avenir d’OpenAI, trop de retard (" +
                    std::to_string(i) + ").\n";
        text += "  step\n  text: fin\n";
    }
    return text;
}

} // namespace

TEST_CASE("ten megabytes are read in a time that a person does not notice") {
    std::string const text = large_story(10'000'000);
    auto const start = std::chrono::steady_clock::now();
    Read const story = read(text);
    std::chrono::duration<double> const taken = std::chrono::steady_clock::now() - start;
    MESSAGE("seconds: ", taken.count());
    CHECK(problems(story) == "");
    CHECK(story.story.scenes.size() > 1000);
    CHECK(taken.count() < 30); // with sanitizers on a busy machine; well under a second in release
}

TEST_CASE("ten megabytes of nothing but mistakes are read as fast") {
    std::string text = "voice a: A\nscene s: S\n";
    for (int i = 0; text.size() < 10'000'000; ++i)
        text +=
            "  qoute" + std::to_string(i) + " b direct vai=x: *w\n  quote b" + std::to_string(i) + " x:\n";
    auto const start = std::chrono::steady_clock::now();
    Read const story = read(text);
    std::chrono::duration<double> const taken = std::chrono::steady_clock::now() - start;
    MESSAGE("seconds: ", taken.count());
    CHECK(story.diagnostics.size() <= 402);
    CHECK(taken.count() < 30);
}
