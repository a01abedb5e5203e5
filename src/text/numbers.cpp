#include "text/numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace fresque {

namespace {

constexpr int most_decimals = 6;
constexpr std::string_view thin_space = "\u202F"; // narrow no-break space
constexpr std::string_view no_break_space = "\u00A0";

struct Row {
    std::string_view language;
    std::string_view group;
    std::string_view decimal;
    bool sign_first; // of a currency
};

// Sources: Lexique des règles typographiques en usage à l’Imprimerie nationale; Unicode CLDR.
constexpr std::array rows{
    Row{"en", ",", ".", true},  Row{"fr", thin_space, ",", false}, Row{"de", ".", ",", false},
    Row{"es", ".", ",", false}, Row{"it", ".", ",", false},
};

Row const& row_of(std::string_view language) {
    auto const* found = std::find_if(rows.begin(), rows.end(),
                                     [&](Row const& row) { return language.substr(0, 2) == row.language; });
    return found == rows.end() ? rows.front() : *found;
}

// The currency sign that a unit begins with; empty where it begins with none.
std::string_view currency_of(std::string_view unit) {
    for (std::string_view const sign : {"$", "€", "£", "¥", "₹"})
        if (unit.starts_with(sign))
            return sign;
    return {};
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' '))
        text.remove_prefix(1);
    return text;
}

// A sign such as % or $ stands nearer than a word.
std::string_view space_before(std::string_view unit, Row const& row) {
    bool const percent = unit.starts_with('%') || unit.starts_with("‰") || unit.starts_with("°");
    if (percent && row.language == "en")
        return {};
    return percent || !currency_of(unit).empty() ? thin_space : no_break_space;
}

std::string after_number(std::string_view unit, Row const& row) {
    return unit.empty() ? std::string{} : std::string(space_before(unit, row)) + std::string(unit);
}

bool is_nothing(std::string_view digits) {
    return digits.find_first_of("123456789") == std::string_view::npos;
}

// Digits from the largest double to the smallest decimal that is written.
std::string rounded(Decimal number) {
    std::array<char, 400> text{};
    double const most = std::numeric_limits<double>::max();
    auto const [end, error] =
        std::to_chars(text.data(), text.data() + text.size(), std::clamp(number.value, -most, most),
                      std::chars_format::fixed, std::clamp(number.decimals, 0, most_decimals));
    std::string digits(text.data(), end);
    if (digits.starts_with('-') && is_nothing(digits))
        digits.erase(0, 1);
    return digits;
}

} // namespace

Decimal decimal_from(std::string_view text) {
    Decimal number;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number.value);
    if (error == std::errc::result_out_of_range)
        number.value = std::numeric_limits<double>::max() * (text.starts_with('-') ? -1 : 1);
    std::size_t const dot = text.find('.');
    if (dot != std::string_view::npos)
        number.decimals = static_cast<int>(std::min<std::size_t>(text.size() - dot - 1, most_decimals));
    return number;
}

NumberSigns number_signs(std::string_view unit, std::string_view language) {
    Row const& row = row_of(language);
    NumberSigns signs{{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"},
                      "−",
                      std::string(row.group),
                      std::string(row.decimal),
                      {},
                      {}};
    std::string_view const currency = row.sign_first ? currency_of(unit) : std::string_view{};
    signs.before = currency;
    signs.after = after_number(trimmed(unit.substr(currency.size())), row);
    return signs;
}

std::string plain_number(Decimal number) {
    std::string const digits = rounded(number);
    std::size_t const begin = digits.starts_with('-') ? 1 : 0;
    std::size_t const end = std::min(digits.find('.'), digits.size());
    std::string grouped;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > begin && i < end && (end - i) % 3 == 0)
            grouped += ',';
        grouped += digits[i];
    }
    return grouped;
}

std::string written_number(Decimal number, NumberSigns const& signs) {
    std::string written;
    write_number(number, signs, [&written](std::string const& sign) { written += sign; });
    return written;
}

} // namespace fresque
