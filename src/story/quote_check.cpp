#include "story/quote_check.h"

#include "base/byte_set.h"
#include "script/limits.h"
#include "story/line_form.h"
#include "story/placed_words.h"
#include "story/values.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fresque {

namespace {

Word const* attribute_of(SyntaxNode const& node, std::string_view name) {
    auto const found =
        std::find_if(node.attributes.begin(), node.attributes.end(),
                     [name](AttributeSyntax const& attribute) { return attribute.name.text == name; });
    return found == node.attributes.end() ? nullptr : &found->value;
}

Span span_of_value(SyntaxNode const& node, std::string_view name) {
    Word const* const value = attribute_of(node, name);
    return value ? value->span : node.keyword.span;
}

} // namespace

std::string passage_text(SyntaxNode const& node) {
    return PlacedWords(node, ItemMarks::Kept).text();
}

namespace {

// With the marks of the items but that of the first.
std::string text_with_items(Prose const& prose) {
    std::string text;
    for (Paragraph const& paragraph : prose) {
        if (!text.empty())
            text += paragraph.item ? "\n- " : "\n";
        text += plain_text({paragraph});
    }
    return text;
}

} // namespace

Passages passages_of(Source const& source) {
    std::vector<std::string_view> texts;
    for (Extract const& extract : source.extracts)
        texts.push_back(extract.text);
    return Passages(texts);
}

QuotedWords::QuotedWords(Prose const& prose) : plain(plain_text(prose)) {
    if (std::any_of(prose.begin(), prose.end(), [](Paragraph const& paragraph) { return paragraph.item; }))
        with_items = text_with_items(prose);
}

Agreement agreement_of(QuotedWords const& quote, Passages const& passages) {
    Agreement const plain = passages.compare(quote.plain, Stars::Plain);
    if (plain.word_for_word || quote.with_items.empty())
        return plain;
    Agreement const with_items = passages.compare(quote.with_items, Stars::Plain);
    return with_items.word_for_word ? with_items : plain;
}

Evidence EvidenceBook::of(Quote const& quote) {
    if (quote.attribution != Attribution::Direct)
        return Evidence::NotVerbatim;
    if (!quote.via || quote.via->extracts.empty())
        return Evidence::NoExtract;
    auto found = passages_.find(quote.via);
    if (found == passages_.end())
        found = passages_.emplace(quote.via, passages_of(*quote.via)).first;
    work_ += found->second.size();
    if (work_ > limits::compared_words)
        return Evidence::NotCompared;
    if (agreement_of(QuotedWords(quote.element->prose), found->second).word_for_word)
        return Evidence::Verified;
    bool const translated =
        !quote.original.empty() && found->second.compare(quote.original, Stars::Plain).word_for_word;
    return translated ? Evidence::Translated : Evidence::Differs;
}

std::string_view word_for(Evidence evidence) {
    constexpr std::array<std::string_view, 6> words = {"verified",   "translated",   "differs",
                                                       "no extract", "not verbatim", "not compared"};
    return words[static_cast<std::size_t>(evidence)];
}

void QuoteCheck::add(SyntaxNode const& node, Element const& quote, bool flawless) {
    bool const direct = quote.value("kind") == "direct";
    lines_.push_back({&node, std::string(quote.value("via")), std::string(quote.value("on")),
                      std::string(quote.value("said")), std::string(quote.value("date")),
                      direct ? std::optional<QuotedWords>(quote.prose) : std::nullopt,
                      std::string(quote.value("short")), flawless});
}

void QuoteCheck::add_extract(SyntaxNode const& node, std::string const& source) {
    extracts_[source].push_back(&node);
}

void QuoteCheck::report(Story const& story) {
    StoryNames const names(story);
    for (Source const& source : story.sources)
        passages_.emplace(source.id, passages_of(source));
    for (Line const& line : lines_) {
        Source const* const source = names.source(line.via);
        check_dates(names, line);
        bool const compared = line.words && !line.node->holds_line; // else the words are not what was meant
        bool const differs = source && compared && !check_words(story, *source, line);
        if (compared && !differs) { // else the few words would be taken from what nobody said
            check_short_words(line);
            report_pasted(*line.node);
        }
        if (!source && line.flawless && !line.node->holds_attributes)
            findings_.warning("quote-without-source", "this quote does not say where it comes from",
                              line.node->keyword.span,
                              story.sources.empty()
                                  ? "declare a source at the margin, and add via= and its name"
                                  : "add via= and the name of a source, such as via=" +
                                        story.sources.front().id);
    }
    for (Source const& source : story.sources)
        report_missing_extract(source);
}

// One mistake of the source, however many quotes it has.
void QuoteCheck::report_missing_extract(Source const& source) {
    auto const found = unverified_.find(source.id);
    if (found == unverified_.end() || missed_.contains(source.id))
        return;
    std::size_t const count = found->second.size();
    findings_.warning("no-extract",
                      quoted(source.id) + " has no extract, so " +
                          (count == 1 ? "a direct quote" : std::to_string(count) + " direct quotes") +
                          " cannot be verified",
                      source.span, "write extract: under it, and below that the passages that are quoted",
                      {{found->second.front()->span, count == 1 ? "the quote is" : "the first is"}});
}

void QuoteCheck::check_dates(StoryNames const& names, Line const& line) {
    Source const* const source = names.source(line.via);
    bool const are_alike = source && source->date.size() == line.date.size(); // of a day, a month or a year
    if (are_alike && is_earlier(source->date, line.date))
        findings_.warning(
            "said-after-source", "published in " + line.date + ", and its source in " + source->date,
            span_of_value(*line.node, "date"), "one of the two dates is wrong", {{source->span, "declared"}});
    std::string const& said = line.said;
    if (said.empty())
        return;
    Topic const* const topic = names.topic(line.on);
    if (topic && !topic->date.empty() && is_earlier(said, topic->date))
        findings_.warning("said-before-event", "said in " + said + ", of what happened in " + topic->date,
                          span_of_value(*line.node, "said"), "one of the two dates is wrong",
                          {{topic->span, "declared"}});
    if (source && !source->date.empty() && is_earlier(source->date, said))
        findings_.warning("said-after-source", "said in " + said + ", and published in " + source->date,
                          span_of_value(*line.node, "said"), "one of the two dates is wrong",
                          {{source->span, "declared"}});
}

namespace {

// Those of the speaker: what stands in square brackets is the author’s, and parts what is beside it.
Passages said_words(std::string_view quote) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= quote.size();) {
        std::size_t const open = std::min(quote.find('[', at), quote.size());
        parts.push_back(quote.substr(at, open - at));
        std::size_t const close = quote.find(']', open);
        at = close == std::string_view::npos ? quote.size() + 1 : close + 1;
    }
    return Passages(parts);
}

// Of words that stand there as they are, from letter to letter, with a space before them and a letter after
// the space behind them, it is seen at once: nothing is cut.
bool stand_plainly_in(std::string_view quote, std::string_view part) {
    constexpr ByteSet letters("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    std::size_t const begin = quote.find(part);
    if (begin == std::string_view::npos || quote.find('[') != std::string_view::npos)
        return false;
    std::size_t const end = begin + part.size();
    bool const begins = begin == 0 || quote[begin - 1] == ' ';
    bool const ends =
        end == quote.size() || (quote[end] == ' ' && end + 1 < quote.size() && letters.has(quote[end + 1]));
    return begins && ends && letters.has(part.front()) && letters.has(part.back());
}

// A star of emphasis that has no other.
bool differs_by_stars(std::string_view words, Passages const& passages) {
    std::string plain(words);
    return std::erase(plain, '*') > 0 && passages.compare(plain, Stars::Plain).word_for_word;
}

} // namespace

// Tables set the few words of a direct quote in quotation marks: they are quoted too.
void QuoteCheck::check_short_words(Line const& line) {
    if (line.short_words.empty())
        return;
    Word const* const given = attribute_of(*line.node, "short");
    bool const has_inner_marks = given && given->inside.begin == given->span.begin + 1 &&
                                 given->text.find('"') != std::string::npos; // an error, and told
    if (has_inner_marks)
        return;
    std::string const& words = line.words->plain;
    if (stand_plainly_in(words, line.short_words))
        return;
    Agreement const agreement = said_words(words).compare(line.short_words, Stars::Plain);
    if (agreement.word_for_word && agreement.skipped_negation.end > 0)
        findings_.warning(
            "skipped-negation", "the few words leave out a negation: do they still say what was said?",
            span_of_value(*line.node, "short"), "take more of the quote, so that nobody can ask");
    if (agreement.word_for_word)
        return;
    findings_.error("short-differs", quoted(line.short_words) + " is not in the words of this quote",
                    span_of_value(*line.node, "short"),
                    agreement.cut ? "it is cut out of a longer word, number or question: take the whole of it"
                                  : "take the few words from the quote, word for word");
}

bool QuoteCheck::check_words(Story const& story, Source const& source, Line const& line) {
    if (source.extracts.empty()) {
        unverified_[source.id].push_back(line.node);
        return true;
    }
    Passages const& passages = passages_.at(source.id);
    Word const* const given = attribute_of(*line.node, "original");
    Word const* const original = given && !given->text.empty() ? given : nullptr;
    if (!within_limit(passages, line.node->keyword.span))
        return true;
    // As the ledger judges it: the words that are shown, without the stars of their emphasis.
    Agreement agreement =
        original ? passages.compare(original->text, Stars::Plain) : agreement_of(*line.words, passages);
    if (agreement.word_for_word && agreement.skipped_negation.end == 0)
        return true;
    PlacedWords const words = original ? PlacedWords(*original) : PlacedWords(*line.node, ItemMarks::LeftOut);
    if (!agreement.word_for_word) {
        agreement = passages.compare(words.text(), original ? Stars::Plain : Stars::Emphasis);
        if (agreement.word_for_word)
            agreement = {};
    }
    if (agreement.word_for_word) {
        report_skipped_negation(source, words, agreement);
        return true;
    }
    if (!original && differs_by_stars(words.text(), passages)) {
        report_star(source, words);
        return false;
    }
    if ((!original && report_marks(source, words)) || report_divided_extract(source, words))
        return false;
    if (Source const* const other = other_source(story, source, words))
        findings_.error("quote-differs", "these words do not stand in " + quoted(source.id),
                        span_of_value(*line.node, "via"),
                        "they stand in " + quoted(other->id) + ": write via=" + other->id,
                        {{other->span, "declared"}});
    else
        report_difference(source, words, agreement);
    return false;
}

void QuoteCheck::report_star(Source const& source, PlacedWords const& words) {
    std::size_t const star = words.text().find('*');
    findings_.error("quote-differs", "but for a star, these are the words of " + quoted(source.id),
                    words.span({star, star + 1}),
                    "remove the star that has no other, or write one at the end of what is to stand out");
}

// Word for word, and perhaps the contrary of what was said.
void QuoteCheck::report_skipped_negation(Source const& source, PlacedWords const& words,
                                         Agreement const& agreement) {
    TextRange const there = agreement.skipped_negation;
    auto const nodes = extracts_.find(source.id);
    if (there.end == 0 || nodes == extracts_.end() || agreement.passage >= nodes->second.size())
        return;
    PlacedWords const passage(*nodes->second[agreement.passage], ItemMarks::Kept);
    std::string const word = passage.text().substr(there.begin, there.end - there.begin);
    std::size_t const skip = std::min(words.text().find('['), words.text().size());
    findings_.warning(
        "skipped-negation", "“[…]” leaves out “" + word + "”: does the quote still say what was said?",
        words.span({skip, words.text().size()}), "quote more of the sentence, so that nobody can ask",
        {{passage.span(there), "the passage is"}});
}

// Fails closed: what is not compared is an error too.
bool QuoteCheck::within_limit(Passages const& passages, Span place) {
    bool const was_within = work_ <= limits::compared_words;
    work_ += passages.size();
    if (work_ <= limits::compared_words)
        return true;
    if (was_within)
        findings_.error("too-much-to-verify",
                        "to verify the quotes up to here, " + std::to_string(work_) +
                            " words are to be compared, where " + std::to_string(limits::compared_words) +
                            " is the most",
                        place, "keep to the passages that are quoted; what follows is not verified");
    return false;
}

// The source in which the words stand, where it is not the one that is given; null where there is none.
Source const* QuoteCheck::other_source(Story const& story, Source const& source, PlacedWords const& words) {
    if (findings_.full())
        return nullptr;
    for (Source const& other : story.sources) {
        Passages const& passages = passages_.at(other.id);
        if (&other == &source || searched_words_ + passages.size() > most_searched_words)
            continue;
        searched_words_ += passages.size();
        if (passages.compare(words.text()).word_for_word)
            return &other;
    }
    return nullptr;
}

} // namespace fresque
