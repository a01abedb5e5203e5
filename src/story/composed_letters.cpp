#include "story/composed_letters.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace fresque {

namespace {

// An accent, and the letters that it can stand on, without it and with it.
struct Accent {
    char32_t mark;
    std::u32string_view bare;
    std::u32string_view accented;
};

// Source: the canonical decompositions of UnicodeData.txt, U+00C0 to U+017F.
constexpr std::array<Accent, 13> accents = {{
    {0x0300, U"AEIOUaeiou", U"ÀÈÌÒÙàèìòù"},
    {0x0301, U"AEIOUYaeiouyCcLlNnRrSsZz", U"ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹź"},
    {0x0302, U"AEIOUaeiouCcGgHhJjSsWwYy", U"ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷ"},
    {0x0303, U"ANOanoIiUu", U"ÃÑÕãñõĨĩŨũ"},
    {0x0304, U"AaEeIiOoUu", U"ĀāĒēĪīŌōŪū"},
    {0x0306, U"AaEeGgIiOoUu", U"ĂăĔĕĞğĬĭŎŏŬŭ"},
    {0x0307, U"CcEeGgIZz", U"ĊċĖėĠġİŻż"},
    {0x0308, U"AEIOUaeiouyY", U"ÄËÏÖÜäëïöüÿŸ"},
    {0x030A, U"AaUu", U"ÅåŮů"},
    {0x030B, U"OoUu", U"ŐőŰű"},
    {0x030C, U"CcDdEeLlNnRrSsTtZz", U"ČčĎďĚěĽľŇňŘřŠšŤťŽž"},
    {0x0327, U"CcGgKkLlNnRrSsTt", U"ÇçĢģĶķĻļŅņŖŗŞşŢţ"},
    {0x0328, U"AaEeIiUu", U"ĄąĘęĮįŲų"},
}};

// Zero where there is no such letter.
char32_t composed(char32_t letter, char32_t mark) {
    auto const accent = std::find_if(accents.begin(), accents.end(),
                                     [mark](Accent const& candidate) { return candidate.mark == mark; });
    if (accent == accents.end())
        return 0;
    std::size_t const found = accent->bare.find(letter);
    return found == std::u32string_view::npos ? 0 : accent->accented[found];
}

} // namespace

std::string composed_letters(std::string_view text) {
    std::u32string letters;
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = next_character(text, at);
        char32_t const both = letters.empty() ? 0 : composed(letters.back(), c);
        if (both != 0)
            letters.back() = both;
        else
            letters += c;
    }
    std::string result;
    for (char32_t const c : letters)
        append_utf8(result, c);
    return result;
}

} // namespace fresque
