// Numbers as a language writes them: groups of three digits, the decimal sign, where the unit stands.
//
//     fr   1 234 567,5 $      en   $1,234,567.5
#pragma once

#include <array>
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
    std::array<std::string, 10> digits;
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

// The signs of a number in the order in which they are written, whatever they are made of.
template<typename Signs, typename Add>
void write_number(Decimal number, Signs const& signs, Add add) {
    std::string const plain = plain_number(number);
    bool const negative = plain.starts_with('-');
    if (negative)
        add(signs.minus);
    add(signs.before);
    for (char const sign : std::string_view(plain).substr(negative ? 1 : 0))
        add(sign == ','   ? signs.group
            : sign == '.' ? signs.decimal
                          : signs.digits[static_cast<std::size_t>(sign - '0')]);
    add(signs.after);
}

std::string written_number(Decimal number, NumberSigns const& signs);

} // namespace fresque
