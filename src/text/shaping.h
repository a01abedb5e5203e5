// Shaping: stretches of text into glyphs, in em. It depends on no size and no width, so a text is
// shaped once and then broken into lines as often as one likes.
#pragma once

#include "text/itemise.h"

#include <string>
#include <string_view>
#include <vector>

namespace fresque {

struct ShapedGlyph {
    std::uint32_t id = 0;
    std::size_t cluster = 0; // byte in the whole text
    Vec2 offset;             // em
    double advance = 0;      // em
};

struct ShapedStretch {
    Stretch stretch;
    std::vector<ShapedGlyph> glyphs; // from left to right
};

struct ShapedText {
    std::string text;
    BidiLevels levels;
    std::vector<ShapedStretch> stretches;
    std::vector<double> advance;     // of the cluster that begins at a byte; 0 elsewhere
    std::vector<char> cluster_begin; // whether one begins there
    std::size_t clusters = 0;
};

ShapedText shape(Faces const& faces, std::vector<TextRun> const& runs, TextStyle const& style);

// The sign at the end of a divided word.
struct HyphenGlyph {
    std::uint32_t id = 0;
    double advance = 0; // em
};

HyphenGlyph hyphen_of(Faces const& faces, Face face);

// Spaces at which words come apart and that are nothing at the end of a line; the ends of lines are
// among them.
bool is_breaking_space(char32_t c);
// The same of the character that begins at a byte; false inside of a character.
bool breaking_space_at(std::string_view text, std::size_t at);

// The end of what stands before the breaking spaces at the end of [begin, end).
std::size_t without_trailing_spaces(std::string_view text, std::size_t begin, std::size_t end);

} // namespace fresque
