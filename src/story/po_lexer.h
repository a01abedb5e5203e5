// The words of a PO file: keywords, strings and comments, each with its place. What is no word of PO is
// reported and told apart, so that the reader can go on behind it.
//
//     #, fuzzy             a comment
//     #| msgid "before"    keyword and string, previous
//     #~ msgid "gone"      keyword and string, obsolete
#pragma once

#include "base/findings.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

struct PoToken {
    enum class Kind { End, Keyword, Index, String, Comment, Junk };

    Kind kind = Kind::End;
    // A keyword; of a string what stands between its quotation marks, escapes as written; of a comment
    // what follows its #.
    std::string_view text;
    Span span;
    bool obsolete = false;
    bool previous = false;
    bool sound = true; // false: a string that is not closed, reported
};

class PoLexer {
  public:
    // `text` must outlive the lexer.
    PoLexer(std::string_view text, std::uint32_t file, Findings& findings);

    PoToken next();

  private:
    PoToken token(PoToken::Kind kind, std::size_t begin, std::size_t text_begin, std::size_t text_end) const;
    PoToken comment();
    PoToken keyword();
    PoToken string();
    PoToken index();
    bool skip_mark();

    std::string_view text_;
    std::uint32_t file_;
    Findings& findings_;
    std::size_t at_ = 0;
    bool obsolete_ = false;
    bool previous_ = false;
};

// From this byte of a decoded string on, bytes stand one after another in the file from `byte` on.
struct TextPlace {
    std::uint32_t offset = 0;
    std::uint32_t byte = 0;

    friend bool operator==(TextPlace const&, TextPlace const&) = default;
};

// Appends what the string says to `text`, and where it says it to `places`, which may be null. False where
// an escape makes no sense; it is reported. Source: GNU gettext 0.21, po-lex.c.
bool decode(PoToken const& string, std::string& text, std::vector<TextPlace>* places, Findings& findings);

} // namespace fresque
