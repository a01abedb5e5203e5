#include "app/spoken.h"

#include "stage/labels.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace fresque {

namespace {

// A sign that a voice would pass over, and what it says instead.
struct SpokenSign {
    std::string_view sign;
    std::string_view english;
    std::string_view french;
};

constexpr std::array<SpokenSign, 4> signs{{{" → ", " to ", " vers "},
                                           {" ↛ ", " no longer to ", " n’est plus lié à "},
                                           {" ⊂ ", " in ", " dans "},
                                           {"  ·  ", ", ", ", "}}};

std::string replaced(std::string text, std::string_view sign, std::string_view words) {
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + words.size()))
        text.replace(at, sign.size(), words);
    return text;
}

std::string as_spoken(std::string text, std::string_view language) {
    for (SpokenSign const& sign : signs)
        text = replaced(std::move(text), sign.sign, language.starts_with("fr") ? sign.french : sign.english);
    for (char& c : text)
        if (static_cast<unsigned char>(c) < ' ')
            c = ' ';
    return text;
}

bool is_heading(Actor const& actor) {
    return actor.role == "kicker" || actor.role == "heading";
}

// The timeline tells where a scene stands, and the year is the chapter's: where one begins, that is said.
bool is_said(Actor const& actor) {
    static constexpr std::array<std::string_view, 4> silent{"timeline", "milestone", "year", "hint"};
    return !actor.label.empty() && std::find(silent.begin(), silent.end(), actor.role) == silent.end();
}

std::vector<std::string> split(std::string_view text, std::string_view between) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t const end = std::min(text.find(between, begin), text.size());
        parts.emplace_back(text.substr(begin, end - begin));
        begin = end + between.size();
    }
    return parts;
}

// Of a picture of many ties that changes, those that are new.
std::string new_part(Actor const& actor, Actor const* earlier) {
    if (earlier == nullptr || actor.role != "diagram")
        return actor.label;
    auto const told = split(earlier->label, "; ");
    std::string text;
    for (std::string const& tie : split(actor.label, "; "))
        if (std::find(told.begin(), told.end(), tie) == told.end())
            text += (text.empty() ? "" : "; ") + tie;
    return text.empty() ? actor.label : text;
}

std::string options_of(Actor const& actor, std::string_view colon) {
    std::string text;
    if (actor.role == "choice")
        for (std::size_t i = 0; i < actor.spots.size(); ++i)
            text += std::to_string(i + 1) + std::string(colon) + actor.spots[i].label + "\n";
    return text;
}

// «2018 Le départ», where the scene is the first of it.
std::string chapter_begun(Story const& story, Position position) {
    Scene const& scene = story.scenes[position.scene];
    bool const begins =
        scene.chapter && (position.scene == 0 || story.scenes[position.scene - 1].chapter != scene.chapter);
    if (!begins || position.step > 0)
        return {};
    auto const& chapter = story.chapters[*scene.chapter];
    return chapter.when + (chapter.when.empty() || chapter.title.empty() ? "" : ", ") + chapter.title;
}

} // namespace

std::string spoken_text(Storyboard const& storyboard, Position position, Saying saying) {
    Story const& story = storyboard.story();
    Stage const stage = storyboard.settled_at(position);
    Stage before;
    if (position.step > 0 && saying == Saying::News)
        before = storyboard.settled_at({position.scene, position.step - 1});
    std::string text;
    auto const add = [&](std::string const& line) {
        if (!line.empty())
            text += as_spoken(line, story.language) + "\n";
    };
    auto const add_if_new = [&](Actor const& actor) {
        Actor const* const earlier = before.find(actor.id);
        if (!is_said(actor) || (earlier != nullptr && earlier->label == actor.label))
            return;
        add(new_part(actor, earlier));
        for (std::string const& option : split(options_of(actor, stage_words(story.language).colon), "\n"))
            add(option);
    };
    add(chapter_begun(story, position));
    for (Actor const& actor : stage.actors)
        if (is_heading(actor))
            add_if_new(actor);
    for (Actor const& actor : stage.actors)
        if (!is_heading(actor))
            add_if_new(actor);
    return text;
}

Seconds time_to_say(std::string_view text, int words_per_minute) {
    constexpr int words_of_number = 4;      // «deux mille dix-huit»
    constexpr Seconds between_things = 0.5; // the breath at the end of a line
    int words = 0;
    Seconds breaths = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find_first_of(" \n", begin), text.size());
        std::string_view const word = text.substr(begin, end - begin);
        if (!word.empty())
            words += word.find_first_of("0123456789") == std::string_view::npos ? 1 : words_of_number;
        breaths += end < text.size() && text[end] == '\n' ? between_things : 0;
        begin = end + 1;
    }
    return words * 60.0 / words_per_minute + breaths;
}

} // namespace fresque
