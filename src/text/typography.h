// Typography of a language: the spaces, apostrophes and quotation marks that a typesetter would set
// and that nobody can type. What the author set explicitly (no-break spaces, ’, “ ”) is kept.
// Source for French: Lexique des règles typographiques en usage à l’Imprimerie nationale.
#pragma once

#include <string>
#include <string_view>

namespace fresque {

// French: thin no-break spaces before ; ! ? and inside « », a no-break space before the colon,
// thin spaces in grouped numbers and before % and €, no-break spaces before other units and inside dashes
// that set words aside. English: curly quotes. All: ’ in words.
std::string typeset(std::string_view text, std::string_view language);

struct QuotationMarks {
    std::string_view open; // with its space, where the language has one
    std::string_view close;
    std::string_view sign; // the opening mark without its space
};

QuotationMarks quotation_marks(std::string_view language);

// Capitals by the rules of the language.
std::string capitals(std::string_view text, std::string_view language);

// 2019-07 as «juillet 2019», 2015 as it is. What is not a date is given back unchanged.
std::string written_date(std::string_view date, std::string_view language);

} // namespace fresque
