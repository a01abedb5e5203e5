// Declarations: the lines at the margin that say who speaks, from where and about what.
#pragma once

#include "base/findings.h"
#include "story/line_check.h"
#include "story/quote_check.h"
#include "story/story.h"

namespace fresque {

class Declarations {
  public:
    Declarations(Names const& names, QuoteCheck& quotes, Findings& findings) :
        names_(names), quotes_(quotes), findings_(findings) {}

    // Takes the line if it is one of these.
    bool take(SyntaxNode const& node, KeywordRow const& row, LineValues const& line);

    // A line below the last source could not be understood.
    void miss_extract();

    // What was declared; the scenes and chapters of the story are empty.
    Story finish();

  private:
    void begin_story(SyntaxNode const& node, LineValues const& line);
    void add_voice(SyntaxNode const& node, LineValues const& line);
    void add_source(SyntaxNode const& node, LineValues const& line);
    void add_extract(SyntaxNode const& node, LineValues const& line);
    void add_topic(SyntaxNode const& node, LineValues const& line);
    void add_color(SyntaxNode const& node, KeywordRow const& row, LineValues const& line);

    Names const& names_;
    QuoteCheck& quotes_;
    Findings& findings_;
    Story story_;
    bool has_story_ = false;
    bool in_source_ = false; // the last source line was understood: extracts belong to it
};

// Whether the line is the first to give its name; it has been reported where it is not.
bool is_first(NameTable const& table, LineValues const& line);

// The words after a colon as one line.
std::string words_of(SyntaxNode const& node);
// Where they begin: their first line, or the keyword where there are none.
Span place_of_words(SyntaxNode const& node);

std::string value_or(LineValues const& line, std::string_view name, std::string_view otherwise = {});

} // namespace fresque
