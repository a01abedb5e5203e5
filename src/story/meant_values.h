// What an author meant by a value that has not the form of its kind: 25 mars 2023 for 2023-03-25, 0,5s for
// 0.5s. Each gives nothing where it cannot tell.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

std::optional<std::string> meant_date(std::string_view text);
// Today, which is another date every day.
bool means_today(std::string_view text);
std::optional<std::string> meant_duration(std::string_view text);
std::optional<std::string> meant_language(std::string_view text);
std::optional<std::string> meant_number(std::string_view text);

// 3400000€, 3,4 millions and €12: the number, and what stands beside it.
struct NumberAndUnit {
    std::string number;
    std::string unit;
};
std::optional<NumberAndUnit> meant_number_with_unit(std::string_view text);

// Whether the word goes on with the number before it: millions, €, %.
bool counts_on(std::string_view word);
// 3 and millions d’euros: 3000000. Nothing where the unit begins with no word that stands for zeros.
std::optional<std::string> written_out(NumberAndUnit const& counted);

// The one of `choices` that another word stands for, such as anonymous for anonyme; empty where none is.
std::string_view meant_choice(std::string_view word, std::vector<std::string_view> const& choices);

} // namespace fresque
