// A line that was indented too far, and so is read as words of the one above: would it be a line of its own?
//
//     text:
//       Le bassin est vide.
//       image pont.png alt="Le bassin"     ◁ a line
//       image de la ville, en hiver        ◁ words
#pragma once

#include "script/syntax.h"
#include "script/vocabulary.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace fresque {

// Whether it begins with a small letter, as keywords do and most lines of prose do not.
inline bool may_begin_line(std::string_view line) {
    return !line.empty() && line.front() >= 'a' && line.front() <= 'z';
}

// What stands before a line of prose: an end of a sentence, or words that it may go on with.
enum class Before { Sentence, Words };

// Whether a sentence ends with this line of prose.
Before before_next(std::string_view line);

// The keyword with which the line would begin if it stood under `parent` (null: at the margin) or elsewhere;
// empty where it is words.
std::string_view keyword_of_line(std::string_view line, Before before, KeywordRow const* parent,
                                 Vocabulary const& vocabulary);

// The attribute of a keyword that the line seems to give; empty where it is words. `row` may be null.
std::string_view attribute_of_line(std::string_view line, KeywordRow const* row);

// The keyword whose words the lines below such a line were, which gives a value of its parent that is no
// text: «extract» for those below «date: 2024». Null where they are none.
KeywordRow const* words_under_value(SyntaxNode const& property, KeywordRow const* parent,
                                    Vocabulary const& vocabulary);

// Where the first attribute of the row begins among the words, as «color=teal»; npos where none does.
std::size_t attribute_in_words(std::string_view words, KeywordRow const& row);

// The words as a head goes on, where they are nothing else: arguments of which `given` stand before the colon
// already, and attributes. In the reading they begin at byte `head_offset`.
constexpr std::size_t head_offset = 2;
std::optional<SyntaxNode> head_in_words(std::string_view words, std::size_t given, KeywordRow const& row);

struct HeadInLine {
    SyntaxNode head;
    std::size_t end = 0;   // of the head, in the words of the line
    std::size_t words = 0; // where those begin that are words
};

// «official via=gazette: Nous fermons le pont.», with another colon or without it: the longest beginning that
// is a head with an attribute, where words are left. Without the colon and with attributes alone it is one
// only where the words are somebody's.
std::optional<HeadInLine> head_before_words(std::string_view line, std::size_t given, KeywordRow const& row);

} // namespace fresque
