#include "story/value_forms.h"

#include "story/line_form.h"

#include "base/utf8.h"
#include "script/characters.h"
#include "script/vocabulary.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace fresque {

namespace {

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

std::optional<int> digits(std::string_view text) {
    if (text.empty() || text.size() > 4 || !std::all_of(text.begin(), text.end(), is_digit))
        return std::nullopt;
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

int days_in(int year, int month) {
    constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

// The scripts that have letters which look alike.
enum class Script { Other, Latin, Greek, Cyrillic };

Script script_of(char32_t c) {
    if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'))
        return Script::Latin;
    if ((c >= 0x00C0 && c <= 0x024F) || (c >= 0x1E00 && c <= 0x1EFF))
        return Script::Latin;
    if ((c >= 0x0370 && c <= 0x03FF) || (c >= 0x1F00 && c <= 0x1FFF))
        return Script::Greek;
    if (c >= 0x0400 && c <= 0x052F)
        return Script::Cyrillic;
    return Script::Other;
}

bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

constexpr std::array<std::string_view, 9> place_names = {
    "left", "right", "center", "top", "bottom", "top-left", "top-right", "bottom-left", "bottom-right"};

} // namespace

bool is_name_character(char32_t c) {
    if (c < 0x80)
        return script_of(c) == Script::Latin || (c >= U'0' && c <= U'9') || c == U'-' || c == U'_';
    if (c < 0x00C0 || c == 0x00D7 || c == 0x00F7)
        return false; // signs of Latin-1
    bool const is_picture = (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0xFE00 && c <= 0xFE0F); // emoji
    return !is_picture && !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x303F);
}

std::string name_trouble(std::string_view name) {
    Script script = Script::Other;
    for (std::size_t at = 0; at < name.size();) {
        char32_t const c = next_character(name, at);
        if (!is_name_character(c))
            return quoted(name) + " cannot be a name";
        Script const here = script_of(c);
        if (here == Script::Other)
            continue;
        if (script != Script::Other && here != script)
            return quoted(name) + " mixes letters of two scripts";
        script = here;
    }
    return {};
}

bool is_name(std::string_view text) {
    bool const is_latin = std::all_of(text.begin(), text.end(), [](char byte) {
        return is_letter(byte) || is_digit(byte) || byte == '-' || byte == '_';
    });
    return !text.empty() && (is_latin || name_trouble(text).empty());
}

std::vector<std::string> names_in_list(std::string_view text) {
    constexpr std::array<std::string_view, 4> between{"and", "et", "&", "+"};
    std::vector<std::string> names;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const begin = text.find_first_not_of(" ,;", at);
        if (begin == std::string_view::npos)
            break;
        at = std::min(text.find_first_of(" ,;", begin), text.size());
        std::string_view const word = text.substr(begin, at - begin);
        if (std::find(between.begin(), between.end(), word) == between.end())
            names.emplace_back(word);
    }
    return names;
}

std::string without_spaces(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const space = space_length(text, at);
        if (space == 0)
            kept += text[at];
        at += space > 0 ? space : 1;
    }
    return kept;
}

bool is_date(std::string_view text) {
    auto const year = digits(text.substr(0, 4));
    if (!year || text.size() < 4)
        return false;
    if (text.size() == 4)
        return true;
    if (text[4] != '-' || text.size() < 7)
        return false;
    auto const month = digits(text.substr(5, 2));
    if (!month || *month < 1 || *month > 12)
        return false;
    if (text.size() == 7)
        return true;
    if (text[7] != '-' || text.size() != 10)
        return false;
    auto const day = digits(text.substr(8, 2));
    return day && *day >= 1 && *day <= days_in(*year, *month);
}

bool is_number(std::string_view text) {
    if (text.starts_with('-'))
        text.remove_prefix(1);
    std::size_t const dot = std::min(text.find('.'), text.size());
    std::string_view const whole = text.substr(0, dot);
    std::string_view const part = dot < text.size() ? text.substr(dot + 1) : "0";
    return !whole.empty() && !part.empty() && std::all_of(whole.begin(), whole.end(), is_digit) &&
           std::all_of(part.begin(), part.end(), is_digit);
}

bool fits_range(NumberRange const& range, std::string_view number) {
    double value = 0;
    std::from_chars(number.data(), number.data() + number.size(), value);
    return value >= range.least.value_or(value) && value <= range.most.value_or(value);
}

bool is_duration(std::string_view text) {
    if (text.ends_with("ms"))
        text.remove_suffix(2);
    else if (text.ends_with('s'))
        text.remove_suffix(1);
    else
        return false;
    return is_number(text) && !text.starts_with('-');
}

std::optional<Seconds> duration_from(std::string_view text) {
    if (!is_duration(text))
        return std::nullopt;
    Seconds value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return text.ends_with("ms") ? value / 1000 : value;
}

bool is_language(std::string_view text) {
    std::size_t const first = std::min(text.find('-'), text.size());
    if (first < 2 || first > 3 ||
        !std::all_of(text.begin(), text.begin() + static_cast<long>(first), is_letter))
        return false;
    while (!(text = text.substr(std::min(text.find('-'), text.size()))).empty()) {
        text.remove_prefix(1);
        std::string_view const subtag = text.substr(0, text.find('-'));
        bool const sound = std::all_of(subtag.begin(), subtag.end(),
                                       [](char byte) { return is_letter(byte) || is_digit(byte); });
        if (!sound || subtag.size() < 2 || subtag.size() > 8)
            return false;
    }
    return true;
}

bool is_earlier(std::string_view date, std::string_view other) {
    std::size_t const known = std::min(date.size(), other.size());
    return date.substr(0, known) < other.substr(0, known);
}

bool leaves_folder(std::string_view path) {
    if (path.starts_with('/') || path.find('\\') != std::string_view::npos)
        return true;
    if (path.find(':') != std::string_view::npos)
        return true; // a drive or an address
    for (std::size_t begin = 0; begin <= path.size();) {
        std::size_t const end = std::min(path.find('/', begin), path.size());
        if (path.substr(begin, end - begin) == "..")
            return true;
        begin = end + 1;
    }
    return false;
}

bool is_color(std::string_view text) {
    constexpr std::size_t form = 7;
    return text.size() == form && text.front() == '#' &&
           std::all_of(text.begin() + 1, text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
           });
}

bool is_length(std::string_view text) {
    if (text.ends_with('%'))
        text.remove_suffix(1);
    return is_number(text) && !text.starts_with('-');
}

namespace {

bool is_part(std::string_view text) {
    return text.ends_with('%') && is_length(text);
}

} // namespace

bool is_place(std::string_view text) {
    if (std::find(place_names.begin(), place_names.end(), text) != place_names.end())
        return true;
    std::size_t const comma = text.find(',');
    return comma != std::string_view::npos && is_part(text.substr(0, comma)) &&
           is_part(text.substr(comma + 1));
}

} // namespace fresque
