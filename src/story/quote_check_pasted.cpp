// Of the check of quotes: what came along with the words of a quote, or of a passage, when they were copied.
#include "story/line_form.h"
#include "story/pasted_words.h"
#include "story/placed_words.h"
#include "story/quotation_marks.h"
#include "story/quote_check.h"

#include <algorithm>

namespace fresque {

// What came along with the words of a direct quote.
void QuoteCheck::report_pasted(SyntaxNode const& quote) {
    report_marks_around(quote, findings_);
    report_footnote(quote, findings_);
    OpenMarks marks;
    marks.add(quote);
    marks.report(findings_);
    auto const few = std::find_if(quote.attributes.begin(), quote.attributes.end(),
                                  [](AttributeSyntax const& given) { return given.name.text == "short"; });
    if (few != quote.attributes.end())
        report_marks_around(*few, findings_);
}

// «les en-» and «fants», as a PDF has them, in the passage.
bool QuoteCheck::report_divided_extract(Source const& source, PlacedWords const& words) {
    if (searched_words_ > most_searched_words)
        return false;
    searched_words_ += passages_.at(source.id).size();
    for (Extract const& extract : source.extracts) {
        std::string const joined = with_words_joined(extract.text);
        if (joined.size() == extract.text.size() || !Passages({joined}).compare(words.text()).word_for_word)
            continue;
        findings_.error(
            "quote-differs", "in the passage of " + quoted(source.id) + ", a word is divided over two lines",
            words.span({0, words.text().size()}), "write the word on one line there, without its hyphen",
            {{extract.span, "the passage is"}});
        return true;
    }
    return false;
}

// Quotation marks that the passage does not have.
bool QuoteCheck::report_marks(Source const& source, PlacedWords const& words) {
    std::string const plain = without_quotation_marks(words.text());
    if (plain.size() == words.text().size() || !passages_.at(source.id).compare(plain).word_for_word)
        return false;
    findings_.error("quote-differs", "but for a quotation mark, these are the words of " + quoted(source.id),
                    words.span(first_quotation_mark(words.text())),
                    "remove the marks: the stage sets those of a direct quote around the whole of it");
    return true;
}

} // namespace fresque
