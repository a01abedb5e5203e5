// Quotation marks among words: those that an author writes around a direct quote, which has its own on the
// stage, and those that open and are never closed.
#pragma once

#include "base/findings.h"
#include "script/syntax.h"
#include "story/agreement.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

// Reports marks around the whole of a direct quote's words. Marks around a part of them are the speaker's.
void report_marks_around(SyntaxNode const& quote, Findings& findings);
// The same of its few words for tables.
void report_marks_around(AttributeSyntax const& few, Findings& findings);

std::string without_quotation_marks(std::string_view words);
// Where the first one stands; empty where there is none.
TextRange first_quotation_mark(std::string_view words);

// Marks that open in the words of a scene. One quotation may begin in one element and end in a later one, so
// they are told of where the scene ends.
class OpenMarks {
  public:
    void add(SyntaxNode const& node);
    void report(Findings& findings); // and begins anew

  private:
    struct Open {
        std::string_view closing;
        Span place;
    };

    void add(ProseLine const& line, std::size_t pair, std::vector<Open>& open);

    bool is_open(std::string_view closing) const;

    std::vector<Open> open_;
    bool holds_low_ = false; // „
    bool closes_ = false;    // what nothing opened
};

} // namespace fresque
