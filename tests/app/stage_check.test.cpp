// What is told of a story by laying it out and drawing it.
#include "app/stage_check.h"

#include "export/png.h"
#include "fixture.h"
#include "stage/legibility.h"

#include <doctest/doctest.h>

using namespace fresque;
using namespace fresque::test;

namespace {

std::vector<std::uint8_t> plain_picture(std::uint8_t value) {
    Bitmap picture{{64, 36}, PixelBytes(64 * 36 * 4, value)};
    auto bytes = encode_png(picture);
    REQUIRE(bytes);
    return *bytes;
}

// The codes of what is found, with the line of each.
std::string found_in(std::string const& text, std::uint8_t backdrop = 0) {
    TemporaryFolder const folder;
    auto const bytes = plain_picture(backdrop);
    folder.write("sky.png", std::string(bytes.begin(), bytes.end()));
    folder.write("story.scene", text);
    auto const story = loaded(folder.path());
    Faces const faces = staged_faces();
    Renderer renderer(faces, story.images);
    StageCheck check;
    check.look_at(Storyboard(story.story, faces, story.images, {}), renderer);
    check.look_at(Storyboard(story.story, faces, story.images, {.size = {1440, 1080}}), renderer);
    std::string codes;
    for (Diagnostic const& found : check.take()) {
        Place const place = story.sources.place(found.span.file, found.span.begin);
        codes += (codes.empty() ? "" : ", ") + std::to_string(place.line) + " " + found.code;
    }
    return codes;
}

std::string words(int count, std::string const& word = "mots ") {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += word;
    return text;
}

} // namespace

TEST_CASE("a short text is found fault with in nothing") {
    CHECK(found_in("scene a: A\n  text: Quelques mots.\n") == "");
    CHECK(found_in("scene a: A\n  image sky.png alt=\"\"\n  text: Quelques mots.\n") == "");
}

TEST_CASE("a text that does not fit is told of once, for both shapes of the stage, and of nothing else") {
    CHECK(found_in("scene a: A\n  text: " + words(600) + "\n  step\n  note: Voilà.\n") == "2 text-overflow");
}

TEST_CASE("a text of more lines than a picture bears") {
    std::string text = "scene a: A\n  text:\n";
    for (int i = 0; i < 9; ++i)
        text += "    - un mot\n";
    CHECK(found_in(text) == "2 long-text");
}

TEST_CASE("words before a bright picture") {
    std::string const scene = "scene a: A\n  backdrop: sky.png\n  quote b anonymous via=d: " + words(9) +
                              "\nvoice b: B\n  color: c\nsource d: D\n"
                              "color c nuit=#938B7E papier=#5A4A3A contrast=#FFFFFF\n";
    CHECK(found_in(scene, 0) == "");
    std::string const bright = found_in(scene, 255);
    CHECK(bright.find("3 low-contrast") != std::string::npos);
}

TEST_CASE("words are counted by lines and characters") {
    TemporaryFolder const folder;
    folder.write("story.scene", "scene a: A\n  text:\n    - un deux\n    - trois\n");
    auto const story = loaded(folder.path());
    Faces const faces = staged_faces();
    Storyboard const storyboard(story.story, faces, story.images, {});
    Stage const stage = storyboard.stage_at({{0, 0}, settled, nullptr});
    auto const blocks = text_blocks(stage);
    auto const text = std::find_if(blocks.begin(), blocks.end(),
                                   [](TextBlock const& block) { return block.actor->role == "text"; });
    REQUIRE(text != blocks.end());
    CHECK(text->reading == Reading::Words);
    CHECK(text->lines == 2);
    CHECK(text->longest_line == 9); // – un deux
    CHECK(text_blocks(without_words(stage)).empty());
}

TEST_CASE("lines that are too long, on a wide stage") {
    TemporaryFolder const folder;
    folder.write("story.scene", "scene a: A\n  text: " + words(60, "il ") + "\n");
    auto const story = loaded(folder.path());
    Faces const faces = staged_faces();
    Renderer renderer(faces, story.images);
    StageCheck check;
    check.look_at(Storyboard(story.story, faces, story.images, {.size = {2560, 1080}}), renderer);
    auto const found = check.take();
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "long-line");
}

TEST_CASE("words that had to be set too small") {
    std::string text = "source s: S\n";
    for (int i = 0; i < 12; ++i)
        text += "voice v" + std::to_string(i) + ": Voice\n";
    for (int i = 0; i < 9; ++i)
        text += "topic t" + std::to_string(i) + ": Topic\n";
    text += "scene a: A\n  viewpoints\nscene b: B\n";
    for (int i = 0; i < 108; ++i)
        text += "  quote v" + std::to_string(i % 12) + " reported via=s on=t" + std::to_string(i / 12) +
                ": " + words(9) + "\n";
    CHECK(found_in(text).find("text-overflow") != std::string::npos);
}
