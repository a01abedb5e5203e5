#include "text/line_breaks.h"

#include "base/utf8.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <span>

namespace fresque {

namespace {

using namespace std::string_view_literals;

struct BreakDeleter {
    void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
struct TextDeleter {
    void operator()(UText* text) const { utext_close(text); }
};

constexpr char32_t soft_hyphen = 0xAD;

bool speaks(std::string_view language, std::string_view which) {
    return language.substr(0, 2) == which;
}

// The character that ends at `end`; 0 at the beginning.
char32_t character_before(std::string_view text, std::size_t end) {
    return end > 0 ? previous_character(text, end) : U'\0';
}

char32_t character_at(std::string_view text, std::size_t at) {
    return at < text.size() ? next_character(text, at) : U'\0';
}

std::size_t without_spaces(std::string_view text, std::size_t end) {
    while (end > 0 && text[end - 1] == ' ')
        --end;
    return end;
}

// The word that ends at `end`, where spaces before it are passed over.
std::string_view word_before(std::string_view text, std::size_t end) {
    end = without_spaces(text, end);
    std::size_t const begin = text.find_last_of(" \n", end == 0 ? 0 : end - 1);
    std::size_t const from = begin == std::string_view::npos || end == 0 ? 0 : begin + 1;
    return text.substr(from, end - from);
}

bool is_one_of(std::string_view word, std::span<std::string_view const> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string lower_case(std::string_view word) {
    std::string lower;
    for (std::size_t at = 0; at < word.size();)
        append_utf8(lower, static_cast<char32_t>(u_tolower(static_cast<UChar32>(next_character(word, at)))));
    return lower;
}

// --- what French does not allow, wherever the author typed plain spaces ---------------------------

bool opens(char32_t c) {
    return c == 0xAB || c == 0x2039 || c == 0x201C || c == U'(' || c == U'[';
}
bool closes(char32_t c) {
    return c == 0xBB || c == 0x203A || c == 0x201D || c == U')' || c == U']' || c == U'!' || c == U'?' ||
           c == U':' || c == U';' || c == U'%' || c == 0x2026 || c == 0x20AC;
}

// A t between two hyphens holds to the pronoun behind it: «dira-|t-il», not «dira-t-|il».
bool after_linking_t(std::string_view text, std::size_t at) {
    return at >= 3 && (text.substr(at - 3, 3) == "-t-" || text.substr(at - 3, 3) == "-T-");
}

bool french_forbids(std::string_view text, std::size_t at) {
    char32_t const before = character_before(text, without_spaces(text, at));
    return opens(before) || closes(character_at(text, at)) || after_linking_t(text, at);
}

// --- what holds to the next word in any language --------------------------------------------------

// A title or a reference: what it belongs to is the next word.
constexpr std::array titles{"M."sv,  "MM."sv, "Mme"sv, "Mmes"sv, "Mlle"sv, "Me"sv,    "Dr"sv,  "Dr."sv,
                            "Pr"sv,  "Mr"sv,  "Mr."sv, "Mrs"sv,  "Mrs."sv, "Ms."sv,   "St."sv, "n°"sv,
                            "no."sv, "p."sv,  "pp."sv, "fig."sv, "art."sv, "chap."sv, "vol."sv};

bool is_initial(std::string_view word) {
    std::size_t at = 0;
    return !word.empty() && u_isupper(static_cast<UChar32>(next_character(word, at))) != 0 &&
           word.substr(at) == ".";
}

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

// 2015–2018
bool inside_span(std::string_view text, std::size_t at) {
    constexpr std::string_view dash = "–";
    return at > dash.size() && text.substr(at - dash.size(), dash.size()) == dash &&
           is_digit(character_at(text, at)) && is_digit(character_before(text, at - dash.size()));
}

bool holds_to_next(std::string_view text, std::size_t at) {
    if (inside_span(text, at))
        return true;
    if (text[at - 1] != ' ')
        return false;
    std::string_view const word = word_before(text, at);
    return word.size() <= 5 && (is_initial(word) || is_one_of(word, titles));
}

BreakKind kind_of(UBreakIterator* iterator, std::string_view text, std::size_t at) {
    std::int32_t const status = ubrk_getRuleStatus(iterator);
    if (status >= UBRK_LINE_HARD && status < UBRK_LINE_HARD_LIMIT && at < text.size())
        return BreakKind::Hard;
    char32_t const before = character_before(text, at);
    if (before == U'\n')
        return BreakKind::Hard;
    return before == soft_hyphen ? BreakKind::Hyphen : BreakKind::Soft;
}

// --- addresses -----------------------------------------------------------------------------------

bool begins_address(std::string_view text, std::size_t at) {
    auto const rest = text.substr(at, 8);
    return rest.starts_with("https://") || rest.starts_with("http://") || rest.starts_with("www.");
}

// Long addresses come apart before a mark and after a slash, so that a line's end is seen not to be theirs.
void add_address_breaks(std::string_view text, std::size_t begin, std::vector<LineBreak>& breaks) {
    std::size_t const end = std::min(text.find_first_of(" \n\t", begin), text.size());
    std::erase_if(breaks, [&](LineBreak const& place) { return place.at > begin && place.at < end; });
    std::size_t const scheme = text.find("://", begin);
    std::size_t const from = scheme < end ? scheme + 3 : begin + 4;
    for (std::size_t at = from + 1; at + 1 < end; ++at) {
        bool const before_mark = "._-~?=&#%+"sv.find(text[at]) != std::string_view::npos;
        bool const after_slash = text[at - 1] == '/' && text[at] != '/';
        if (before_mark || after_slash)
            breaks.push_back({at, BreakKind::Soft});
    }
}

void with_address_breaks(std::string_view text, std::vector<LineBreak>& breaks) {
    bool found = false;
    for (std::size_t at = text.find_first_of("hw"); at < text.size(); at = text.find_first_of("hw", at + 1))
        if (begins_address(text, at)) {
            add_address_breaks(text, at, breaks);
            at = std::min(text.find_first_of(" \n\t", at), text.size() - 1);
            found = true;
        }
    if (found)
        std::sort(breaks.begin(), breaks.end(),
                  [](LineBreak const& a, LineBreak const& b) { return a.at < b.at; });
}

// Little words that a headline does not leave hanging at the end of a line.
constexpr std::array french_little{
    "le"sv, "la"sv,  "les"sv, "un"sv, "une"sv, "des"sv, "de"sv,  "du"sv,  "d’"sv,  "l’"sv,  "à"sv,
    "a"sv,  "y"sv,   "et"sv,  "ou"sv, "où"sv,  "en"sv,  "au"sv,  "aux"sv, "ce"sv,  "cet"sv, "ces"sv,
    "sa"sv, "son"sv, "ses"sv, "se"sv, "ne"sv,  "ni"sv,  "qui"sv, "que"sv, "par"sv, "sur"sv, "dans"sv};
constexpr std::array english_little{"a"sv,  "an"sv, "the"sv, "of"sv, "to"sv,   "in"sv,  "on"sv, "at"sv,
                                    "by"sv, "as"sv, "and"sv, "or"sv, "nor"sv,  "for"sv, "is"sv, "i"sv,
                                    "o"sv,  "my"sv, "its"sv, "no"sv, "with"sv, "from"sv};

bool hangs(std::string_view word, std::string_view language) {
    if (word.empty() || word.size() > 6)
        return false;
    std::string const lower = lower_case(word);
    return speaks(language, "fr") ? is_one_of(lower, french_little)
                                  : speaks(language, "en") && is_one_of(lower, english_little);
}

// --- names ---------------------------------------------------------------------------------------

// «d’Elon» has its capital behind what is elided.
std::string_view without_elision(std::string_view word) {
    constexpr std::string_view apostrophe = "’";
    std::size_t const mark = word.find(apostrophe);
    return mark <= 2 ? word.substr(mark + apostrophe.size()) : word;
}

bool has_capital(std::string_view word) {
    std::string_view const bare = without_elision(word);
    std::size_t at = 0;
    return !bare.empty() && u_isupper(static_cast<UChar32>(next_character(bare, at))) != 0;
}

// A name goes on after a letter, not after a comma or a full stop.
bool ends_on_letter(std::string_view word) {
    return !word.empty() && u_isalpha(static_cast<UChar32>(character_before(word, word.size()))) != 0;
}

std::string_view word_at(std::string_view text, std::size_t begin) {
    return text.substr(begin, std::min(text.find_first_of(" \n", begin), text.size()) - begin);
}

// Whether capitals tell nothing, because most words have one.
bool most_have_capital(std::string_view text) {
    int with = 0;
    int without = 0;
    for (std::size_t at = 0; at < text.size(); at += word_at(text, at).size() + 1)
        ++(has_capital(word_at(text, at)) ? with : without);
    return with > without + 2;
}

} // namespace

std::vector<LineBreak> line_breaks(std::string const& text, std::string const& language) {
    std::vector<LineBreak> breaks;
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UText, TextDeleter> const source(
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
    std::unique_ptr<UBreakIterator, BreakDeleter> const iterator(
        ubrk_open(UBRK_LINE, language.c_str(), nullptr, 0, &status));
    if (iterator)
        ubrk_setUText(iterator.get(), source.get(), &status);
    bool const french = speaks(language, "fr");
    if (U_SUCCESS(status))
        for (auto next = ubrk_next(iterator.get()); next != UBRK_DONE; next = ubrk_next(iterator.get())) {
            auto const at = static_cast<std::size_t>(next);
            BreakKind const kind = kind_of(iterator.get(), text, at);
            bool const may = kind == BreakKind::Hard || at == text.size() ||
                             !(holds_to_next(text, at) || (french && french_forbids(text, at)));
            if (may)
                breaks.push_back({at, kind});
        }
    if (breaks.empty() || breaks.back().at != text.size())
        breaks.push_back({text.size(), BreakKind::Soft});
    with_address_breaks(text, breaks);
    return breaks;
}

std::vector<LineBreak> without_hanging_words(std::string_view text, std::vector<LineBreak> const& breaks,
                                             std::string_view language) {
    std::vector<LineBreak> kept;
    std::copy_if(breaks.begin(), breaks.end(), std::back_inserter(kept), [&](LineBreak const& place) {
        return place.kind == BreakKind::Hard || place.at == text.size() ||
               !hangs(word_before(text, place.at), language);
    });
    return kept;
}

std::vector<LineBreak> without_divided_names(std::string_view text, std::vector<LineBreak> const& breaks) {
    if (most_have_capital(text))
        return breaks;
    std::vector<LineBreak> kept;
    std::copy_if(breaks.begin(), breaks.end(), std::back_inserter(kept), [&](LineBreak const& place) {
        std::string_view const before = word_before(text, place.at);
        return place.kind == BreakKind::Hard || place.at == text.size() || !has_capital(before) ||
               !ends_on_letter(before) || !has_capital(word_at(text, place.at));
    });
    return kept;
}

} // namespace fresque
