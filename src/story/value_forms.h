// How names, numbers, dates and other values are written.
#pragma once

#include "base/seconds.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

struct NumberRange;

// What is wrong with a name; empty where nothing is.
std::string name_trouble(std::string_view name);

// A name is made of letters of one script, digits, - and _.
bool is_name_character(char32_t c);
bool is_name(std::string_view text);

std::string without_spaces(std::string_view text);

// The words of a list such as «pont, quai et place»: without what stands between them.
std::vector<std::string> names_in_list(std::string_view text);

// 2015, 2019-07 or 2019-07-22, of the Gregorian calendar.
bool is_date(std::string_view text);
// 12, -3 or 0.5
bool is_number(std::string_view text);
bool fits_range(NumberRange const& range, std::string_view number);
// 0.6s or 400ms
bool is_duration(std::string_view text);
std::optional<Seconds> duration_from(std::string_view text); // nothing where it is none
// fr, pt-BR, zh-Hant. Source: BCP 47, the form of language, script and region.
bool is_language(std::string_view text);

// Whether one date is earlier than the other, as far as both are known: 2018 is not earlier than 2018-07.
bool is_earlier(std::string_view date, std::string_view other);

// #FF7A52
bool is_color(std::string_view text);
// 40%, or a number that is not below nothing
bool is_length(std::string_view text);
// left, top-right… or 30%,40%
bool is_place(std::string_view text);
// Whether a file is asked for that may not be in the story’s folder.
bool leaves_folder(std::string_view path);

} // namespace fresque
