#include "text/dividing.h"

#include "base/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace fresque {

namespace {

// Bytes of the text.
struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool is_letter(char32_t c) {
    return u_isalpha(static_cast<UChar32>(c)) != 0;
}

// The letters between the signs around a word, behind an elided article: «l’argent», has argent.
Word bare_word(std::string const& text, Word token) {
    std::size_t const apostrophe = std::string_view(text).substr(0, token.end).rfind("’");
    bool const elided = apostrophe != std::string::npos && apostrophe >= token.begin;
    Word word{elided ? apostrophe + std::string_view("’").size() : token.begin, token.end};
    for (std::size_t at = word.begin; at < word.end && !is_letter(next_character(text, at));)
        word.begin = at;
    for (std::size_t at = word.end; at > word.begin && !is_letter(previous_character(text, at));)
        word.end = at;
    return word;
}

bool is_small_letters(std::string const& text, Word word) {
    for (std::size_t at = word.begin; at < word.end;)
        if (u_islower(static_cast<UChar32>(next_character(text, at))) == 0)
            return false;
    return word.begin < word.end;
}

bool in_one_stretch(ShapedText const& shaped, Word token) {
    auto const stretch =
        std::partition_point(shaped.stretches.begin(), shaped.stretches.end(),
                             [token](ShapedStretch const& s) { return s.stretch.end <= token.begin; });
    return stretch != shaped.stretches.end() && stretch->stretch.begin <= token.begin &&
           stretch->stretch.end >= token.end && stretch->stretch.level % 2 == 0;
}

bool ends_at_space(std::string const& text, std::size_t at) {
    return at == 0 || is_breaking_space(previous_character(text, at));
}

} // namespace

std::vector<LineBreak> with_divided_words(ShapedText const& shaped, std::vector<LineBreak> const& breaks,
                                          Hyphenation const& hyphenation, std::string_view language) {
    std::vector<LineBreak> all;
    std::size_t begin = 0;
    for (LineBreak const& place : breaks) {
        Word const token{begin, without_trailing_spaces(shaped.text, begin, place.at)};
        bool const whole = ends_at_space(shaped.text, begin) && token.end < place.at;
        bool const last = place.kind == BreakKind::Hard || place.at == shaped.text.size();
        Word const word = bare_word(shaped.text, token);
        if (whole && !last && is_small_letters(shaped.text, word) && in_one_stretch(shaped, token))
            for (std::size_t const at : hyphenation.places(
                     std::string_view(shaped.text).substr(word.begin, word.end - word.begin), language))
                if (shaped.cluster_begin[word.begin + at] != 0)
                    all.push_back({word.begin + at, BreakKind::Hyphen});
        all.push_back(place);
        begin = place.at;
    }
    return all;
}

} // namespace fresque
