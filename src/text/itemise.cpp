#include "text/itemise.h"

#include "base/utf8.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <memory>

namespace fresque {

namespace {

constexpr std::size_t longest_shaped = 4096; // bytes shaped at a time: shaping may cost the square of it
constexpr std::size_t most_marks = 30;       // that one letter carries

struct BreakDeleter {
    void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
struct TextDeleter {
    void operator()(UText* text) const { utext_close(text); }
};

// Where graphemes end. Most text is asked about only character by character, without ICU.
class Graphemes {
  public:
    explicit Graphemes(std::string const& text) : text_(text) {}

    // The end of the grapheme whose first character ends at `after`.
    std::size_t end(char32_t first, std::size_t after) {
        if (after == text_.size())
            return after;
        std::size_t next = after;
        if (stands_alone(first) && stands_alone(next_character(text_, next)))
            return after;
        if (!iterator_)
            open();
        auto const found = iterator_ ? ubrk_following(iterator_.get(), static_cast<std::int32_t>(after) - 1)
                                     : static_cast<std::int32_t>(after);
        return found == UBRK_DONE ? text_.size() : static_cast<std::size_t>(found);
    }

  private:
    // Of a character between others of its like.
    static bool stands_alone(char32_t c) {
        return (c != U'\r' && c < 0x300) || (c >= 0x2010 && c <= 0x205E && !(c >= 0x2028 && c <= 0x202E)) ||
               (c >= 0x20A0 && c <= 0x20CF) || (c >= 0x1E00 && c <= 0x1EFF);
    }

    void open() {
        UErrorCode status = U_ZERO_ERROR;
        source_.reset(
            utext_openUTF8(nullptr, text_.data(), static_cast<std::int64_t>(text_.size()), &status));
        iterator_.reset(ubrk_open(UBRK_CHARACTER, "", nullptr, 0, &status));
        if (iterator_)
            ubrk_setUText(iterator_.get(), source_.get(), &status);
        if (U_FAILURE(status))
            iterator_.reset();
    }

    std::string const& text_;
    std::unique_ptr<UText, TextDeleter> source_;
    std::unique_ptr<UBreakIterator, BreakDeleter> iterator_;
};

// Spaces, joiners and selectors need no glyph of their own.
bool needs_glyph(char32_t c) {
    constexpr char32_t first_mark = 0x300;
    if (c < 0x7F)
        return c > U' ';
    if (c > 0xA0 && c < first_mark) // the letters of Latin, asked about most
        return c != 0xAD;
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_WHITE_SPACE) == 0 &&
           u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0 &&
           u_charType(static_cast<UChar32>(c)) != U_CONTROL_CHAR;
}

Face sans_like(Face face) {
    switch (face) {
    case Face::SerifExtraBold:
    case Face::SerifBlack:
    case Face::SansBold:
        return Face::SansBold;
    case Face::SerifSemiBold:
    case Face::SerifSemiBoldItalic:
    case Face::SansSemiBold:
        return Face::SansSemiBold;
    case Face::SerifMedium:
    case Face::SerifMediumItalic:
    case Face::SansMedium:
        return Face::SansMedium;
    default:
        return Face::SansRegular;
    }
}

// How many of the grapheme's characters, from its first, the face can draw.
bool has_all(Faces const& faces, Face face, std::string_view grapheme) {
    for (std::size_t at = 0; at < grapheme.size();) {
        char32_t const c = next_character(grapheme, at);
        if (needs_glyph(c) && !faces.has_glyph(face, c))
            return false;
    }
    return true;
}

bool has_first(Faces const& faces, Face face, std::string_view grapheme) {
    std::size_t at = 0;
    return faces.has_glyph(face, next_character(grapheme, at));
}

Face face_for(Faces const& faces, Face wanted, std::string_view grapheme) {
    if (has_all(faces, wanted, grapheme))
        return wanted;
    std::array<Face, 3> const chain{wanted, sans_like(wanted), Face::Fallback};
    for (Face const face : chain)
        if (has_all(faces, face, grapheme))
            return face;
    for (Face const face : chain)
        if (has_first(faces, face, grapheme))
            return face;
    return faces.available(Face::Fallback) ? Face::Fallback : wanted;
}

hb_script_t script_of(char32_t c) {
    bool const latin = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0x250);
    if (latin)
        return HB_SCRIPT_LATIN;
    return c < 0x250 ? HB_SCRIPT_COMMON : hb_unicode_script(hb_unicode_funcs_get_default(), c);
}

bool is_real(hb_script_t script) {
    return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED && script != HB_SCRIPT_UNKNOWN;
}

// Of a grapheme with many marks, the bytes that are drawn.
std::size_t drawn_end(std::string_view grapheme) {
    std::size_t at = 0;
    for (std::size_t count = 0; count <= most_marks && at < grapheme.size(); ++count)
        next_character(grapheme, at);
    return at;
}

// Whether a face has the characters of ASCII; each is looked up once.
class PlainLetters {
  public:
    PlainLetters(Faces const& faces, Face face) : faces_(faces), face_(face) {}

    // A character that is a grapheme by itself and that the face can draw.
    bool stand_at(std::string_view text, std::size_t at) {
        auto const byte = static_cast<unsigned char>(text[at]);
        bool const next_is_plain = at + 1 >= text.size() || static_cast<unsigned char>(text[at + 1]) < 0x80;
        return byte >= 0x20 && byte < 0x7F && next_is_plain && has(byte);
    }

  private:
    enum class Known : std::uint8_t { NotYet, Has, Lacks };

    bool has(unsigned char byte) {
        Known& known = known_[byte];
        if (known == Known::NotYet)
            known = !needs_glyph(byte) || faces_.has_glyph(face_, byte) ? Known::Has : Known::Lacks;
        return known == Known::Has;
    }

    Faces const& faces_;
    Face face_;
    std::array<Known, 0x80> known_{};
};

// Adds graphemes to the last stretch as long as they are of one kind with it.
class Stretches {
  public:
    void add(Stretch next, bool may_cut) {
        if (!stretches_.empty() && goes_on(stretches_.back(), next, may_cut)) {
            stretches_.back().end = next.end;
            if (!is_real(stretches_.back().script))
                stretches_.back().script = next.script;
        } else {
            stretches_.push_back(next);
        }
    }
    std::vector<Stretch> take() { return std::move(stretches_); }

  private:
    static bool goes_on(Stretch const& last, Stretch const& next, bool may_cut) {
        bool const one_script = last.script == next.script || !is_real(last.script) || !is_real(next.script);
        std::size_t const length = next.end - last.begin;
        return last.end == next.begin && last.run == next.run && last.face == next.face &&
               last.level == next.level && one_script &&
               (length < longest_shaped || (length < 2 * longest_shaped && !may_cut));
    }

    std::vector<Stretch> stretches_;
};

} // namespace

std::vector<Stretch> stretches_of(Faces const& faces, std::vector<TextRun> const& runs,
                                  std::string const& text, BidiLevels const& levels) {
    Stretches stretches;
    Graphemes graphemes(text);
    std::size_t at = 0;
    std::size_t run_end = 0;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        run_end += runs[run].text.size();
        PlainLetters plain(faces, runs[run].face);
        while (at < run_end) {
            std::size_t const begin = at;
            if (plain.stand_at(text, at)) {
                auto const c = static_cast<unsigned char>(text[at++]);
                stretches.add(
                    {runs[run].face, runs[run].color, run, begin, at, levels.at(begin), script_of(c)},
                    c == ' ');
                continue;
            }
            char32_t const first = next_character(text, at);
            at = std::min(graphemes.end(first, at), run_end);
            auto const grapheme = std::string_view(text).substr(begin, at - begin);
            Face const face = face_for(faces, runs[run].face, grapheme);
            stretches.add({face, runs[run].color, run, begin, begin + drawn_end(grapheme), levels.at(begin),
                           script_of(first)},
                          first == U' ');
        }
    }
    return stretches.take();
}

} // namespace fresque
