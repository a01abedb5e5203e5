#include "story/meant_values.h"

#include "base/utf8.h"
#include "story/value_forms.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fresque {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

template<std::size_t n>
std::string_view found_in(std::array<Pair, n> const& table, std::string_view word) {
    auto const found =
        std::find_if(table.begin(), table.end(), [word](Pair const& pair) { return pair.first == word; });
    return found == table.end() ? std::string_view{} : found->second;
}

// In French and in English, as far as a month is told from the others.
constexpr std::array<Pair, 41> months = {
    {{"janvier", "01"},  {"january", "01"},  {"février", "02"},  {"fevrier", "02"},   {"february", "02"},
     {"mars", "03"},     {"march", "03"},    {"avril", "04"},    {"april", "04"},     {"mai", "05"},
     {"may", "05"},      {"juin", "06"},     {"june", "06"},     {"juillet", "07"},   {"july", "07"},
     {"août", "08"},     {"aout", "08"},     {"august", "08"},   {"septembre", "09"}, {"september", "09"},
     {"octobre", "10"},  {"october", "10"},  {"novembre", "11"}, {"november", "11"},  {"décembre", "12"},
     {"decembre", "12"}, {"december", "12"}, {"sept", "09"},     {"jan", "01"},       {"janv", "01"},
     {"feb", "02"},      {"févr", "02"},     {"mar", "03"},      {"apr", "04"},       {"avr", "04"},
     {"jul", "07"},      {"juil", "07"},     {"aug", "08"},      {"oct", "10"},       {"nov", "11"},
     {"dec", "12"}}};

constexpr std::array<Pair, 21> languages = {
    {{"français", "fr"},  {"francais", "fr"},    {"french", "fr"},    {"anglais", "en"},
     {"english", "en"},   {"allemand", "de"},    {"german", "de"},    {"deutsch", "de"},
     {"espagnol", "es"},  {"spanish", "es"},     {"español", "es"},   {"italien", "it"},
     {"italian", "it"},   {"italiano", "it"},    {"portugais", "pt"}, {"portuguese", "pt"},
     {"português", "pt"}, {"néerlandais", "nl"}, {"dutch", "nl"},     {"nederlands", "nl"},
     {"arabe", "ar"}}};

constexpr std::array<Pair, 33> choices_by_other_words = {
    {{"anonyme", "anonymous"}, {"unnamed", "anonymous"},
     {"officiel", "official"}, {"officielle", "official"},
     {"rapporté", "reported"}, {"rapportée", "reported"},
     {"indirect", "reported"}, {"indirecte", "reported"},
     {"verbatim", "direct"},   {"textuel", "direct"},
     {"noir", "nuit"},         {"dark", "nuit"},
     {"sombre", "nuit"},       {"night", "nuit"},
     {"clair", "papier"},      {"light", "papier"},
     {"blanc", "papier"},      {"paper", "papier"},
     {"vert", "teal"},         {"cercle", "circle"},
     {"carré", "square"},      {"promis", "promised"},
     {"green", "teal"},        {"red", "vermilion"},
     {"rouge", "vermilion"},   {"orange", "vermilion"},
     {"blue", "azure"},        {"bleu", "azure"},
     {"yellow", "ochre"},      {"jaune", "ochre"},
     {"or", "ochre"},          {"black", "ink"},
     {"encre", "ink"}}};

// Words that stand for zeros. A billion has nine of them in English, and twelve in French.
constexpr std::array<Pair, 15> zeros_by_words = {{{"mille", "3"},
                                                  {"millier", "3"},
                                                  {"milliers", "3"},
                                                  {"thousand", "3"},
                                                  {"million", "6"},
                                                  {"millions", "6"},
                                                  {"k", "3"},
                                                  {"k€", "3"},
                                                  {"bn", "9"},
                                                  {"m€", "6"},
                                                  {"milliard", "9"},
                                                  {"milliards", "9"},
                                                  {"md", "9"},
                                                  {"mds", "9"},
                                                  {"md€", "9"}}};

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

// Of English. Signs such as € have bytes of their own.
bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool is_number_word(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

std::string small(std::string_view text) {
    std::string word(text);
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return word;
}

std::optional<std::size_t> zeros_of(std::string_view word) {
    if (word == "M") // and not m, which are metres
        return 6;
    std::string_view const found = found_in(zeros_by_words, small(word));
    return found.empty() ? std::nullopt : std::optional(static_cast<std::size_t>(found.front() - '0'));
}

bool is_counted_word(std::string_view word) {
    constexpr std::array<std::string_view, 8> words = {"euro",   "euros",  "dollar",   "dollars",
                                                       "francs", "pounds", "billions", "billion"};
    return std::find(words.begin(), words.end(), small(word)) != words.end();
}

// As word processors make dashes of them.
std::string with_plain_dashes(std::string_view text) {
    std::string plain(text);
    for (std::string_view const dash : {"–", "—", "−", "‑", "‐"})
        for (std::size_t at = plain.find(dash); at != std::string::npos; at = plain.find(dash, at))
            plain.replace(at, dash.size(), "-");
    return plain;
}

std::vector<std::string> parts_of(std::string_view text) {
    std::vector<std::string> parts;
    constexpr std::string_view marks = " ./-,";
    std::string const plain = with_plain_dashes(text);
    text = plain;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const begin = text.find_first_not_of(marks, at);
        if (begin == std::string_view::npos)
            break;
        std::size_t const end = std::min(text.find_first_of(marks, begin), text.size());
        parts.push_back(small(text.substr(begin, end - begin)));
        at = end;
    }
    return parts;
}

std::string two_digits(std::string const& number) {
    return number.size() == 1 ? "0" + number : number;
}

// 1er, 2nd, 25th
std::string day_of(std::string_view word) {
    std::size_t const end = std::min(word.find_first_not_of("0123456789"), word.size());
    std::string_view const behind = word.substr(end);
    bool const ordinal =
        behind == "er" || behind == "st" || behind == "nd" || behind == "rd" || behind == "th";
    return end > 0 && end <= 2 && (behind.empty() || ordinal) ? two_digits(std::string(word.substr(0, end)))
                                                              : "";
}

bool is_month_number(std::string const& word) {
    return is_number_word(word) && word.size() <= 2 && std::stoi(word) <= 12;
}

std::string month_of(std::string const& word) {
    return is_month_number(word) ? two_digits(word) : std::string(found_in(months, word));
}

bool is_year(std::string_view word) {
    return word.size() == 4 && is_number_word(word);
}

// Commas as points, and minus signs as typographers write them, are those of a number.
std::string plain_number(std::string_view text) {
    std::string tight = without_spaces(text);
    constexpr std::string_view minus = "−";
    if (tight.starts_with(minus))
        tight.replace(0, minus.size(), "-");
    std::replace(tight.begin(), tight.end(), ',', '.');
    return tight;
}

// 3.400.000
std::string without_points(std::string_view number) {
    std::string digits;
    std::size_t since = 0;
    bool marked = false;
    for (char const byte : number) {
        if (byte == '.' && (marked ? since == 3 : since >= 1 && since <= 3)) {
            marked = true;
            since = 0;
            continue;
        }
        if (!is_digit(byte))
            return {};
        digits += byte;
        ++since;
    }
    return marked && since == 3 && digits.size() > 6 ? digits : std::string();
}

} // namespace

std::optional<std::string> meant_date(std::string_view text) {
    constexpr std::size_t length_of_day = 10; // 2019-07-22T10:00, as machines have it
    if (text.size() > length_of_day && text[length_of_day] == 'T' && is_date(text.substr(0, length_of_day)))
        return std::string(text.substr(0, length_of_day));
    auto const parts = parts_of(text);
    std::string date;
    if (parts.size() == 2 && is_year(parts[1]))
        date = parts[1] + "-" + month_of(parts[0]);
    else if (parts.size() == 2 && is_year(parts[0]))
        date = parts[0] + "-" + month_of(parts[1]);
    else if (parts.size() == 3 && is_year(parts[0]))
        date = parts[0] + "-" + month_of(parts[1]) + "-" + day_of(parts[2]);
    else if (parts.size() == 3 && is_year(parts[2]) && is_month_number(parts[0]) &&
             is_month_number(parts[1]) && two_digits(parts[0]) != two_digits(parts[1]))
        return std::nullopt; // the day first, or the month: who can tell
    else if (parts.size() == 3 && is_year(parts[2]) && !day_of(parts[0]).empty() &&
             !month_of(parts[1]).empty())
        date = parts[2] + "-" + month_of(parts[1]) + "-" + day_of(parts[0]);
    else if (parts.size() == 3 && is_year(parts[2]))
        date = parts[2] + "-" + month_of(parts[0]) + "-" + day_of(parts[1]);
    return is_date(date) && date != text ? std::optional(date) : std::nullopt;
}

bool means_today(std::string_view text) {
    constexpr std::array<std::string_view, 8> words = {"today", "now",         "present",     "ongoing",
                                                       "auj.",  "aujourd’hui", "aujourd'hui", "maintenant"};
    return std::find(words.begin(), words.end(), small(text)) != words.end();
}

std::optional<std::string> meant_duration(std::string_view text) {
    std::string const tight = plain_number(text);
    std::size_t const end = std::min(tight.find_first_not_of("0123456789."), tight.size());
    std::string const unit = small(std::string_view(tight).substr(end));
    constexpr std::array<std::string_view, 8> seconds = {"",       "s",       "sec",     "sec.",
                                                         "second", "seconds", "seconde", "secondes"};
    constexpr std::array<std::string_view, 2> minutes = {"min", "minutes"};
    std::string const number = tight.substr(0, end);
    std::size_t const point = number.find('.');
    bool const may_be_thousands =
        point != std::string::npos && number.size() - point == 4 && text.find(',') != std::string_view::npos;
    if (!is_number(number) || may_be_thousands)
        return std::nullopt;
    if (unit == "ms")
        return number + "ms";
    if (std::find(seconds.begin(), seconds.end(), unit) != seconds.end())
        return number + "s";
    if (std::find(minutes.begin(), minutes.end(), unit) != minutes.end() && number.size() < 3 &&
        is_number_word(number))
        return std::to_string(60 * std::stoi(number)) + "s";
    return std::nullopt;
}

std::optional<std::string> meant_language(std::string_view text) {
    std::string_view const found = found_in(languages, small(text));
    return found.empty() ? std::nullopt : std::optional(std::string(found));
}

std::optional<std::string> meant_number(std::string_view text) {
    std::string const number = plain_number(text);
    if (std::string whole = without_points(number); !whole.empty())
        return whole;
    return is_number(number) ? std::optional(number) : std::nullopt;
}

std::optional<NumberAndUnit> meant_number_with_unit(std::string_view text) {
    std::size_t const end = text.find_last_of("0123456789");
    if (end == std::string_view::npos)
        return std::nullopt;
    bool const unit_is_first = end + 1 == text.size();
    std::size_t const begin = unit_is_first ? text.find_first_of("0123456789") : 0;
    auto const number = meant_number(text.substr(begin, end + 1 - begin));
    std::string_view unit = unit_is_first ? text.substr(0, begin) : text.substr(end + 1);
    unit.remove_prefix(std::min(unit.find_first_not_of(' '), unit.size()));
    unit = unit.substr(0, unit.find_last_not_of(' ') + 1);
    bool const is_sign = !unit_is_first || std::none_of(unit.begin(), unit.end(), is_letter);
    if (!number || unit.empty() || !is_sign)
        return std::nullopt;
    return NumberAndUnit{*number, std::string(unit)};
}

bool counts_on(std::string_view word) {
    return zeros_of(word).has_value() || is_counted_word(word) || !is_name(word);
}

std::optional<std::string> written_out(NumberAndUnit const& counted) {
    auto const zeros = zeros_of(std::string_view(counted.unit).substr(0, counted.unit.find(' ')));
    if (!zeros)
        return std::nullopt;
    std::string digits = counted.number;
    std::size_t const point = std::min(digits.find('.'), digits.size());
    std::size_t const decimals = point < digits.size() ? digits.size() - point - 1 : 0;
    if (decimals > *zeros)
        return std::nullopt;
    if (point < digits.size())
        digits.erase(point, 1);
    digits.append(*zeros - decimals, '0');
    std::size_t const first = digits.find_first_not_of('0');
    return first == std::string::npos ? "0" : digits.starts_with('-') ? digits : digits.substr(first);
}

std::string_view meant_choice(std::string_view word, std::vector<std::string_view> const& choices) {
    std::string_view const meant = found_in(choices_by_other_words, small(word));
    auto const found = std::find(choices.begin(), choices.end(), meant);
    return meant.empty() || found == choices.end() ? std::string_view{} : *found;
}

} // namespace fresque
