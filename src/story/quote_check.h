// The check of quotes: that each has a source, that direct ones stand in an extract of it word for word,
// and that nothing was said before it happened or after it was published.
#pragma once

#include "base/findings.h"
#include "script/syntax.h"
#include "story/agreement.h"
#include "story/line_check.h"
#include "story/story.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace fresque {

// How far a quote's words could be verified.
enum class Evidence {
    Verified,    // direct, and found in an extract of its source
    Translated,  // direct, and its original words were found
    Differs,     // direct, and not found
    NoExtract,   // direct, and its source has no extract
    NotVerbatim, // official, reported, anonymous: the words are not claimed to be exact
    NotCompared, // direct, and beyond the limit of what is compared
};

std::string_view word_for(Evidence evidence); // verified, translated, differs, no extract, not verbatim…

// The evidence for the quotes of one story, each source read once.
class EvidenceBook {
  public:
    Evidence of(Quote const& quote);

  private:
    std::map<Source const*, Passages> passages_;
    std::size_t work_ = 0; // words compared so far
};

// The words of an extract as one text, its lines separated by \n; items begin with their mark, so that no
// quote goes from one to the next as if they were one sentence.
std::string passage_text(SyntaxNode const& node);

// The extracts of a source.
Passages passages_of(Source const& source);

// A quote as the audience reads it, without the stars of its emphasis.
struct QuotedWords {
    std::string plain;
    std::string with_items = {}; // with the marks of its items; empty where it has none

    explicit QuotedWords(Prose const& prose);
};

// Its own items may be those of the passage.
Agreement agreement_of(QuotedWords const& quote, Passages const& passages);

class PlacedWords; // the words of a quote, and where each stands

class QuoteCheck {
  public:
    explicit QuoteCheck(Findings& findings) : findings_(findings) {}

    // A quote's line that was understood, and the element that it gives; `node` must outlive the check.
    void add(SyntaxNode const& node, Element const& quote, bool flawless);
    // Extracts in the order of the story's, with the lines that they were read from.
    void add_extract(SyntaxNode const& node, std::string const& source);

    // A line below the source could not be understood, and may have been an extract.
    void miss_extract(std::string const& source) { missed_.insert(source); }

    void report(Story const& story);

  private:
    struct Line {
        SyntaxNode const* node;
        std::string via;
        std::string on;
        std::string said;
        std::string date;
        std::optional<QuotedWords> words; // of a direct one
        std::string short_words;
        bool flawless;
    };

    void check_dates(StoryNames const& names, Line const& line);
    void report_missing_extract(Source const& source);
    void check_short_words(Line const& line);
    // False where the words are not those of the source, which is told.
    bool check_words(Story const& story, Source const& source, Line const& line);
    Source const* other_source(Story const& story, Source const& source, PlacedWords const& words);
    bool within_limit(Passages const& passages, Span place);
    void report_pasted(SyntaxNode const& quote);
    void report_star(Source const& source, PlacedWords const& words);
    bool report_divided_extract(Source const& source, PlacedWords const& words);
    // False where the words differ otherwise, as below.
    bool report_marks(Source const& source, PlacedWords const& words);
    void report_skipped_negation(Source const& source, PlacedWords const& words, Agreement const& agreement);
    std::size_t end_of_other_words(Source const& source, std::string const& quote);
    void report_difference(Source const& source, PlacedWords const& words, Agreement const& agreement);

    Findings& findings_;
    std::vector<Line> lines_;
    std::map<std::string, std::vector<SyntaxNode const*>, std::less<>> extracts_;   // by source
    std::map<std::string, std::vector<SyntaxNode const*>, std::less<>> unverified_; // quotes by source
    std::map<std::string, Passages> passages_;
    std::set<std::string> missed_;   // sources
    std::size_t work_ = 0;           // words compared so far
    std::size_t searched_words_ = 0; // for the source, or the beginning, that was meant
    static constexpr std::size_t most_searched_words = 1'000'000;
};

} // namespace fresque
