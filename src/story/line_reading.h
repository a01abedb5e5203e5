// What stands where on a line: which words are the arguments, which are too many, which belong to the
// value before them. Settled before any of them is judged, so that one slip is one mistake.
#pragma once

#include "story/names.h"
#include "story/values.h"

#include <string>
#include <vector>

namespace fresque {

// A value that was torn apart by a space: short=deux mots, via = abc.
struct TornValue {
    AttributeSyntax attribute; // the value as one word, as far as it reaches
    bool around_sign = false;  // the space stands beside the equals sign
};

struct LineReading {
    std::vector<Word> arguments;             // at the parameters, in their order
    std::vector<Word> surplus;               // for which there is none
    std::vector<AttributeSyntax> attributes; // on the line and on lines of their own
    // What was read as it was meant, and is a mistake:
    std::vector<TornValue> torn;
    std::vector<AttributeSyntax> named_arguments; // kind=direct; its value is among the arguments
    std::vector<AttributeSyntax> unnamed;         // left for at=left; it is among the attributes
    bool lacks_colon = false; // words stand where the colon should, or below a line without one
};

LineReading reading_of(SyntaxNode const& node, KeywordRow const& row, Vocabulary const& vocabulary,
                       ValueChecker const& values);

// What stands before the colon and is no attribute, in the order of the line.
std::vector<Word> all_words(LineReading const& reading);

} // namespace fresque
