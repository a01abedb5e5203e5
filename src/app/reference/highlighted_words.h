// The words of the vocabulary as editors tell them apart.
#pragma once

#include "script/vocabulary.h"

#include <string>
#include <string_view>
#include <vector>

namespace fresque {

// An attribute that takes one of a few words. Where several keywords have it, the choices of all.
struct ChoiceWords {
    std::string_view attribute;
    std::vector<std::string_view> choices;
};

struct HighlightedWords {
    std::vector<std::string_view> prose;      // keywords whose words may fill indented lines
    std::vector<std::string_view> titles;     // keywords whose words are a title
    std::vector<std::string_view> others;     // all other keywords
    std::vector<std::string_view> attributes; // name=
    std::vector<std::string_view> properties; // attributes that may have a line of their own
    std::vector<std::string_view> kinds;      // choices of arguments
    std::vector<ChoiceWords> choices;
};

HighlightedWords highlighted_words(Vocabulary const& vocabulary);

// The words with `separator` between two of them; the longer of two that begin alike comes first.
std::string alternatives(std::vector<std::string_view> words, std::string_view separator);

} // namespace fresque
