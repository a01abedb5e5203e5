// Agreement: whether a quote stands in a passage word for word. Nothing fuzzy: a sentence and its negation
// are nearly alike. Only spaces, apostrophes, quotation marks and dashes are folded, because typesetters
// change them; «[…]» in the quote skips words of the passage, «[words]» adds words that are not in it.
//
//     passage   Nous ne pouvons pas exclure la possibilité qu’il fasse des ravages dans le monde.
//     quote     Nous ne pouvons […] exclure la possibilité que [GPT-4] fasse des ravages
//                                                     └ que ≠ qu’il
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fresque {

// What stars are in the words of a quote: emphasis as it is written in a script, or stars.
enum class Stars { Emphasis, Plain };

// What a word or mark is to those beside it.
enum class TokenNature {
    Word,
    Elision, // a word of which an apostrophe follows, as l, d and qu before a vowel
    Number,
    Dash,  // of a compound
    Break, // a long dash
    Minus, // the sign of a number alone
    Apostrophe,
    Point, // . and ,
    Sign,  // € and %, which belong to the number beside them
    Question,
    Enclosing, // quotation marks, brackets
    Pause,     // ; : ! …
    Other,
};

// Bytes [begin, end) of a text.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct Agreement {
    bool word_for_word = false;
    // Where it is not: the first word of the quote that differs, and what the passage has in its place.
    TextRange quote_word;
    std::size_t passage = 0;       // which of them came nearest
    TextRange passage_word;        // empty: the passage ends there
    bool begins = false;           // whether at least the first word of the quote stands in a passage
    bool but_for_capitals = false; // it would agree if capitals were small letters
    bool cut = false;              // it stands there, cut out of a longer word, number or question
    // Where it is: the first «pas» or «never» of the passage that «[…]» skips; empty where there is none.
    TextRange skipped_negation = {};
    bool wordless = false; // beside a «[…]» no word is quoted
};

struct Segment; // of a quote
struct Needle;  // the words of a segment, to be found

// The passages of one source, read once for all the quotes that are compared with them.
class Passages {
  public:
    explicit Passages(std::vector<std::string_view> const& texts);

    // Words and marks of all passages: the time of one comparison grows with it and with the quote.
    std::size_t size() const;

    // Compares a quote, with or without the stars of its emphasis. The whole of it must stand in one passage.
    Agreement compare(std::string_view quote, Stars stars = Stars::Emphasis) const;

  private:
    using Numbers = std::vector<std::uint32_t>;
    struct Passage {
        Numbers words; // numbers in words_
        Numbers small; // numbers in words_ of the words in small letters
        std::vector<TextRange> ranges;
        std::vector<TokenNature> tokens;
        std::vector<bool> negates;
        std::vector<bool> begins_line;
        std::size_t end = 0; // of the text
    };

    // Whether words [begin, end) may be taken out of the passage: not «5 million» out of «-1.5 million».
    static bool may_stand(Passage const& passage, std::size_t begin, std::size_t end);
    static auto stands_in(Passage const& passage) {
        return [&passage](std::size_t begin, std::size_t end) { return may_stand(passage, begin, end); };
    }
    void add(Passage& passage, std::string_view text);
    std::uint32_t number_of(std::string const& word);
    std::uint32_t known_number(std::string const& word) const;
    Agreement nearest(std::vector<Segment> const& segments) const;
    static bool ends_in_not(Passage const& passage, std::string_view word);
    static bool skips_no_negation(std::vector<Needle> const& segments, Passage const& passage);
    static TextRange first_negation(Passage const& passage, std::size_t begin, std::size_t end);

    std::unordered_map<std::string, std::uint32_t> words_;
    std::vector<Passage> passages_;
};

} // namespace fresque
