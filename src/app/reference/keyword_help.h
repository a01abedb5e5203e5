// What `fresque help` tells about the words of the script, as text for a terminal of 80 columns.
#pragma once

#include "script/vocabulary.h"

#include <string>

namespace fresque {

// The word that asks for the list: fresque help words.
inline constexpr std::string_view list_word = "words";

// The form of a keyword, what it is, what it takes and an example.
std::string keyword_help(KeywordRow const& row);

// Every keyword of the vocabulary with its first sentence, one a line, by group.
std::string list_of_keywords(Vocabulary const& vocabulary);

// What is said where a word is neither a verb nor a keyword: what was meant, or where it is written.
std::string advice_about(std::string_view word, std::vector<std::string_view> const& verbs,
                         Vocabulary const& vocabulary);

} // namespace fresque
