// What must hold of whatever was read, whether it was a story or any bytes: the mistakes can be told, and
// the story that is left can be played.
#pragma once

#include "base/diagnostic.h"
#include "base/utf8.h"
#include "story/moment.h"
#include "story/quote_check.h"
#include "story/story.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace fresque::test {

inline bool divides_character(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

// Whether the span stands in its file and, where that is well-formed, divides no character.
inline bool is_inside(Span span, SourceText const& sources) {
    if (span.file >= sources.size())
        return false;
    std::string_view const text = sources.file(span.file).text;
    if (span.begin > span.end || span.end > text.size())
        return false;
    bool const divides = divides_character(text, span.begin) || divides_character(text, span.end);
    return !divides || first_malformed_byte(text).has_value();
}

inline bool is_control(char byte) {
    return (static_cast<unsigned char>(byte) < 0x20 && byte != '\n') || byte == '\x7F';
}

// Whether it can be shown as it is: lines of well-formed text without anything that a terminal obeys.
inline bool is_showable(std::string const& text) {
    return text.ends_with('\n') && !first_malformed_byte(text) &&
           std::none_of(text.begin(), text.end(), is_control);
}

// The first law that what was found breaks, or nothing.
inline std::string broken_law(std::vector<Diagnostic> const& found, SourceText const& sources) {
    constexpr std::size_t most = 402; // 200 errors, 200 warnings, and how many more there are of each
    if (found.size() > most)
        return "too many diagnostics";
    // Hundreds are of a kind, and writing them takes longer than finding them.
    constexpr std::size_t most_written = 16;
    for (Diagnostic const& diagnostic : found) {
        if (diagnostic.code.empty() || diagnostic.message.empty())
            return "a diagnostic without words: " + diagnostic.code;
        if (!is_inside(diagnostic.span, sources))
            return "a span that is not in its file: " + diagnostic.code;
        for (Related const& related : diagnostic.related)
            if (related.message.empty() || !is_inside(related.span, sources))
                return "a related span that is not in its file: " + diagnostic.code;
        if (&diagnostic - found.data() >= static_cast<std::ptrdiff_t>(most_written))
            continue;
        std::string const text = to_text(diagnostic, sources);
        if (!is_showable(text) || text.find(diagnostic.code) == std::string::npos)
            return "a diagnostic that cannot be shown: " + diagnostic.code;
    }
    return "";
}

// --- the story ---------------------------------------------------------------------------------------

inline std::string broken_law_of_element(Element const& element, SourceText const& sources) {
    if (element.kind.empty() || element.id.empty())
        return "an element without kind or name";
    if (element.kind == "choice" && element.parts.empty())
        return "a choice without options";
    bool const inside =
        is_inside(element.span, sources) && is_inside(element.words, sources) &&
        std::all_of(element.parts.begin(), element.parts.end(), [&](Element const& part) {
            return !part.kind.empty() && is_inside(part.span, sources) && is_inside(part.words, sources);
        });
    return inside ? "" : "an element that stands nowhere: " + element.kind;
}

inline std::string broken_law_of_scene(Story const& story, std::size_t number, SourceText const& sources) {
    Scene const& scene = story.scenes[number];
    if (scene.id.empty() || scene.steps.empty() || !is_inside(scene.span, sources) ||
        !is_inside(scene.words, sources))
        return "a scene without name, steps or place";
    if (scene.chapter && *scene.chapter >= story.chapters.size())
        return "a scene of no chapter";
    for (Step const& step : scene.steps) {
        if (!is_inside(step.span, sources) || !is_inside(step.note_words, sources))
            return "a step that stands nowhere";
        for (Cue const& cue : step.cues)
            if (cue.verb.empty() || !is_inside(cue.span, sources))
                return "a change without verb or place";
        for (Element const& element : step.elements)
            if (auto const law = broken_law_of_element(element, sources); !law.empty())
                return law;
    }
    for (Option const& option : options_of(story, number))
        if (option.scene >= story.scenes.size())
            return "an option that leads to no scene";
    return "";
}

// What stands on the stage at one step, and the way from it.
inline std::string broken_law_of_position(Story const& story, Position position) {
    std::set<std::string_view> names;
    for (Element const* element : elements_at(story, position))
        if (!names.insert(element->id).second)
            return "two elements of one name on the stage: " + element->id;
    auto const found = find_place(story, place_name(story, position));
    if (!found || *found != position)
        return "a place that is not found: " + place_name(story, position);
    auto const after = next(story, position);
    if (after && previous(story, *after) != position)
        return "a step back that does not lead back";
    bool const stays = waits_for_choice(story, position) || position == last(story);
    if (!stays && !onward(story, {position}))
        return "a step that leads nowhere";
    return relocate(story, position, story) == position ? "" : "a position that moves by itself";
}

// The way from the beginning on, without being asked, and each step of it back.
inline std::string broken_law_of_journey(Story const& story, std::size_t most_steps) {
    Journey journey{first(story)};
    for (std::size_t i = 0; i < most_steps; ++i) {
        auto on = onward_by_itself(story, journey);
        if (!on)
            return "";
        auto const back = backward(story, *on);
        if (!back || back->position != journey.position)
            return "a way on that does not lead back: " + place_name(story, on->position);
        journey = std::move(*on);
    }
    return "";
}

// Only the first steps are walked: the time is to grow with the text alone.
inline std::string broken_law(Story const& story, SourceText const& sources) {
    constexpr std::size_t most_steps = 64;
    for (std::size_t i = 0; i < story.scenes.size(); ++i)
        if (auto law = broken_law_of_scene(story, i, sources); !law.empty())
            return law;
    for (Chapter const& chapter : story.chapters)
        if (chapter.first_scene >= story.scenes.size() || !is_inside(chapter.span, sources))
            return "a chapter without a scene or place";
    for (std::size_t i = 0; i < std::min(most_steps, step_count(story)); ++i)
        if (auto law = broken_law_of_position(story, position_of_step(story, i)); !law.empty())
            return law;
    if (auto law = broken_law_of_journey(story, most_steps); !law.empty())
        return law;
    EvidenceBook evidence;
    for (Quote const& quote : quotes(story))
        if (!quote.voice || word_for(evidence.of(quote)).empty())
            return "a quote without voice or evidence";
    return "";
}

} // namespace fresque::test
