// The keyword of each line: whether there is such a word, and whether it may stand where it does.
#pragma once

#include "base/findings.h"
#include "script/syntax.h"
#include "story/names.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace fresque {

class KeywordCheck {
  public:
    KeywordCheck(Keywords& keywords, Findings& findings) : keywords_(keywords), findings_(findings) {}

    // What its hints may name. They must outlive the check.
    void know(Names const& names) { names_ = &names; }

    // The row of a line under a keyword of row `parent` (null: at the margin); null where the keyword is not
    // known. Lines below each other with the same trouble are one error of a file, with the
    // place of each.
    KeywordRow const* operator()(SyntaxNode const& node, KeywordRow const* parent);

    // The attribute that a line meant whose first word is unknown, «dat: 2024»; null where there is none.
    ParameterRow const* attribute_meant(SyntaxNode const& node, KeywordRow const& parent) const;

    bool met_unknown() const { return met_unknown_; }

  private:
    enum class Trouble { None, Item, FreeWords, LostAttribute, TooDeep, NotDeepEnough, Other };

    // The line before under a parent, and the error that tells of the first with the same trouble.
    struct Before {
        Trouble trouble = Trouble::None;
        std::uint32_t file = 0;
        std::size_t error = 0;
    };

    Trouble trouble_of(SyntaxNode const& node, KeywordRow const* row, KeywordRow const* parent) const;
    void forget(KeywordRow const* parent);
    void tell(Trouble trouble, SyntaxNode const& node, KeywordRow const* row, KeywordRow const* parent);
    bool is_lost_attribute(SyntaxNode const& node, KeywordRow const* row, KeywordRow const* parent) const;
    std::size_t report(Trouble trouble, SyntaxNode const& node, KeywordRow const* row,
                       KeywordRow const* parent);
    std::string part_meant_by(SyntaxNode const& node, KeywordRow const* parent) const;
    std::size_t report_unknown(SyntaxNode const& node, KeywordRow const* parent);
    std::size_t report_attribute(Word const& word, KeywordRow const* parent);
    std::size_t report_place(SyntaxNode const& node, KeywordRow const& row, KeywordRow const* parent);
    std::string suggestion(SyntaxNode const& node, KeywordRow const* parent) const;
    static std::string translated_line(SyntaxNode const& node, KeywordRow const* row);
    std::string owner_meant(SyntaxNode const& node, KeywordRow const* parent) const;
    std::string_view word_meant(SyntaxNode const& node, KeywordRow const* parent) const;
    std::string counted_part(SyntaxNode const& node, KeywordRow const* parent) const;
    std::string suggestion_for_words(SyntaxNode const& node, KeywordRow const* parent) const;
    KeywordRow const* words_keyword_meant(SyntaxNode const& node, KeywordRow const* parent) const;
    KeywordRow const* prose_keyword_under(KeywordRow const* parent) const;
    std::string list_of_allowed(KeywordRow const* parent) const;

    Keywords& keywords_;
    Findings& findings_;
    Names const* names_ = nullptr;
    std::map<KeywordRow const*, Before> before_; // by parent; of the lines that were right there is none
    bool met_unknown_ = false;
    mutable std::size_t part_searches_left_ = 1'000; // each may go through all scenes
};

} // namespace fresque
