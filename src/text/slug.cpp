#include "text/slug.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <cstdint>

namespace fresque {

namespace {

// Letters that are not a letter with an accent.
struct Spelling {
    char32_t letter;
    std::string_view spelt;
};

constexpr std::array<Spelling, 10> spellings = {{{U'œ', "oe"},
                                                 {U'æ', "ae"},
                                                 {U'ß', "ss"},
                                                 {U'ø', "o"},
                                                 {U'ł', "l"},
                                                 {U'đ', "d"},
                                                 {U'ð', "d"},
                                                 {U'þ', "th"},
                                                 {U'ı', "i"},
                                                 {U'ħ', "h"}}};

bool is_accent(char32_t c) {
    return u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}

// What stands for the character; a space where words are divided.
std::string spelt(char32_t c) {
    if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9'))
        return std::string(1, static_cast<char>(c));
    for (Spelling const& row : spellings)
        if (row.letter == c)
            return std::string(row.spelt);
    return is_accent(c) ? "" : " ";
}

// Letters apart from their accents, capitals as small letters.
icu::UnicodeString decomposed(std::string_view title) {
    icu::UnicodeString small =
        icu::UnicodeString::fromUTF8(icu::StringPiece(title.data(), static_cast<std::int32_t>(title.size())));
    small.foldCase();
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* const normalizer = icu::Normalizer2::getNFKDInstance(status);
    return U_SUCCESS(status) ? normalizer->normalize(small, status) : small;
}

std::string cut(std::string text) {
    if (text.size() > longest_slug) {
        bool const between_words = text[longest_slug] == '-';
        text.resize(longest_slug);
        std::size_t const dash = text.rfind('-');
        if (!between_words && dash != std::string::npos)
            text.resize(dash);
    }
    return text;
}

} // namespace

std::string slug(std::string_view title) {
    constexpr std::size_t enough = 1000; // bytes of a title; more than a slug can hold
    icu::UnicodeString const characters = decomposed(title.substr(0, enough));
    std::string text;
    for (std::int32_t at = 0; at < characters.length(); at = characters.moveIndex32(at, 1)) {
        std::string const part = spelt(static_cast<char32_t>(characters.char32At(at)));
        if (part == " " && (text.empty() || text.back() == '-'))
            continue;
        text += part == " " ? "-" : part;
    }
    if (text.ends_with('-'))
        text.pop_back();
    return cut(std::move(text));
}

} // namespace fresque
