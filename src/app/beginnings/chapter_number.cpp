#include "app/beginnings/chapter_number.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr std::size_t most_digits = 9;

struct Number {
    unsigned value = 0;
    std::size_t digits = 0; // none: the name begins with no number
};

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

Number number_of(std::string const& file) {
    Number number;
    while (number.digits < file.size() && number.digits <= most_digits && is_digit(file[number.digits]))
        number.value = number.value * 10 + static_cast<unsigned>(file[number.digits++] - '0');
    return number.digits > most_digits ? Number{} : number;
}

std::string written(unsigned value, std::size_t digits) {
    std::string text = std::to_string(value);
    if (text.size() < digits)
        text.insert(0, digits - text.size(), '0');
    return text;
}

} // namespace

Result<std::string> next_chapter_number(std::vector<std::string> const& files) {
    Number highest{0, 2};
    std::string last; // of the files with a number, in the order in which they are read
    for (std::string const& file : files) {
        Number const number = number_of(file);
        if (number.digits == 0)
            continue;
        if (last.empty() || number.value > highest.value)
            highest = number;
        last = std::max(last, file);
    }
    unsigned const ten = (highest.value / 10 + 1) * 10;
    for (unsigned const value : {ten, highest.value + 1}) {
        std::string const number = written(value, highest.digits);
        if (number.size() == highest.digits && number > last.substr(0, number.size()))
            return number;
    }
    return Failure{FailureKind::InputOutput, "there is no number left that comes after " + last +
                                                 "; give the files numbers with more digits, such as " +
                                                 written(highest.value, highest.digits + 1)};
}

} // namespace fresque
