#include "story/initials.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <vector>

namespace fresque {

namespace {

// Capital letters as far as Latin-1, and every letter of scripts beyond it, most of which have no case.
bool begins_name(char32_t c) {
    if (c < 0x80)
        return (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
    return c >= 0x00C0 && c != 0x00D7 && !(c >= 0x00DF && c <= 0x00FF);
}

bool separates(char32_t c) {
    return c == U' ' || c == U'-' || c == 0x00A0 || c == 0x202F;
}

struct Article {
    std::string_view language;
    std::string_view word; // with the apostrophe or the space behind it
};

constexpr std::array<Article, 37> articles = {
    {{"fr", "le "},  {"fr", "la "},  {"fr", "les "}, {"fr", "l’"},   {"fr", "l'"},    {"fr", "un "},
     {"fr", "une "}, {"fr", "des "}, {"fr", "du "},  {"en", "the "}, {"en", "a "},    {"en", "an "},
     {"de", "der "}, {"de", "die "}, {"de", "das "}, {"de", "ein "}, {"de", "eine "}, {"es", "el "},
     {"es", "la "},  {"es", "los "}, {"es", "las "}, {"es", "un "},  {"es", "una "},  {"es", "unos "},
     {"it", "il "},  {"it", "lo "},  {"it", "la "},  {"it", "i "},   {"it", "gli "},  {"it", "le "},
     {"it", "un "},  {"it", "una "}, {"it", "l’"},   {"it", "l'"},   {"pt", "o "},    {"pt", "a "},
     {"nl", "de "}}};

char small(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

bool begins_with(std::string_view name, std::string_view article) {
    return name.size() > article.size() &&
           std::equal(article.begin(), article.end(), name.begin(),
                      [](char wanted, char there) { return wanted == small(there); });
}

std::string_view without_article(std::string_view name, std::string_view language) {
    std::string_view const tongue = language.substr(0, language.find('-'));
    auto const found = std::find_if(articles.begin(), articles.end(), [&](Article const& article) {
        return article.language == tongue && begins_with(name, article.word);
    });
    return found == articles.end() ? name : name.substr(found->word.size());
}

// As far as Latin-1.
char32_t capital(char32_t c) {
    bool const is_small = (c >= U'a' && c <= U'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7);
    return is_small ? c - (U'a' - U'A') : c;
}

} // namespace

std::string initials_of(std::string_view name, std::string_view language) {
    name = without_article(name, language);
    std::vector<char32_t> letters;
    char32_t first = 0;
    bool at_word = true;
    for (std::size_t at = 0; at < name.size();) {
        char32_t const c = next_character(name, at);
        if (at_word && !separates(c)) {
            if (first == 0)
                first = c;
            if (begins_name(c))
                letters.push_back(c);
        }
        at_word = separates(c);
    }
    if (letters.empty() && first != 0)
        letters.push_back(capital(first));
    std::string initials;
    if (!letters.empty())
        append_utf8(initials, letters.front());
    if (letters.size() > 1)
        append_utf8(initials, letters.back());
    return initials;
}

} // namespace fresque
