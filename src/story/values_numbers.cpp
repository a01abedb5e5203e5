// Of the check of values: the numbers.
#include "story/values.h"

#include "story/line_form.h"
#include "story/meant_values.h"

#include <algorithm>

namespace fresque {

// 420.000, as German and French group digits. Only what is counted is such a number.
void ValueChecker::check_digits(ParameterRow const& parameter, Word const& value) const {
    std::string_view const text = value.text;
    std::size_t const point = text.find('.');
    bool const is_group = point != std::string_view::npos && point >= 1 && point <= 3 &&
                          text.size() == point + 4 && text.front() != '0' && text.front() != '-';
    bool const is_english = language_.empty() || language_.starts_with("en");
    if (!is_group || parameter.unit_at.empty() || (is_english && !text.ends_with('0')))
        return;
    std::string const whole = value.text.substr(0, point);
    std::string const part = value.text.substr(point + 1);
    // With three decimals it would be asked about again.
    std::size_t const last = value.text.find_last_not_of('0');
    std::string const shorter = value.text.substr(0, last + (value.text[last] == '.' ? 0 : 1));
    std::string const as_part = part.ends_with('0') ? shorter : value.text + "0";
    findings_.warning("grouped-digits", quoted(text) + " is read as " + whole + ", with three decimals",
                      value.span,
                      "write " + whole + part + " if the point groups digits, " + as_part +
                          " if a part of one begins there");
}

namespace {

// 1000000 for 1,000,000 or 1’000’000; empty where no marks stand before each three digits.
std::string without_thousands_marks(std::string_view number) {
    std::string digits;
    std::size_t since = 0;
    bool marked = false;
    for (std::size_t at = 0; at < number.size();) {
        std::size_t const mark = number[at] == ',' || number[at] == '\'' ? 1
                                 : number.substr(at).starts_with("’")    ? 3
                                                                         : 0;
        bool const fits = marked ? since == 3 : since > 0 && since <= 3;
        if (mark > 0 && !fits)
            return {};
        if (mark == 0 && (number[at] < '0' || number[at] > '9'))
            return {};
        marked = marked || mark > 0;
        since = mark > 0 ? 0 : since + 1;
        if (mark == 0)
            digits += number[at];
        at += std::max<std::size_t>(mark, 1);
    }
    return marked && since == 3 ? digits : std::string();
}

// 2500 for 25OO, typed with letters; empty where none stands among digits.
std::string without_letters(std::string_view number) {
    std::string digits(number);
    for (std::size_t at = 0; at < digits.size(); ++at) {
        bool const before_digit = at + 1 < digits.size() && digits[at + 1] >= '0' && digits[at + 1] <= '9';
        if (digits[at] == 'O' || (digits[at] == 'o' && before_digit))
            digits[at] = '0';
        else if ((digits[at] == 'l' || digits[at] == 'I') && before_digit)
            digits[at] = '1';
    }
    bool const has_digit = number.find_first_of("123456789") != std::string_view::npos;
    return has_digit && digits != number && is_number(digits) ? digits : std::string();
}

// 1.5 for 150
std::string in_hundreds(std::string const& whole) {
    std::string digits = std::string(whole.size() < 3 ? 3 - whole.size() : 0, '0') + whole;
    digits.insert(digits.size() - 2, ".");
    digits.erase(digits.find_last_not_of('0') + 1);
    return digits.ends_with('.') ? digits.substr(0, digits.size() - 1) : digits;
}

// What to write for 35%, €12 and 4.2M.
std::string hint_for_unit(NumberAndUnit const& counted, std::string_view unit_at) {
    if (unit_at.empty() && counted.unit == "%" &&
        counted.number.find_first_not_of("0123456789") == std::string::npos)
        return "write " + in_hundreds(counted.number) + ": it is no part of a hundred";
    if (unit_at.empty())
        return "write " + counted.number + " alone";
    if (auto const whole = written_out(counted))
        return "write " + *whole;
    return "write " + counted.number + ", and what is counted apart, as unit=" + in_head(counted.unit) +
           " with " + std::string(unit_at);
}

} // namespace

void ValueChecker::refuse_number(ParameterRow const& parameter, Word const& value) const {
    std::string const tight = without_spaces(value.text);
    std::string part = tight;
    std::replace(part.begin(), part.end(), ',', '.');
    std::string const whole = without_thousands_marks(tight);
    std::string hint = "write digits alone, such as 12 or 0.5";
    auto const with_unit = meant_number_with_unit(value.text);
    if (auto const meant = meant_number(value.text); whole.empty() && meant)
        hint = "write " + *meant;
    else if (with_unit)
        hint = hint_for_unit(*with_unit, parameter.unit_at);
    if (std::string const digits = without_letters(tight); !digits.empty())
        hint = "a letter stands among the digits: write " + digits;
    if (!whole.empty())
        hint = "write " + whole +
               (is_number(part) ? ", or " + part + " where the comma begins a part of one" : "");
    findings_.error("bad-number", quoted(value.text) + " is no number", value.span, hint);
}

// A number that the stage would have to bend.
void ValueChecker::refuse_range(ParameterRow const& parameter, Word const& value) const {
    NumberRange const above{.least = parameter.range.least};
    findings_.error("bad-number",
                    quoted(value.text) + " is too " + (fits_range(above, value.text) ? "large" : "small") +
                        " a number here",
                    value.span, "write one " + in_words(parameter.range));
}

} // namespace fresque
