// Line breaks: where a line of a text may end, where it must, and where it may not in good typesetting.
// Source: UAX #14, Unicode Line Breaking Algorithm, as ICU does it, and on top of it the Lexique des
// règles typographiques en usage à l’Imprimerie nationale.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fresque {

enum class BreakKind {
    Soft,   // may
    Hard,   // must
    Hyphen, // may, with a hyphen drawn at the end of the line
};

struct LineBreak {
    std::size_t at = 0; // the byte that begins the next line
    BreakKind kind = BreakKind::Soft;
};

// In the order of the text; the end of the text is the last one.
std::vector<LineBreak> line_breaks(std::string const& text, std::string const& language);

// Without those after an article, a preposition of one letter and other little words of the language:
// a headline leaves none hanging at the end of a line.
std::vector<LineBreak> without_hanging_words(std::string_view text, std::vector<LineBreak> const& breaks,
                                             std::string_view language);

// Without those inside of a name: between two words with a capital, where the text gives capitals to names
// alone and not, as English titles may, to most of its words.
std::vector<LineBreak> without_divided_names(std::string_view text, std::vector<LineBreak> const& breaks);

} // namespace fresque
