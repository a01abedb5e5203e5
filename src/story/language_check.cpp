#include "story/language_check.h"

#include "story/line_form.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>

namespace fresque {

namespace {

constexpr std::size_t most_words = 1'500; // that are looked at
constexpr std::size_t fewest_words = 60;  // in which a language can be told
constexpr std::size_t fewest_small = 12;  // of the one language
constexpr std::size_t fewest_different = 8;
constexpr std::size_t words_for_each = 8; // at most so many words for each small one
constexpr std::size_t times_the_other = 10;

constexpr std::size_t longest_small = 5;

// Words that nearly every sentence has, and that the other language does not have.
using SmallWords = std::array<std::string_view, 22>;
constexpr SmallWords french = {"le", "les",  "des", "du",  "est",  "dans", "pour", "une",
                               "et", "qui",  "pas", "au",  "avec", "nous", "sur",  "cette",
                               "ce", "sont", "ne",  "ils", "elle", "aux"};
constexpr SmallWords english = {"the",  "and",  "of",   "is",   "to",   "that", "it",   "was",
                                "with", "are",  "this", "we",   "they", "not",  "have", "from",
                                "by",   "what", "were", "been", "at",   "for"};

struct Count {
    std::size_t all = 0;
    std::bitset<SmallWords().size()> met = {};

    void add(std::string_view word, SmallWords const& words) {
        auto const found = std::find(words.begin(), words.end(), word);
        if (found == words.end())
            return;
        ++all;
        met.set(static_cast<std::size_t>(found - words.begin()));
    }
};

struct Counts {
    std::size_t words = 0;
    Count french = {};
    Count english = {};

    bool is_full() const { return words >= most_words; }
};

// The bytes of the letter that begins there; 0 where a sign does: U+00BF is the last before À, U+2000 to
// U+2FFF are dashes, apostrophes and quotation marks.
std::size_t letter_length(std::string_view text, std::size_t at) {
    auto const byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80)
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ? 1 : 0;
    return byte < 0xC3 || byte == 0xE2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

void count(std::string_view text, Counts& counts) {
    for (std::size_t at = 0; at < text.size() && !counts.is_full();) {
        std::size_t const begin = at;
        while (at < text.size() && letter_length(text, at) > 0)
            at += letter_length(text, at);
        std::string_view const word = text.substr(begin, at - begin);
        if (!word.empty()) {
            ++counts.words;
            if (word.size() <= longest_small) {
                counts.french.add(word, french);
                counts.english.add(word, english);
            }
        }
        ++at;
    }
}

void count(Prose const& prose, Counts& counts) {
    for (Paragraph const& paragraph : prose)
        for (ProseRun const& run : paragraph.runs)
            count(run.text, counts);
}

Counts counts_of(Story const& story) {
    Counts counts;
    for (Scene const& scene : story.scenes)
        for (Step const& step : scene.steps)
            for (Element const& element : step.elements) {
                if (counts.is_full())
                    return counts;
                count(element.prose, counts);
            }
    return counts;
}

bool is_plainly(Count const& one, Count const& other, std::size_t words) {
    return words >= fewest_words && one.all >= fewest_small && one.met.count() >= fewest_different &&
           one.all * words_for_each >= words && other.all * times_the_other <= one.all;
}

// Of languages whose small words are others; what is written in a neighbour of the two is not judged.
std::string_view name_of(std::string_view language) {
    constexpr std::array<std::array<std::string_view, 2>, 7> names = {{{"fr", "French"},
                                                                       {"en", "English"},
                                                                       {"de", "German"},
                                                                       {"es", "Spanish"},
                                                                       {"it", "Italian"},
                                                                       {"pt", "Portuguese"},
                                                                       {"nl", "Dutch"}}};
    auto const found = std::find_if(names.begin(), names.end(),
                                    [language](auto const& name) { return name.front() == language; });
    return found == names.end() ? std::string_view{} : found->back();
}

} // namespace

void check_language(Story const& story, NamedLanguage const& named, Findings& findings) {
    std::string_view const base = std::string_view(story.language).substr(0, story.language.find('-'));
    std::string_view const name = name_of(base);
    if (name.empty())
        return;
    Counts const counts = counts_of(story);
    bool const is_french = is_plainly(counts.french, counts.english, counts.words);
    bool const is_english = is_plainly(counts.english, counts.french, counts.words);
    std::string const meant = is_french ? "fr" : is_english ? "en" : "";
    if (meant.empty() || meant == base)
        return;
    std::string const words = "the words of this story are " + std::string(name_of(meant)) + ", ";
    findings.warning("other-language",
                     words + (named.given ? "and its language is " + std::string(name)
                                          : "and without a language it is set as " + std::string(name)),
                     named.place,
                     named.given
                         ? "write " + meant
                         : "write it on a line of its own under the story, indented: language: " + meant);
}

} // namespace fresque
