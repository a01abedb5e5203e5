// Numbers as a language writes them: groups of three digits, the decimal sign, where the unit stands.
//
//     fr   1 234 567,5 $      en   $1,234,567.5
#pragma once

#include <string>
#include <string_view>

namespace fresque {

// A number as it was written in the script: 12, -0.5, 1234.50.
struct Decimal {
    double value = 0;
    int decimals = 0; // that were written

    friend bool operator==(Decimal const&, Decimal const&) = default;
};

// Nothing but digits, a minus sign and a dot are expected; what is empty is 0.
Decimal decimal_from(std::string_view text);

struct NumberSigns {
    std::string minus;
    std::string group;
    std::string decimal;
    std::string before; // the unit, with its spaces
    std::string after;
};

// English where the language is not known.
NumberSigns number_signs(std::string_view unit, std::string_view language);

// The rounded number in plain signs, whatever the language: -1,234.5
std::string plain_number(Decimal number);

std::string written_number(Decimal number, NumberSigns const& signs);

} // namespace fresque
