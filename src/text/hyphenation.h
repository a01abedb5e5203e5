// Hyphenation: where a word may be divided, by the dictionaries of TeX’s patterns as libhyphen reads
// them. A language without a dictionary divides no words.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct _HyphenDict;

namespace fresque {

class Hyphenation {
  public:
    // Gives the bytes of a dictionary such as hyph_fr.dic, or nothing; called once a dictionary.
    using Reader = std::function<std::vector<std::uint8_t>(std::string_view file)>;

    Hyphenation() = default;
    explicit Hyphenation(Reader read);

    // The bytes of a word before which it may be divided: at least two letters before, three after.
    std::vector<std::size_t> places(std::string_view word, std::string_view language) const;

  private:
    struct Close {
        void operator()(_HyphenDict* dictionary) const;
    };
    using Dictionary = std::unique_ptr<_HyphenDict, Close>;

    _HyphenDict* dictionary(std::string_view language) const;

    Reader read_;
    mutable std::map<std::string, Dictionary, std::less<>> opened_; // by file
};

// The file of the dictionary for a language such as fr, en or en-GB; empty where none is known.
std::string_view dictionary_file(std::string_view language);

} // namespace fresque
