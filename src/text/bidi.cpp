#include "text/bidi.h"

#include "base/utf8.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <memory>
#include <numeric>
#include <string>

namespace fresque {

namespace {

struct BidiDeleter {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

// Nothing before Hebrew runs from right to left, and nothing else needs ICU.
constexpr char32_t first_leftward = 0x590;

bool matters(char32_t c) {
    if (c < first_leftward)
        return false;
    switch (u_charDirection(static_cast<UChar32>(c))) {
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
    case U_ARABIC_NUMBER:
    case U_RIGHT_TO_LEFT_EMBEDDING:
    case U_RIGHT_TO_LEFT_OVERRIDE:
    case U_RIGHT_TO_LEFT_ISOLATE:
        return true;
    default:
        return false;
    }
}

bool runs_rightwards_only(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (static_cast<unsigned char>(text[at]) < 0x80)
            ++at;
        else if (matters(next_character(text, at)))
            return false;
    return true;
}

// UTF-16, and for each of its units the byte at which its character begins.
struct Units {
    std::u16string text;
    std::vector<std::size_t> byte;
};

Units units_of(std::string_view text) {
    Units units;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const begin = at;
        char32_t const c = next_character(text, at);
        if (U16_LENGTH(c) == 2)
            units.text += {static_cast<char16_t>(U16_LEAD(c)), static_cast<char16_t>(U16_TRAIL(c))};
        else
            units.text += static_cast<char16_t>(c);
        units.byte.resize(units.text.size(), begin);
    }
    units.byte.push_back(text.size());
    return units;
}

constexpr std::array<std::string_view, 10> leftward_languages{"ar", "dv", "fa", "he", "iw",
                                                              "ps", "sd", "ug", "ur", "yi"};

bool runs_leftwards(std::string_view language) {
    auto const name = language.substr(0, language.find('-'));
    return std::find(leftward_languages.begin(), leftward_languages.end(), name) != leftward_languages.end();
}

} // namespace

BidiLevels bidi_levels(std::string_view text, std::string_view language) {
    BidiLevels levels;
    bool const leftward_language = runs_leftwards(language);
    if (!leftward_language && runs_rightwards_only(text))
        return levels;
    Units const units = units_of(text);
    std::unique_ptr<UBiDi, BidiDeleter> const bidi(ubidi_open());
    UErrorCode status = U_ZERO_ERROR;
    auto const count = static_cast<std::int32_t>(units.text.size());
    ubidi_setPara(bidi.get(), units.text.data(), count,
                  leftward_language ? UBIDI_DEFAULT_RTL : UBIDI_DEFAULT_LTR, nullptr, &status);
    UBiDiLevel const* const found = ubidi_getLevels(bidi.get(), &status);
    if (U_FAILURE(status))
        return levels;

    levels.level.resize(text.size());
    levels.paragraph.resize(text.size());
    std::int32_t limit = 0; // of the paragraph
    UBiDiLevel base = 0;
    for (std::int32_t i = 0; i < count; ++i) {
        if (i >= limit)
            ubidi_getParagraph(bidi.get(), i, nullptr, &limit, &base, &status);
        auto const unit = static_cast<std::size_t>(i);
        for (std::size_t byte = units.byte[unit]; byte < units.byte[unit + 1]; ++byte) {
            levels.level[byte] = found[i];
            levels.paragraph[byte] = base;
        }
    }
    return levels;
}

std::vector<std::size_t> visual_order(std::vector<BidiLevel> const& levels) {
    std::vector<std::size_t> order(levels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (std::all_of(levels.begin(), levels.end(), [](BidiLevel level) { return level == 0; }))
        return order;
    std::vector<std::int32_t> map(levels.size());
    ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), map.data());
    std::transform(map.begin(), map.end(), order.begin(),
                   [](std::int32_t index) { return static_cast<std::size_t>(index); });
    return order;
}

} // namespace fresque
