// Of the check of quotes: what is said of one that is not in its source word for word.
#include "story/composed_letters.h"
#include "story/line_form.h"
#include "story/placed_words.h"
#include "story/quote_check.h"

#include <algorithm>

namespace fresque {

namespace {

constexpr std::size_t longest_reminder = 24; // bytes of an extract that a hint repeats

// The words that stand there, as far as they are few.
std::string words_from(std::string_view text, std::size_t begin) {
    std::string_view const rest = text.substr(begin);
    std::size_t end = rest.find_first_of(" \n");
    for (std::size_t next = end; next != std::string_view::npos && next <= longest_reminder;
         next = rest.find_first_of(" \n", next + 1))
        end = next;
    if (rest.size() <= longest_reminder)
        end = rest.size();
    std::string words(rest.substr(0, end));
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

// The word from there on, without the marks around it.
std::string_view bare_word_from(std::string_view text, std::size_t at) {
    constexpr std::string_view marks = " \n*.,;:!?\"";
    std::size_t const begin = std::min(text.find_first_not_of(marks, at), text.size());
    std::size_t const end = std::min(text.find_first_of(marks, begin), text.size());
    return text.substr(begin, end - begin);
}

// What to do with one word: which of the two has a word more is told by the words behind them. Empty where
// these tell nothing.
std::string hint_for_word(std::string_view quote, TextRange word, std::string_view passage, TextRange there) {
    std::string_view const given = bare_word_from(quote, word.begin);
    std::string_view const wanted = bare_word_from(passage, there.begin);
    std::string_view const after_given = bare_word_from(quote, word.end);
    std::string_view const after_wanted = bare_word_from(passage, there.end);
    if (given.empty() || wanted.empty() || there.begin == there.end ||
        given.size() != word.end - word.begin || wanted.size() != there.end - there.begin)
        return {};
    if (!after_given.empty() && after_given == after_wanted)
        return "write " + quoted(wanted);
    if (after_given == wanted)
        return "remove it";
    return given == after_wanted ? "write " + quoted(wanted) + " before it" : "";
}

// «(...)» as a whole.
TextRange with_brackets(std::string_view quote, TextRange word) {
    for (std::string_view const skip : {"(...)", "(…)"})
        if (quote.substr(word.begin).starts_with(skip))
            return {word.begin, word.begin + skip.size()};
    return word;
}

} // namespace

// Where those words at the beginning end without which the quote would agree; 0 where it would not.
std::size_t QuoteCheck::end_of_other_words(Source const& source, std::string const& quote) {
    constexpr int most_words = 3;
    Passages const& passages = passages_.at(source.id);
    std::size_t end = 0;
    for (int words = 0; words < most_words && searched_words_ < most_searched_words; ++words) {
        end = quote.find(' ', end + 1);
        std::size_t const next = end == std::string::npos ? end : quote.find(' ', end + 1);
        if (next == std::string::npos)
            return 0; // one word that stands there is no sign
        searched_words_ += passages.size();
        if (passages.compare(quote.substr(end + 1)).word_for_word)
            return end;
    }
    return 0;
}

void QuoteCheck::report_difference(Source const& source, PlacedWords const& words,
                                   Agreement const& agreement) {
    auto const nodes = extracts_.find(source.id);
    if (agreement.wordless) {
        findings_.error(
            "quote-differs", "there is no word of the source in a part of this quote",
            words.span({0, words.text().size()}),
            "beside […] and [words] stand words of the source: leave out a mark that stands alone");
        return;
    }
    if (std::size_t const end = agreement.begins ? 0 : end_of_other_words(source, words.text()); end > 0) {
        findings_.error("quote-differs",
                        quoted(words.text().substr(0, end)) + " is not what " + quoted(source.id) + " says",
                        words.span({0, end}),
                        "the words behind it stand there: begin with the words that stand before these",
                        {{source.span, "declared"}});
        return;
    }
    if (!agreement.begins || nodes == extracts_.end() || agreement.passage >= nodes->second.size()) {
        findings_.error("quote-differs", "these words stand in no extract of " + quoted(source.id),
                        words.span({0, words.text().size()}),
                        "quote word for word, or write reported instead of direct",
                        {{source.span, "declared"}});
        return;
    }
    PlacedWords const passage(*nodes->second[agreement.passage], ItemMarks::Kept);
    TextRange const there = agreement.passage_word;
    std::string const word = words.text().substr(agreement.quote_word.begin,
                                                 agreement.quote_word.end - agreement.quote_word.begin);
    std::string const other = passage.text().substr(there.begin, there.end - there.begin);
    std::string const passage_text = passage.text();
    std::string hint = other.empty()
                           ? "the extract ends before it"
                           : "the extract has " + quoted(words_from(passage_text, there.begin)) + " here";
    if (std::string const mend = hint_for_word(words.text(), agreement.quote_word, passage_text, there);
        !mend.empty())
        hint = mend + ": " + hint;
    if (word == "(" || word == "…" || word == "...")
        hint = "write […] where words of the extract are left out";
    else if (agreement.cut)
        hint = "it is cut out of a longer word, number or question: quote the whole of it";
    else if (word != other && composed_letters(word) == composed_letters(other))
        hint =
            "it looks as in the extract, but the accents of one are characters of their own: copy the word "
            "from the extract";
    else if (agreement.but_for_capitals && word.starts_with('['))
        hint = "the extract has this letter itself: write " + quoted(other) + ", without brackets";
    else if (agreement.but_for_capitals)
        hint += ": write that, or [" + word + "] for a letter of your own";
    else if (word == "." && agreement.quote_word.end == words.text().size())
        hint = "the sentence does not end there: leave the full stop out";
    findings_.error("quote-differs", quoted(word) + " is not what " + quoted(source.id) + " says",
                    words.span(with_brackets(words.text(), agreement.quote_word)), hint,
                    {{passage.span(there), "the passage is"}});
}

} // namespace fresque
