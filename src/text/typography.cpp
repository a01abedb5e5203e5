#include "text/typography.h"

#include "base/utf8.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

namespace fresque {

namespace {

constexpr char32_t thin_space = 0x202F; // narrow no-break space
constexpr char32_t no_break_space = 0xA0;
constexpr char32_t apostrophe = 0x2019;
constexpr char32_t guillemet_open = 0xAB;
constexpr char32_t guillemet_close = 0xBB;

using Characters = std::u32string;

Characters decoded(std::string_view text) {
    Characters characters;
    characters.reserve(text.size());
    for (std::size_t at = 0; at < text.size();)
        characters += next_character(text, at);
    return characters;
}

std::string encoded(Characters const& characters) {
    std::string text;
    text.reserve(characters.size() + characters.size() / 4);
    for (char32_t const c : characters)
        append_utf8(text, c);
    return text;
}

bool is_letter(char32_t c) {
    return u_isalpha(static_cast<UChar32>(c)) != 0;
}
bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}
bool is_space(char32_t c) {
    return c == U' ' || c == no_break_space || c == thin_space;
}
bool is_high_mark(char32_t c) {
    return c == U';' || c == U'!' || c == U'?';
}

bool begins_with(std::string_view language, std::string_view prefix) {
    return language.substr(0, 2) == prefix;
}

// The character before and after a place; 0 outside the text.
struct Neighbours {
    Characters const& text;
    char32_t before(std::size_t at) const { return at > 0 ? text[at - 1] : U'\0'; }
    char32_t after(std::size_t at) const { return at + 1 < text.size() ? text[at + 1] : U'\0'; }
};

Characters with_apostrophes(Characters text) {
    Neighbours const near{text};
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == U'\'' && is_letter(near.before(i)) &&
            (is_letter(near.after(i)) || near.after(i) == guillemet_open))
            text[i] = apostrophe;
    return text;
}

// The space that French sets before a mark; none where the mark belongs to a time, an address or a row of
// marks.
std::optional<char32_t> space_before(Characters const& text, std::size_t at) {
    Neighbours const near{text};
    char32_t const c = text[at];
    if (c == guillemet_close)
        return thin_space;
    bool const ends_here = near.after(at) == 0 ||
                           !(is_letter(near.after(at)) || is_digit(near.after(at)) || near.after(at) == U'/');
    if (c == U':')
        return ends_here ? std::optional{no_break_space} : std::nullopt;
    if (is_high_mark(c))
        return ends_here ? std::optional{thin_space} : std::nullopt;
    return std::nullopt;
}

bool takes_space_after_word(char32_t c) {
    return c != 0 && !is_high_mark(c) && c != U'(' && c != U'[' && c != U':' && c != U'.' && c != 0x2026 &&
           c != guillemet_open;
}

Characters with_french_spaces(Characters const& text) {
    Characters out;
    out.reserve(text.size() + 16);
    for (std::size_t i = 0; i < text.size(); ++i) {
        char32_t const c = text[i];
        if (auto const space = space_before(text, i)) {
            if (!out.empty() && out.back() == U' ')
                out.back() = *space;
            else if (!out.empty() && !is_space(out.back()) && takes_space_after_word(out.back()))
                out += *space;
        }
        out += c;
        if (c == guillemet_open && i + 1 < text.size()) {
            if (text[i + 1] == U' ')
                ++i;
            if (i + 1 < text.size() && !is_space(text[i + 1]))
                out += thin_space;
        }
    }
    return out;
}

bool is_unit(char32_t c) {
    return c == U'%' || c == U'$' || c == 0x20AC || c == 0xA3;
}

bool three_digits(Characters const& text, std::size_t at) {
    if (at + 3 > text.size())
        return false;
    for (std::size_t i = at; i < at + 3; ++i)
        if (!is_digit(text[i]))
            return false;
    return at + 3 == text.size() || !is_digit(text[at + 3]);
}

// At most three digits end here: more are a number already, such as a year.
bool ends_short_group(Characters const& text, std::size_t end) {
    std::size_t count = 0;
    while (count < end && is_digit(text[end - 1 - count]))
        ++count;
    return count >= 1 && count <= 3;
}

// 1 000 000 and 40 % hold together.
Characters with_number_spaces(Characters text) {
    for (std::size_t i = 1; i + 1 < text.size(); ++i)
        if (text[i] == U' ' && is_digit(text[i - 1]) &&
            ((three_digits(text, i + 1) && ends_short_group(text, i)) || is_unit(text[i + 1])))
            text[i] = thin_space;
    return text;
}

bool is_dash(char32_t c) {
    return c == 0x2013 || c == 0x2014;
}

bool ends_sentence(char32_t c) {
    return c == U'.' || c == U'!' || c == U'?' || c == 0x2026 || c == U'\n';
}

// Dashes around words set aside hold to these words: the first to what follows, the second to what stands
// before. A dash that nothing closes is a first one.
Characters with_dash_spaces(Characters text) {
    bool open = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (ends_sentence(text[i]))
            open = false;
        bool const apart = is_dash(text[i]) && i > 0 && i + 1 < text.size() && is_space(text[i - 1]) &&
                           is_space(text[i + 1]);
        if (!apart)
            continue;
        char32_t& held = open ? text[i - 1] : text[i + 1];
        if (held == U' ')
            held = no_break_space;
        open = !open;
    }
    return text;
}

// Symbols of units that stand behind a number.
constexpr std::array<std::u32string_view, 16> units{U"km",  U"m", U"cm", U"mm", U"kg", U"g",  U"t",  U"h",
                                                    U"min", U"s", U"°C", U"kW", U"MW", U"GW", U"Go", U"Mo"};

bool unit_stands_at(Characters const& text, std::size_t at) {
    return std::any_of(units.begin(), units.end(), [&](std::u32string_view unit) {
        std::size_t const end = at + unit.size();
        return end <= text.size() &&
               std::equal(unit.begin(), unit.end(), text.begin() + static_cast<long>(at)) &&
               (end == text.size() ||
                !(is_letter(text[end]) || is_digit(text[end]) || text[end] == apostrophe));
    });
}

// 12 km holds together.
Characters with_unit_spaces(Characters text) {
    for (std::size_t i = 1; i + 1 < text.size(); ++i)
        if (text[i] == U' ' && is_digit(text[i - 1]) && unit_stands_at(text, i + 1))
            text[i] = no_break_space;
    return text;
}

Characters with_english_quotes(Characters text) {
    Neighbours const near{text};
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const opens = near.before(i) == 0 || is_space(near.before(i)) || near.before(i) == U'(';
        if (text[i] == U'"')
            text[i] = opens ? 0x201C : 0x201D;
        if (text[i] == U'\'')
            text[i] = opens ? 0x2018 : 0x2019;
    }
    return text;
}

std::optional<int> number(std::string_view digits) {
    int value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

constexpr std::array<std::string_view, 12> french_months{"janvier",   "février", "mars",     "avril",
                                                         "mai",       "juin",    "juillet",  "août",
                                                         "septembre", "octobre", "novembre", "décembre"};
constexpr std::array<std::string_view, 12> english_months{"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};

} // namespace

std::string typeset(std::string_view text, std::string_view language) {
    Characters characters = with_apostrophes(decoded(text));
    if (begins_with(language, "fr"))
        characters = with_unit_spaces(with_dash_spaces(with_number_spaces(with_french_spaces(characters))));
    if (begins_with(language, "en"))
        characters = with_english_quotes(std::move(characters));
    return encoded(characters);
}

QuotationMarks quotation_marks(std::string_view language) {
    if (begins_with(language, "fr"))
        return {"«\u202F", "\u202F»", "«"};
    if (begins_with(language, "de"))
        return {"„", "“", "„"};
    return {"“", "”", "“"};
}

std::string capitals(std::string_view text, std::string_view language) {
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    UErrorCode status = U_ZERO_ERROR;
    std::string const locale(language);
    icu::StringPiece const source(text.data(), static_cast<int>(text.size()));
    icu::CaseMap::utf8ToUpper(locale.c_str(), 0, source, sink, nullptr, status);
    return U_FAILURE(status) ? std::string(text) : out;
}

std::string written_date(std::string_view date, std::string_view language) {
    if (date.size() < 7 || date[4] != '-')
        return std::string(date);
    auto const month = number(date.substr(5, 2));
    if (!month || *month < 1 || *month > 12)
        return std::string(date);
    bool const french = begins_with(language, "fr");
    auto const& months = french ? french_months : english_months;
    std::string written(months[static_cast<std::size_t>(*month - 1)]);
    written += french ? "\u00A0" : " ";
    written += date.substr(0, 4);
    auto const day = date.size() == 10 ? number(date.substr(8, 2)) : std::nullopt;
    if (!day)
        return written;
    return std::to_string(*day) + (french && *day == 1 ? "er" : "") + "\u00A0" + written;
}

} // namespace fresque
