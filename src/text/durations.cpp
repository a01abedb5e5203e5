#include "text/durations.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace fresque {

namespace {

struct Words {
    std::string_view day, days, month, months, year, years, both, about;
};

constexpr Words french{"jour", "jours", "mois", "mois", "an", "ans", " et ", "environ "};
constexpr Words english{"day", "days", "month", "months", "year", "years", " and ", "about "};

int number_at(std::string_view date, std::size_t begin, std::size_t length) {
    int number = 0;
    if (begin < date.size()) {
        std::string_view const digits = date.substr(begin, length);
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
    }
    return number;
}

struct Date {
    int year = 0;
    int month = 0; // 0: not known
    int day = 0;   // 0: not known

    explicit Date(std::string_view date) :
        year(number_at(date, 0, 4)), month(number_at(date, 5, 2)), day(number_at(date, 8, 2)) {}

    int months() const { return 12 * year + month; }

    // Days since an arbitrary one. Source: H. Hinnant, “chrono-Compatible Low-Level Date Algorithms”.
    int days() const {
        int const y = month <= 2 ? year - 1 : year;
        int const era = (y >= 0 ? y : y - 399) / 400;
        int const year_of_era = y - era * 400;
        int const day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    }
};

std::string counted(int count, std::string_view one, std::string_view many) {
    return std::to_string(count) + "\u00A0" + std::string(count == 1 ? one : many);
}

std::string months_in_words(int months, Words const& words) {
    std::string const years = counted(months / 12, words.year, words.years);
    std::string const rest = counted(months % 12, words.month, words.months);
    if (months < 24 && months != 12)
        return counted(months, words.month, words.months);
    return months % 12 == 0 ? years : years + std::string(words.both) + rest;
}

constexpr int most_days = 60; // said as days

std::string days_in_words(Date const& from, Date const& to, Words const& words) {
    int const days = to.days() - from.days();
    int const months = to.months() - from.months();
    if (from.day == to.day && months > 0)
        return months_in_words(months, words);
    if (days <= most_days)
        return counted(days, words.day, words.days);
    // The nearer whole month: a month begun by more than half counts.
    int const over = to.day - from.day;
    int const nearest = months + (over > 15 ? 1 : over < -15 ? -1 : 0);
    return std::string(words.about) + months_in_words(nearest, words);
}

} // namespace

std::string written_duration(std::string_view from, std::string_view to, std::string_view language) {
    Words const& words = language.substr(0, 2) == "fr" ? french : english;
    Date begin(from);
    Date end(to);
    if (from > to)
        std::swap(begin, end);
    if (begin.day > 0 && end.day > 0)
        return begin.days() == end.days() ? std::string{} : days_in_words(begin, end, words);
    if (begin.month > 0 && end.month > 0) {
        int const months = end.months() - begin.months();
        return months == 0 ? std::string{} : months_in_words(months, words);
    }
    int const years = end.year - begin.year;
    return years == 0 ? std::string{} : counted(years, words.year, words.years);
}

} // namespace fresque
