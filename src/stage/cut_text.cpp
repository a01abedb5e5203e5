#include "stage/cut_text.h"

#include "base/utf8.h"

#include <algorithm>
#include <cmath>

namespace fresque {

namespace {

constexpr double letter_width = 0.62; // em: about as much as a letter takes with what follows it

// The mark in the face and colour of the word that it follows.
GlyphRun ellipsis_after(GlyphRun const& word, TextStyle style, Faces const& faces) {
    style.size = word.size;
    style.wrap = Wrap::Greedy;
    style.align = Align::Start;
    TextLayout const layout = lay_out(faces, {{"…", word.face, word.color}}, style, 1e6);
    return layout.lines.empty() || layout.lines.front().words.empty() ? GlyphRun{}
                                                                      : layout.lines.front().words.front();
}

double glyph_end(GlyphRun const& word) {
    return word.glyphs.empty() ? word.origin.x
                               : word.origin.x + (word.glyphs.back().offset.x + letter_width) * word.size;
}

// Takes letters off the end of the line until it ends before `limit`.
void shorten(SetLine& line, double limit) {
    while (!line.words.empty() && glyph_end(line.words.back()) > limit) {
        GlyphRun& word = line.words.back();
        bool const only = line.words.size() == 1;
        if (word.glyphs.size() <= 1) {
            if (only)
                return;
            line.words.pop_back();
            continue;
        }
        if (!only) { // a word is left out whole, but for the last one
            line.words.pop_back();
            continue;
        }
        word.glyphs.pop_back();
    }
}

// The text that the glyphs still stand for: as many characters as there are glyphs.
void shorten_text(GlyphRun& word) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < word.glyphs.size() && at < word.text.size(); ++i)
        next_character(word.text, at);
    word.text.resize(at);
}

void end_with_ellipsis(SetLine& line, double width, TextStyle const& style, Faces const& faces) {
    if (line.words.empty())
        return;
    GlyphRun const mark = ellipsis_after(line.words.front(), style, faces);
    double const mark_width = mark.size * 1.0;
    shorten(line, width - mark_width);
    GlyphRun& last = line.words.back();
    shorten_text(last);
    GlyphRun end = mark;
    end.face = last.face;
    end.color = last.color;
    if (last.face != line.words.front().face)
        end = ellipsis_after(last, style, faces);
    end.origin = {glyph_end(last), last.origin.y};
    line.words.push_back(std::move(end));
    line.width = glyph_end(line.words.back());
}

} // namespace

TextLayout cut_to(TextLayout layout, Size box, TextStyle const& style, Faces const& faces) {
    double const line_height = style.line_height * style.size;
    auto const room = static_cast<std::size_t>(std::max(1.0, std::floor(box.height / line_height + 0.02)));
    if (layout.lines.size() > room) {
        layout.lines.resize(room);
        end_with_ellipsis(layout.lines.back(), box.width, style, faces);
    }
    layout.size = {0, static_cast<double>(layout.lines.size()) * line_height};
    for (SetLine& line : layout.lines) {
        if (line.width > box.width + 0.5)
            end_with_ellipsis(line, box.width, style, faces);
        layout.size.width = std::max(layout.size.width, line.width);
    }
    return layout;
}

} // namespace fresque
