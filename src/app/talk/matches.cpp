#include "app/talk/matches.h"

#include "text/slug.h"

#include <algorithm>
#include <set>

namespace fresque {

namespace {

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find_first_of(" \n\t"), text.size());
        std::string_view const word = text.substr(0, end);
        if (!word.empty()) {
            // Another alphabet has no slug: its words stand for themselves.
            std::string const plain = slug(word);
            words.push_back(plain.empty() ? std::string(word) : plain);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

std::string folded(std::string_view text) {
    std::string all;
    for (std::string const& word : words_of(text))
        all += ' ' + word;
    return all;
}

bool holds_all(std::string const& text, std::vector<std::string> const& words) {
    return std::all_of(words.begin(), words.end(),
                       [&](std::string const& word) { return text.find(word) != std::string::npos; });
}

std::string chapter_name(Story const& story, Scene const& scene) {
    if (!scene.chapter)
        return {};
    Chapter const& chapter = story.chapters[*scene.chapter];
    return chapter.when.empty() ? chapter.title : chapter.when + " " + chapter.title;
}

std::string title_of(Story const& story, Scene const& scene) {
    if (scene.id == title_scene_id)
        return story.title;
    return scene.title.empty() ? scene.id : scene.title;
}

Match match_of(Quote const& quote, Position position) {
    std::string const via = quote.via != nullptr ? " (" + quote.via->name + ")" : "";
    return {position, quote.voice->name + via, plain_text(quote.element->prose)};
}

std::string searched_words(Story const& story, Quote const& quote, Match const& match) {
    return folded(match.title + " " + match.words + " " + quote.voice->role + " " +
                  story.scenes[match.position.scene].title + " " +
                  (quote.topic != nullptr ? quote.topic->title : ""));
}

} // namespace

std::vector<Match> every_step(Story const& story) {
    std::vector<Match> all;
    for (std::size_t i = 0; i < story.scenes.size(); ++i)
        for (std::size_t step = 0; step < story.scenes[i].steps.size(); ++step)
            all.push_back({{i, step}, title_of(story, story.scenes[i]), {}});
    return all;
}

std::vector<Match> matching_scenes(Story const& story, std::string_view typed) {
    std::vector<Match> found;
    auto const words = words_of(typed);
    for (std::size_t i = 0; i < story.scenes.size(); ++i) {
        Scene const& scene = story.scenes[i];
        Position const position{i, 0};
        std::string const number = std::to_string(step_number(story, position) + 1);
        Match match{position, title_of(story, scene), chapter_name(story, scene)};
        if (holds_all(folded(number + " " + scene.id + " " + match.title + " " + match.words), words))
            found.push_back(std::move(match));
    }
    // Who types a name means that scene, and not the one whose title holds the word.
    std::string const name = slug(typed);
    std::stable_partition(found.begin(), found.end(), [&](Match const& match) {
        return !name.empty() && story.scenes[match.position.scene].id.starts_with(name);
    });
    return found;
}

std::vector<Match> matching_quotes(Story const& story, std::string_view typed) {
    std::vector<Match> found;
    auto const words = words_of(typed);
    if (words.empty())
        return found;
    std::set<std::string_view> told;
    for (std::size_t scene = 0; scene < story.scenes.size(); ++scene)
        for (std::size_t step = 0; step < story.scenes[scene].steps.size(); ++step)
            for (Element const& element : story.scenes[scene].steps[step].elements)
                if (auto const quote = quote_of(story, element); quote && told.insert(element.id).second) {
                    Match match = match_of(*quote, {scene, step});
                    if (holds_all(searched_words(story, *quote, match), words))
                        found.push_back(std::move(match));
                }
    return found;
}

} // namespace fresque
