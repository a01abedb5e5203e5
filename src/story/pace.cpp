#include "story/pace.h"

#include "base/utf8.h"
#include "story/value_forms.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr double words_a_minute = 170; // from a screen, at ease
constexpr Seconds breath = 2;
constexpr Seconds least = 4;

bool is_space(char32_t c) {
    return c == ' ' || c == '\n' || c == '\t' || c == 0xA0 || c == 0x202F || c == 0x3000;
}

// Han, kana: written without spaces.
bool is_ideograph(char32_t c) {
    return (c >= 0x2E80 && c <= 0x2FFF) || (c >= 0x3040 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_letter_or_digit(char32_t c) {
    if (c < 0x80)
        return (c >= '0' && c <= '9') || ((c | 0x20U) >= 'a' && (c | 0x20U) <= 'z');
    return c >= 0xC0 && !(c >= 0x2000 && c <= 0x2E7F) && !(c >= 0x3000 && c <= 0x303F);
}

std::size_t words_of_quote(Story const& story, Element const& element) {
    auto const quote = quote_of(story, element);
    if (!quote)
        return 0;
    return count_words(quote->voice->name);
}

// The table tells every quote in a few words.
std::size_t words_of_table(Story const& story, Element const& element) {
    std::string_view const on = element.value("on");
    std::size_t words = 0;
    for (Topic const& topic : story.topics)
        words += on.empty() || topic.id == on ? count_words(topic.title) : 0;
    for (Quote const& quote : quotes(story))
        if (quote.topic != nullptr && (on.empty() || quote.topic->id == on))
            words += quote.short_words.empty() ? count_words(plain_text(quote.element->prose))
                                               : count_words(quote.short_words);
    return words;
}

std::size_t words_of(Story const& story, Element const& element) {
    std::size_t words = count_words(plain_text(element.prose)) + words_of_quote(story, element);
    for (std::string_view const name : {"to", "caption"})
        words += count_words(element.value(name));
    for (Element const& part : element.parts)
        words += words_of(story, part);
    return words + (element.kind == "viewpoints" ? words_of_table(story, element) : 0);
}

// What stood there already under this name has been read.
std::size_t new_words(Story const& story, Element const& element, std::vector<Element const*> const& before) {
    auto const earlier = std::find_if(before.begin(), before.end(),
                                      [&](Element const* other) { return other->id == element.id; });
    std::size_t const words = words_of(story, element);
    return earlier == before.end() ? words : words - std::min(words, words_of(story, **earlier));
}

std::size_t words_of_heading(Story const& story, Scene const& scene) {
    std::size_t const subtitle = scene.id == title_scene_id ? count_words(story.subtitle) : 0;
    return count_words(scene.title) + subtitle;
}

} // namespace

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    std::size_t ideographs = 0;
    bool counted = false; // the word that the place is in
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = next_character(text, at);
        if (is_space(c) || is_ideograph(c)) {
            counted = false;
            ideographs += is_ideograph(c) ? 1U : 0U;
        } else if (!counted && is_letter_or_digit(c)) {
            counted = true;
            ++words;
        }
    }
    return words + (2 * ideographs + 2) / 3;
}

std::size_t words_to_read(Story const& story, Position position) {
    Scene const& scene = story.scenes[position.scene];
    std::vector<Element const*> before;
    if (position.step > 0)
        before = elements_at(story, {position.scene, position.step - 1});
    std::size_t words = position.step == 0 ? words_of_heading(story, scene) : 0;
    for (Element const& element : scene.steps[position.step].elements)
        words += new_words(story, element, before);
    return words;
}

Seconds reading_time(Story const& story, Position position) {
    if (auto const hold = duration_from(story.scenes[position.scene].steps[position.step].hold))
        return *hold;
    auto const words = static_cast<double>(words_to_read(story, position));
    return std::max(words * 60 / words_a_minute + breath, least);
}

} // namespace fresque
