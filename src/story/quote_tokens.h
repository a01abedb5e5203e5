// The words of quotes and passages, one by one, folded as they are compared: spaces are gone, and
// apostrophes, quotation marks and dashes are of one kind.
#pragma once

#include "story/agreement.h"

#include <string>
#include <string_view>
#include <vector>

namespace fresque {

enum class TokenKind {
    Word, // letters and digits
    Mark, // any other character, one by one
    Skip, // […]
};

// What marks that are compared as one are to the words beside them.
enum class Mark {
    Plain,
    Minus,  // the sign of a number, among the dashes
    Break,  // a long dash, which parts words even without spaces
    Quotes, // among the apostrophes, one that opens or closes
};

struct Token {
    TokenKind kind = TokenKind::Word;
    std::string text; // folded
    TextRange range;
    Mark mark = Mark::Plain;
};

using Tokens = std::vector<Token>;

Tokens tokens_of(std::string_view text, Stars stars);

// The parts of a quote between its skips: «[…]» skips, «[words]» and the quotation marks around the whole go.
std::vector<Tokens> segments_of_quote(std::string_view quote, Stars stars);

TokenNature nature_of(Token const& token);

// Letters as far as Latin-1; of other scripts capitals stay what they are.
std::string small_letters(std::string_view word);

} // namespace fresque
