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

struct Token {
    TokenKind kind = TokenKind::Word;
    std::string text; // folded
    TextRange range;
    bool is_minus = false; // of the marks that are compared as dashes, the one of numbers
};

using Tokens = std::vector<Token>;

Tokens tokens_of(std::string_view text, Stars stars);

// The parts of a quote between its skips: «[…]» skips, «[words]» and the quotation marks around the whole go.
std::vector<Tokens> segments_of_quote(std::string_view quote, Stars stars);

TokenNature nature_of(Token const& token);

// Letters as far as Latin-1; of other scripts capitals stay what they are.
std::string small_letters(std::string_view word);

} // namespace fresque
