#include "text/text_layout.h"

#include "base/utf8.h"

#include <hb.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <optional>

namespace fresque {

namespace {

// A shaped glyph on one endless line.
struct ShapedGlyph {
    std::uint32_t id = 0;
    std::uint32_t cluster = 0; // byte in the whole text
    Vec2 offset;               // em
    double advance = 0;        // em
    std::size_t run = 0;       // index into pieces
};

// A stretch of one run that one face can draw.
struct Piece {
    Face face;
    Color color;
    std::size_t begin; // bytes in the whole text
    std::size_t end;
};

constexpr std::size_t longest_shaped = 4096; // bytes shaped at a time: shaping may cost the square of it

bool is_space(char32_t c) {
    return c == U' ' || c == U'\n' || c == U'\t' || c == 0xA0 || c == 0x202F || c == 0x2009 || c == 0x200B;
}

bool is_breaking_space(char32_t c) {
    return c == U' ' || c == U'\n' || c == U'\t';
}

Face face_for(Faces const& faces, Face wanted, char32_t c) {
    if (is_space(c) || faces.has_glyph(wanted, c) || !faces.has_glyph(Face::Fallback, c))
        return wanted;
    return Face::Fallback;
}

// Cuts the runs where the face must change, and where a stretch grows too long to shape at once.
std::vector<Piece> pieces_of(Faces const& faces, std::vector<TextRun> const& runs) {
    std::vector<Piece> pieces;
    std::size_t base = 0;
    for (auto const& run : runs) {
        for (std::size_t at = 0; at < run.text.size();) {
            std::size_t const begin = at;
            char32_t const c = next_character(run.text, at);
            Face const face = face_for(faces, run.face, c);
            bool const goes_on = !pieces.empty() && begin > 0 && pieces.back().end == base + begin &&
                                 pieces.back().face == face &&
                                 (base + begin - pieces.back().begin < longest_shaped || !is_space(c));
            if (goes_on && base + at - pieces.back().begin < 2 * longest_shaped)
                pieces.back().end = base + at;
            else
                pieces.push_back({face, run.color, base + begin, base + at});
        }
        base += run.text.size();
    }
    return pieces;
}

std::vector<hb_feature_t> features_of(TextStyle const& style) {
    std::vector<hb_feature_t> features;
    auto const add = [&features](hb_tag_t tag, std::uint32_t value) {
        features.push_back({tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
    };
    if (style.figures == Figures::Lining || style.figures == Figures::Tabular)
        add(HB_TAG('l', 'n', 'u', 'm'), 1);
    if (style.figures == Figures::OldStyle)
        add(HB_TAG('o', 'n', 'u', 'm'), 1);
    if (style.figures == Figures::Tabular)
        add(HB_TAG('t', 'n', 'u', 'm'), 1);
    if (style.tracking != 0) { // letters set apart are not tied together
        add(HB_TAG('l', 'i', 'g', 'a'), 0);
        add(HB_TAG('c', 'l', 'i', 'g'), 0);
    }
    return features;
}

struct BufferDeleter {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

void shape(Faces const& faces, std::string const& text, Piece const& piece, std::size_t index,
           TextStyle const& style, std::vector<ShapedGlyph>& out) {
    hb_font_t* font = faces.shaper(piece.face);
    if (font == nullptr)
        return;
    std::unique_ptr<hb_buffer_t, BufferDeleter> const buffer(hb_buffer_create());
    hb_buffer_add_utf8(buffer.get(), text.data(), static_cast<int>(text.size()),
                       static_cast<unsigned>(piece.begin), static_cast<int>(piece.end - piece.begin));
    hb_buffer_guess_segment_properties(buffer.get());
    hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
    hb_buffer_set_language(buffer.get(), hb_language_from_string(style.language.c_str(), -1));
    auto const features = features_of(style);
    hb_shape(font, buffer.get(), features.data(), static_cast<unsigned>(features.size()));

    int x_scale = 0;
    int y_scale = 0;
    hb_font_get_scale(font, &x_scale, &y_scale);
    double const em = x_scale;
    unsigned count = 0;
    hb_glyph_info_t const* glyphs = hb_buffer_get_glyph_infos(buffer.get(), &count);
    hb_glyph_position_t const* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
    for (unsigned i = 0; i < count; ++i)
        out.push_back({glyphs[i].codepoint,
                       glyphs[i].cluster,
                       {positions[i].x_offset / em, -positions[i].y_offset / em},
                       positions[i].x_advance / em + style.tracking,
                       index});
}

struct BreakDeleter {
    void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
struct TextDeleter {
    void operator()(UText* text) const { utext_close(text); }
};

// The bytes at which a line may begin, and whether it must.
struct Opportunity {
    std::size_t at = 0;
    bool forced = false;
};

// Source: UAX #14, Unicode Line Breaking Algorithm, as ICU does it.
std::vector<Opportunity> opportunities(std::string const& text, std::string const& language) {
    std::vector<Opportunity> places;
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UText, TextDeleter> const source(
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
    std::unique_ptr<UBreakIterator, BreakDeleter> const iterator(
        ubrk_open(UBRK_LINE, language.c_str(), nullptr, 0, &status));
    if (iterator)
        ubrk_setUText(iterator.get(), source.get(), &status);
    if (U_SUCCESS(status))
        for (auto at = ubrk_next(iterator.get()); at != UBRK_DONE; at = ubrk_next(iterator.get()))
            places.push_back({static_cast<std::size_t>(at), text[static_cast<std::size_t>(at) - 1] == '\n'});
    if (places.empty() || places.back().at != text.size())
        places.push_back({text.size(), false});
    return places;
}

// Little words that a headline does not leave hanging at the end of a line.
bool hangs(std::string_view word) {
    static constexpr std::array<std::string_view, 38> little{
        "le",  "la", "les", "un", "une", "des", "de", "du", "d’",  "l’", "à",  "a",   "y",
        "et",  "ou", "où",  "en", "au",  "aux", "ce", "sa", "son", "se", "ne", "qui", "que",
        "the", "an", "of",  "to", "in",  "on",  "at", "by", "and", "or", "is", "for"};
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return std::find(little.begin(), little.end(), lower) != little.end();
}

// The word that ends at `end`, where spaces before it are passed over.
std::string_view word_before(std::string_view text, std::size_t end) {
    while (end > 0 && text[end - 1] == ' ')
        --end;
    std::size_t const begin = text.find_last_of(" \n", end == 0 ? 0 : end - 1);
    std::size_t const from = begin == std::string_view::npos || end == 0 ? 0 : begin + 1;
    return text.substr(from, end - from);
}

void keep_little_words(std::string_view text, std::vector<Opportunity>& places) {
    std::erase_if(places, [text](Opportunity const& place) {
        return !place.forced && place.at != text.size() && hangs(word_before(text, place.at));
    });
}

// Text that stands together between two opportunities.
struct Chunk {
    std::size_t end = 0; // byte
    double width = 0;    // em, without the spaces at its end
    double space = 0;    // em, of the spaces at its end
    bool forced = false; // a line ends here in any case
};

std::vector<Chunk> chunks_of(std::string const& text, std::vector<double> const& advance,
                             std::vector<Opportunity> const& places) {
    std::vector<Chunk> chunks;
    std::size_t begin = 0;
    for (auto const& place : places) {
        Chunk chunk{place.at, 0, 0, place.forced};
        std::size_t words_end = place.at;
        while (words_end > begin && is_breaking_space(static_cast<unsigned char>(text[words_end - 1])))
            --words_end;
        for (std::size_t i = begin; i < words_end; ++i)
            chunk.width += advance[i];
        for (std::size_t i = words_end; i < place.at; ++i)
            chunk.space += advance[i];
        chunks.push_back(chunk);
        begin = place.at;
    }
    return chunks;
}

// Greedy lines: the byte at which each ends.
std::vector<std::size_t> break_lines(std::vector<Chunk> const& chunks, double width) {
    std::vector<std::size_t> ends;
    double used = 0;
    double space = 0;
    std::size_t end = 0;
    bool empty = true;
    for (auto const& chunk : chunks) {
        if (!empty && used + space + chunk.width > width + 1e-9) {
            ends.push_back(end);
            used = space = 0;
        }
        used += space + chunk.width;
        space = chunk.space;
        end = chunk.end;
        empty = false;
        if (chunk.forced) {
            ends.push_back(end);
            used = space = 0;
            empty = true;
        }
    }
    if (!empty)
        ends.push_back(end);
    return ends;
}

// The narrowest width that needs no more lines: lines of nearly equal length.
std::vector<std::size_t> balanced_lines(std::vector<Chunk> const& chunks, double width) {
    auto const greedy = break_lines(chunks, width);
    double low = 0;
    double high = width;
    for (int i = 0; i < 24; ++i) {
        double const middle = (low + high) / 2;
        bool sticks_out = false;
        for (auto const& chunk : chunks)
            sticks_out = sticks_out || (chunk.width > middle && chunk.width <= width);
        if (!sticks_out && break_lines(chunks, middle).size() <= greedy.size())
            high = middle;
        else
            low = middle;
    }
    return break_lines(chunks, high);
}

double last_line_width(std::vector<Chunk> const& chunks, std::vector<std::size_t> const& ends) {
    std::size_t const begin = ends.size() > 1 ? ends[ends.size() - 2] : 0;
    double width = 0;
    for (auto const& chunk : chunks)
        if (chunk.end > begin)
            width += chunk.width + chunk.space;
    return width;
}

std::vector<std::size_t> lines_of(std::vector<Chunk> const& chunks, double width, Wrap wrap) {
    constexpr double orphan = 0.3; // of the width
    if (wrap == Wrap::Balanced)
        return balanced_lines(chunks, width);
    auto ends = break_lines(chunks, width);
    bool const short_end = ends.size() > 1 && last_line_width(chunks, ends) < orphan * width;
    return wrap == Wrap::NoOrphan && short_end ? balanced_lines(chunks, width) : ends;
}

class LineBuilder {
  public:
    LineBuilder(std::string const& text, std::vector<Piece> const& pieces, TextStyle const& style) :
        text_(text), pieces_(pieces), style_(style) {}

    // The glyphs [begin, end) as words on a baseline.
    SetLine build(ShapedGlyph const* begin, ShapedGlyph const* end, double baseline) {
        SetLine line;
        line.baseline = baseline;
        double x = 0;
        bool apart = true;
        std::size_t run = 0;
        for (auto const* glyph = begin; glyph != end; ++glyph) {
            std::size_t at = glyph->cluster;
            char32_t const c = next_character(text_, at);
            if (is_breaking_space(c)) {
                x += c == U'\n' ? 0 : glyph->advance;
                apart = true;
                continue;
            }
            if (apart || glyph->run != run)
                start_word(line, *glyph, x, baseline);
            apart = false;
            run = glyph->run;
            auto& word = line.words.back();
            word.glyphs.push_back({glyph->id, Vec2{x - word_x_, 0} + glyph->offset});
            x += glyph->advance;
            line.width = (x - style_.tracking) * style_.size;
            extend_text(word, glyph, end);
        }
        return line;
    }

  private:
    void start_word(SetLine& line, ShapedGlyph const& glyph, double x, double baseline) {
        auto const& piece = pieces_[glyph.run];
        GlyphRun word;
        word.face = piece.face;
        word.size = style_.size;
        word.origin = {x * style_.size, baseline};
        word.color = piece.color;
        word_x_ = x;
        line.words.push_back(std::move(word));
    }

    // The bytes from this glyph's cluster to the next one's.
    void extend_text(GlyphRun& word, ShapedGlyph const* glyph, ShapedGlyph const* end) const {
        if (glyph + 1 != end && glyph[1].cluster == glyph->cluster)
            return;
        std::size_t const limit = pieces_[glyph->run].end;
        std::size_t const stop = glyph + 1 != end && glyph[1].run == glyph->run
                                     ? std::min<std::size_t>(glyph[1].cluster, limit)
                                     : limit;
        std::size_t at = glyph->cluster;
        while (at < stop) {
            std::size_t const from = at;
            if (is_breaking_space(next_character(text_, at)))
                break;
            word.text.append(text_, from, at - from);
        }
    }

    std::string const& text_;
    std::vector<Piece> const& pieces_;
    TextStyle const& style_;
    double word_x_ = 0;
};

void align_lines(TextLayout& layout, Align align, double width) {
    if (align == Align::Start)
        return;
    for (auto& line : layout.lines) {
        double const shift = (width - line.width) * (align == Align::Center ? 0.5 : 1);
        for (auto& word : line.words)
            word.origin.x += shift;
    }
}

} // namespace

TextLayout lay_out(Faces const& faces, std::vector<TextRun> const& runs, TextStyle const& style,
                   double width) {
    std::string text;
    for (auto const& run : runs)
        text += run.text;
    TextLayout layout;
    if (text.empty())
        return layout;

    auto const pieces = pieces_of(faces, runs);
    std::vector<ShapedGlyph> glyphs;
    glyphs.reserve(text.size());
    for (std::size_t i = 0; i < pieces.size(); ++i)
        shape(faces, text, pieces[i], i, style, glyphs);
    std::vector<double> advance(text.size(), 0);
    for (auto const& glyph : glyphs)
        advance[glyph.cluster] += glyph.advance;

    auto places = opportunities(text, style.language);
    if (style.wrap == Wrap::Balanced)
        keep_little_words(text, places);
    auto const chunks = chunks_of(text, advance, places);
    double const em_width = width / style.size;
    auto const ends = lines_of(chunks, em_width, style.wrap);

    Face const main_face = runs.front().face;
    auto const& metrics = faces.metrics(main_face);
    double const first_baseline = (style.line_height + metrics.ascent - metrics.descent) / 2 * style.size;
    LineBuilder builder(text, pieces, style);
    auto const* glyph = glyphs.data();
    auto const* const glyphs_end = glyph + glyphs.size();
    for (std::size_t i = 0; i < ends.size(); ++i) {
        auto const* begin = glyph;
        while (glyph != glyphs_end && glyph->cluster < ends[i])
            ++glyph;
        double const baseline = first_baseline + static_cast<double>(i) * style.line_height * style.size;
        layout.lines.push_back(builder.build(begin, glyph, baseline));
        layout.size.width = std::max(layout.size.width, layout.lines.back().width);
    }
    layout.size.height = static_cast<double>(ends.size()) * style.line_height * style.size;
    align_lines(layout, style.align, width);
    return layout;
}

FittedText fit(Faces const& faces, std::vector<TextRun> const& runs, TextStyle style, Size box,
               double smallest) {
    FittedText fitted;
    for (;; style.size = std::max(smallest, style.size - 2)) {
        fitted.layout = lay_out(faces, runs, style, box.width);
        fitted.size = style.size;
        fitted.fits =
            fitted.layout.size.height <= box.height + 0.5 && fitted.layout.size.width <= box.width + 0.5;
        if (fitted.fits || style.size <= smallest)
            return fitted;
    }
}

} // namespace fresque
