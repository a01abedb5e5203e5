// Legibility: how the words of a settled stage are set, for those who want to know whether a room can read
// them. Words are taken together as the block in which they were laid out.
#pragma once

#include "stage/stage.h"

#include <cstddef>
#include <string>
#include <vector>

namespace fresque {

namespace legibility {
inline constexpr double smallest_size = 20;        // stage units, of the em: read from the back of a room
inline constexpr std::size_t line_characters = 60; // of prose: a longer line loses the eye
inline constexpr std::size_t block_lines = 8;      // of prose: more is a page, not a picture
inline constexpr double contrast_of_prose = 7;     // Source: WCAG 2.2, 1.4.6 (AAA)
inline constexpr double contrast_of_large = 4.5;   // Source: the same, of large text; no text may have less
inline constexpr double large_size = 24;           // stage units: 18 pt, a unit being a pixel of CSS
inline constexpr double large_bold_size = 18.66;   // stage units: 14 pt
} // namespace legibility

// What is read (the words of texts, quotes, headings, tables) and what only labels it.
enum class Reading { Words, Heading, Label };

// The colour of a word or a number; null for what is not read.
Color const* ink_of(Piece const& piece);

struct TextBlock {
    Actor const* actor = nullptr;
    std::string key; // of its pieces, without their number
    Reading reading = Reading::Label;
    std::size_t lines = 0;
    std::size_t longest_line = 0; // characters
    double size = 0;              // stage units, of the smallest word
    std::vector<Piece const*> words;
};

// The blocks of the stage, which must outlive them. Ornaments, such as a faint quotation mark, are none.
std::vector<TextBlock> text_blocks(Stage const& stage);
std::vector<TextBlock> text_blocks(Actor const& actor);

// The box that a word's letters fill, from the height of its capitals to the baseline.
Rect letters_box(Piece const& word);

// What is behind the words: the stage without them.
Stage without_words(Stage const& stage);

} // namespace fresque
