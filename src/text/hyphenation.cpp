#include "text/hyphenation.h"

#include "base/utf8.h"

#include <hyphen.h>

#include <array>
#include <cstdio>
#include <cstdlib>

namespace fresque {

namespace {

constexpr int least_before = 2; // letters
constexpr int least_after = 3;
constexpr std::size_t longest_word = 60; // bytes; what is longer is no word

struct DictionaryName {
    std::string_view language;
    std::string_view file;
};

// The first that begins the language's own name counts.
constexpr std::array<DictionaryName, 5> names{{{"fr", "hyph_fr.dic"},
                                               {"en-GB", "hyph_en_GB.dic"},
                                               {"en-AU", "hyph_en_GB.dic"},
                                               {"en-IE", "hyph_en_GB.dic"},
                                               {"en", "hyph_en_US.dic"}}};

} // namespace

std::string_view dictionary_file(std::string_view language) {
    for (DictionaryName const& name : names)
        if (language.starts_with(name.language) &&
            (language.size() == name.language.size() || language[name.language.size()] == '-'))
            return name.file;
    return {};
}

Hyphenation::Hyphenation(Reader read) : read_(std::move(read)) {}

void Hyphenation::Close::operator()(_HyphenDict* dictionary) const {
    hnj_hyphen_free(dictionary);
}

_HyphenDict* Hyphenation::dictionary(std::string_view language) const {
    std::string_view const file = dictionary_file(language);
    if (!read_ || file.empty())
        return nullptr;
    if (auto const known = opened_.find(file); known != opened_.end())
        return known->second.get();
    Dictionary& opened = opened_[std::string(file)];
    auto bytes = read_(file);
    // The patterns are read as bytes of UTF-8 only.
    if (std::string_view(reinterpret_cast<char const*>(bytes.data()), bytes.size()).starts_with("UTF-8"))
        if (std::FILE* const memory = fmemopen(bytes.data(), bytes.size(), "r")) {
            opened.reset(hnj_hyphen_load_file(memory));
            std::fclose(memory);
        }
    return opened.get();
}

namespace {

// A dictionary stands behind a first level that divides at hyphens and apostrophes only. The innermost level
// is all that is needed for a single word, and the call that uses both was once stopped by AddressSanitizer.
_HyphenDict* innermost(_HyphenDict* dictionary) {
    while (dictionary != nullptr && dictionary->nextlevel != nullptr)
        dictionary = dictionary->nextlevel;
    return dictionary;
}

} // namespace

std::vector<std::size_t> Hyphenation::places(std::string_view word, std::string_view language) const {
    std::vector<std::size_t> found;
    if (word.size() > longest_word || word.size() < least_before + least_after || first_malformed_byte(word))
        return found;
    _HyphenDict* const patterns = innermost(dictionary(language));
    if (patterns == nullptr)
        return found;
    std::vector<char> marks(word.size() + 16); // a mark stands at the last byte of its letter
    if (hnj_hyphen_hyphenate(patterns, word.data(), static_cast<int>(word.size()), marks.data()) != 0)
        return found;
    std::size_t const letters = count_characters(word);
    std::size_t letter = 0;
    for (std::size_t at = 0; at < word.size(); ++letter) {
        next_character(word, at);
        bool const odd = (marks[at - 1] & 1) != 0;
        if (odd && letter + 1 >= least_before && letters - letter - 1 >= least_after)
            found.push_back(at);
    }
    return found;
}

} // namespace fresque
