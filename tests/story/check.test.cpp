// What a story becomes once it is checked.
#include "fixture.h"

#include <doctest/doctest.h>

using namespace fresque;
using namespace fresque::test;

namespace {

std::string const sample = R"(story: La raison de la colère
  subtitle: Qui a promis, qui est parti
  language: fr
  theme: nuit
  date: 2023-03
  kicker: mars 2023

source semafor: Semafor
  date: 2023-03

voice altman: Sam Altman
  role: PDG d’OpenAI
  color: teal
voice insiders: Des sources anonymes
  initials: ?

topic depart: Le départ de 2018

chapter 2018: Le départ

scene pourquoi: Pourquoi Musk part-il ?
  kicker: le point disputé

  quote insiders anonymous via=semafor on=depart short="trop de retard":
    Musk ne croyait *plus* en l’avenir d’OpenAI :
    trop de retard.

  step
  quote altman official on=depart as=conflit: Un « conflit d’intérêts ».

  note:
    Laisser dix secondes
    de lecture.

chapter "été 2019": Le tournant

scene tournant: Le tournant
  text: Un.
  step
    hide conflit2
    text as=conflit2: Deux.
  step
    viewpoints on=depart

scene fin: La fin
  text: Rien.
)";

} // namespace

TEST_CASE("a story has its title and what is said about it") {
    Story const story = read(sample).story;
    CHECK(story.title == "La raison de la colère");
    CHECK(story.subtitle == "Qui a promis, qui est parti");
    CHECK(story.language == "fr");
    CHECK(story.theme == "nuit");
    CHECK(story.date == "2023-03");
    CHECK(story.kicker == "mars 2023");
    CHECK(story.author == "");
}

TEST_CASE("voices, sources and topics are found by their names") {
    Story const story = read(sample).story;
    REQUIRE(story.voice("altman") != nullptr);
    CHECK(story.voice("altman")->name == "Sam Altman");
    CHECK(story.voice("altman")->role == "PDG d’OpenAI");
    CHECK(story.voice("altman")->initials == "SA");
    CHECK(story.voice("altman")->color == "teal");
    CHECK(story.voice("insiders")->initials == "?");
    CHECK(story.voice("musk") == nullptr);
    REQUIRE(story.source("semafor") != nullptr);
    CHECK(story.source("semafor")->date == "2023-03");
    REQUIRE(story.topic("depart") != nullptr);
    CHECK(story.topic("depart")->title == "Le départ de 2018");
}

TEST_CASE("the title is the first scene, and chapters hold the scenes that follow") {
    Story const story = read(sample).story;
    REQUIRE(story.scenes.size() == 4);
    CHECK(story.scenes[0].id == title_scene_id);
    CHECK(story.scenes[0].title == story.title);
    CHECK(story.scenes[0].span == story.span);
    CHECK_FALSE(story.scenes[0].chapter.has_value());
    REQUIRE(story.scenes[0].steps.size() == 1);
    CHECK(story.scenes[0].steps[0].elements.empty());
    REQUIRE(story.chapters.size() == 2);
    CHECK(story.chapters[0].when == "2018");
    CHECK(story.chapters[0].title == "Le départ");
    CHECK(story.chapters[0].first_scene == 1);
    CHECK(story.chapters[1].when == "été 2019");
    CHECK(story.chapters[1].first_scene == 2);
    CHECK(story.scenes[1].chapter == 0);
    CHECK(story.scenes[3].chapter == 1);
}

TEST_CASE("steps divide a scene, whether their content is indented or not") {
    Story const story = read(sample).story;
    Scene const& why = story.scenes[1];
    CHECK(why.kicker == "le point disputé");
    REQUIRE(why.steps.size() == 2);
    REQUIRE(why.steps[0].elements.size() == 1);
    REQUIRE(why.steps[1].elements.size() == 1);
    CHECK(why.steps[0].note == "");
    CHECK(why.steps[1].note == "Laisser dix secondes de lecture.");
    Scene const& turn = story.scenes[2];
    REQUIRE(turn.steps.size() == 3);
    CHECK(turn.steps[2].elements[0].kind == "viewpoints");
}

TEST_CASE("elements have a name, values and prose") {
    Story const story = read(sample).story;
    Element const& first = story.scenes[1].steps[0].elements[0];
    CHECK(first.kind == "quote");
    CHECK(first.id == "pourquoi/quote-1");
    CHECK(first.value("voice") == "insiders");
    CHECK(first.value("kind") == "anonymous");
    CHECK(first.value("short") == "trop de retard");
    CHECK(first.value("date") == "");
    CHECK(plain_text(first.prose) == "Musk ne croyait plus en l’avenir d’OpenAI : trop de retard.");
    CHECK(story.scenes[1].steps[1].elements[0].id == "conflit");
}

TEST_CASE("the sample has one mistake") {
    CHECK(problems(sample) == "40:10 not-on-stage [conflit2]");
}

TEST_CASE("elements without a name are counted by kind, named ones too") {
    Story const story = read("scene a: A\n  text: x\n  text as=b: y\n  image a.png\n  text: z").story;
    auto const& elements = story.scenes[0].steps[0].elements;
    REQUIRE(elements.size() == 4);
    CHECK(elements[0].id == "a/text-1");
    CHECK(elements[1].id == "b");
    CHECK(elements[2].id == "a/image-1");
    CHECK(elements[3].id == "a/text-3");
}

TEST_CASE("a story without a title has no title scene") {
    Read const story = read("scene a: A\n  text: x");
    CHECK(problems(story) == "");
    REQUIRE(story.story.scenes.size() == 1);
    CHECK(story.story.scenes[0].id == "a");
    CHECK(story.story.language == "en");
}

TEST_CASE("files are read as one story, and names hold in all of them") {
    Read const story = read({"story: T\nvoice a: A", "chapter 1: C\nscene x: X\n  quote a direct: w",
                             "scene y: Y\n  quote b direct: w", "voice b: B"});
    CHECK(problems(story) == "");
    REQUIRE(story.story.scenes.size() == 3);
    CHECK(story.story.scenes[2].chapter == 0); // a chapter goes on in the next file
    CHECK(story.story.scenes[2].span.file == 2);
}

TEST_CASE("the same name with the same kind stands in two scenes") {
    Read const story = read("scene a: A\n  text as=t: x\nscene b: B\n  text as=t: x");
    CHECK(problems(story) == "");
    CHECK(story.story.scenes[1].steps[0].elements[0].id == "t");
}

TEST_CASE("an element is hidden in a later step, and may enter again") {
    Read const story = read("scene a: A\n  text as=t: x\n  step\n  hide t\n  text as=t: y");
    CHECK(problems(story) == "");
    REQUIRE(story.story.scenes[0].steps[1].cues.size() == 1);
    CHECK(story.story.scenes[0].steps[1].cues[0].verb == "hide");
    CHECK(story.story.scenes[0].steps[1].cues[0].target == "t");
}

TEST_CASE("several notes of a step are one, and attributes may stand on lines of their own") {
    Read const story = read("scene a: A\n  text: x\n  note: one\n  note: *two*\n  viewpoints\n    as: v");
    CHECK(problems(story) == "");
    CHECK(story.story.scenes[0].steps[0].note == "one\ntwo");
    CHECK(story.story.scenes[0].steps[0].elements[1].id == "v");
}

// --- what is right still plays -------------------------------------------------------------------

TEST_CASE("a quote with an unknown voice is left out, and nothing else") {
    Read const story =
        read("voice a: A\nscene s: S\n  quote b direct: x\n  quote a direct: y\n  step\n  text: z");
    CHECK(problems(story) == "3:9 unknown-voice [b]");
    auto const& steps = story.story.scenes[0].steps;
    REQUIRE(steps.size() == 2);
    REQUIRE(steps[0].elements.size() == 1);
    CHECK(plain_text(steps[0].elements[0].prose) == "y");
}

TEST_CASE("an attribute that is unknown or wrong is left out, the element plays") {
    Read const story = read("voice a: A\nscene s: S\n  quote a direct via=b colour=red date=2019-13: x");
    CHECK(problems(story) ==
          "3:22 unknown-source [b]\n3:24 unknown-attribute [colour]\n3:40 bad-date [2019-13]");
    REQUIRE(story.story.scenes[0].steps[0].elements.size() == 1);
    CHECK(story.story.scenes[0].steps[0].elements[0].value("via") == "");
}

TEST_CASE("a misspelt element is left out, but its name is known") {
    Read const story = read("scene s: S\n  txet as=t: x\n  text: y\n  step\n  image a.png\n  text as=t2: z");
    CHECK(problems(story) == "2:3 unknown-keyword [txet]");
    CHECK(story.story.scenes[0].steps[0].elements.size() == 1);
}

TEST_CASE("what stands in a misspelt scene is checked and plays") {
    Read const story = read("sceme s: S\n  text: x\n  qoute b direct: y");
    CHECK(problems(story) ==
          "1:1 unknown-keyword [sceme]\n3:3 unknown-keyword [qoute]\n3:9 unknown-voice [b]");
    REQUIRE(story.story.scenes.size() == 1);
    CHECK(story.story.scenes[0].id == "s");
    CHECK(story.story.scenes[0].steps[0].elements.size() == 1);
}

TEST_CASE("elements at the margin below a scene belong to it") {
    Read const story = read("scene s: S\ntext: x\nstep\ntext: y");
    CHECK(problems(story) == "2:1 wrong-place [text]");
    REQUIRE(story.story.scenes[0].steps.size() == 2);
    CHECK(story.story.scenes[0].steps[1].elements.size() == 1);
}

TEST_CASE("scenes indented under a chapter, and voices in a scene, are understood") {
    Read const story = read("chapter 1: C\n  scene s: S\n    voice a: A\n    quote a direct: x");
    CHECK(problems(story) == "2:3 wrong-place [scene]\n3:5 wrong-place [voice]");
    REQUIRE(story.story.scenes.size() == 1);
    CHECK(story.story.scenes[0].chapter == 0);
    CHECK(story.story.scenes[0].steps[0].elements.size() == 1);
}

TEST_CASE("scenes without a good name play under a name that no author can give") {
    Read const story =
        read("scene: A\n  text: x\nscene s: B\n  text: x\nscene s: C\n  text: x\nscene title: D\n  text: x");
    REQUIRE(story.story.scenes.size() == 4);
    CHECK(story.story.scenes[0].id == "scene~1");
    CHECK(story.story.scenes[1].id == "s");
    CHECK(story.story.scenes[2].id == "scene~3");
    CHECK(story.story.scenes[3].id == "scene~4");
    CHECK(story.story.scenes[2].title == "C");
}

TEST_CASE("an image that is missing stays in its place") {
    auto const check_file = [](std::string_view name) { return name == "a.png" ? "" : "no such file"; };
    Read const story = read("scene s: S\n  image a.png\n  image b.png", check_file);
    CHECK(problems(story) == "3:9 missing-image [b.png]");
    CHECK(story.diagnostics[0].severity == Severity::Warning);
    CHECK(story.story.scenes[0].steps[0].elements.size() == 2);
}
