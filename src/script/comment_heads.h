// Heads that a # hides although the lines below them stand open.
//
//     # scene pont: Le pont          ## Le pont          # quote maire official:
//       text: Le pont ferme.           text: …               Nous fermons le pont.
#pragma once

#include "base/findings.h"
#include "script/line.h"
#include "script/vocabulary.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fresque {

struct HiddenHead {
    enum class Kind {
        Section, // at the margin
        Heading, // at the margin, as Markdown has them: words without a keyword
        Words,   // indented, its words below
    } kind;
    Line line; // without the #, as far indented as that
};

struct HiddenIn {
    std::string_view text;
    HiddenHead const& head;
    std::string section; // «scene pont», to which the lines below it would belong; may be empty
};

void report_hidden(HiddenIn const& hidden, std::uint32_t file, Findings& findings);

class CommentHeads {
  public:
    explicit CommentHeads(Vocabulary const& vocabulary) : vocabulary_(vocabulary) {}

    // A comment, which would stand under a keyword of row `parent` (null: at the margin).
    void look_into(std::string_view text, Line const& comment, KeywordRow const* parent);

    // The head that a comment above this line hides, where the line stands below it. The next line is asked
    // about anew.
    std::optional<HiddenHead> above(Line const& line);

    // The head of words in a comment that would stand under such a keyword; nothing where it is none.
    std::optional<HiddenHead> words_in(std::string_view text, Line const& comment,
                                       KeywordRow const* parent) const;

  private:
    std::optional<HiddenHead> head_in(std::string_view text, Line const& comment,
                                      KeywordRow const* parent) const;
    bool is_section(std::string_view words) const;
    bool is_head_of_words(std::string_view words, KeywordRow const* parent) const;

    Vocabulary const& vocabulary_;
    std::optional<HiddenHead> hidden_;
};

} // namespace fresque
