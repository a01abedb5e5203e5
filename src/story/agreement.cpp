#include "story/agreement.h"

#include "story/pasted_words.h"
#include "story/quote_tokens.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <utility>

namespace fresque {

namespace {

using Numbers = std::vector<std::uint32_t>;

constexpr std::uint32_t in_no_passage = std::numeric_limits<std::uint32_t>::max();

// For each length of a beginning of the segment, the length of its longest proper beginning that also
// ends it. Source: Knuth, Morris and Pratt, 1977.
std::vector<std::size_t> borders(Numbers const& segment) {
    std::vector<std::size_t> border(segment.size() + 1, 0);
    std::size_t length = 0;
    for (std::size_t i = 1; i < segment.size(); ++i) {
        while (length > 0 && segment[i] != segment[length])
            length = border[length];
        if (segment[i] == segment[length])
            ++length;
        border[i + 1] = length;
    }
    return border;
}

// How far one segment could be followed in a passage, from a place on.
struct Match {
    std::size_t length = 0; // words of the segment that stand there
    std::size_t end = 0;    // one past their last, in the passage
    bool cut = false;       // all of them, cut out of a longer word, number or question
};

} // namespace

// What is looked for in each passage.
struct Needle {
    std::vector<std::uint32_t> const* words;
    std::vector<std::size_t> border;

    explicit Needle(std::vector<std::uint32_t> const& segment) : words(&segment), border(borders(segment)) {}
};

namespace {

template<typename MayStand>
Match longest_match(Needle const& needle, Numbers const& passage, std::size_t from, MayStand may_stand) {
    Numbers const& segment = *needle.words;
    std::vector<std::size_t> const& border = needle.border;
    Match best{0, from};
    std::size_t length = 0;
    for (std::size_t i = from; i < passage.size(); ++i) {
        while (length > 0 && passage[i] != segment[length])
            length = border[length];
        if (passage[i] == segment[length])
            ++length;
        bool const whole = length == segment.size();
        if (whole && may_stand(i + 1 - length, i + 1))
            return {length, i + 1, false};
        if (length > best.length)
            best = {length, i + 1, whole};
        if (whole)
            length = border[length];
    }
    return best;
}

// Where the segment stands in the passage: one past the last word of each place, in their order.
template<typename MayStand>
std::vector<std::size_t> ends_of(Needle const& needle, Numbers const& passage, MayStand may_stand) {
    std::vector<std::size_t> ends;
    std::size_t const size = needle.words->size();
    std::size_t length = 0;
    for (std::size_t i = 0; i < passage.size(); ++i) {
        while (length > 0 && passage[i] != (*needle.words)[length])
            length = needle.border[length];
        if (passage[i] == (*needle.words)[length])
            ++length;
        if (length < size)
            continue;
        if (may_stand(i + 1 - size, i + 1))
            ends.push_back(i + 1);
        length = needle.border[length];
    }
    return ends;
}

// How far the whole quote could be followed in one passage.
struct Trail {
    std::size_t followed = 0; // words
    bool whole = false;
    std::vector<Match> matches; // one for each segment, up to the first that does not stand there
};

template<typename MayStand>
Trail follow(std::vector<Needle> const& segments, Numbers const& passage, MayStand may_stand) {
    Trail trail;
    std::size_t from = 0;
    for (Needle const& segment : segments) {
        Match const match = longest_match(segment, passage, from, may_stand);
        trail.matches.push_back(match);
        trail.followed += match.length;
        from = match.end;
        if (match.cut || match.length < segment.words->size())
            return trail;
    }
    trail.whole = true;
    return trail;
}

} // namespace

// A part of a quote between two skips, by the numbers of its words.
struct Segment {
    Tokens tokens;
    std::vector<std::uint32_t> words;
    std::vector<std::uint32_t> small;
};

std::uint32_t Passages::number_of(std::string const& word) {
    return words_.try_emplace(word, static_cast<std::uint32_t>(words_.size())).first->second;
}

std::uint32_t Passages::known_number(std::string const& word) const {
    auto const found = words_.find(word);
    return found == words_.end() ? in_no_passage : found->second;
}

namespace {

// In French, English and German. «plus» is not among them: most of the time it means more.
bool is_negation(std::string_view word) {
    constexpr std::array<std::string_view, 30> negations = {
        "keine", "keinen", "keiner", "niemals",    "nobody",  "nothing", "none", "neither", "nor",
        "ni",    "nul",    "nulle",  "aucunement",

        "ne",    "n",      "pas",    "jamais",     "aucun",   "aucune",  "non",  "rien",    "sans",
        "not",   "never",  "no",     "cannot",     "without", "nicht",   "kein", "nie"};
    return std::find(negations.begin(), negations.end(), word) != negations.end();
}

} // namespace

// The t of can’t.
bool Passages::ends_in_not(Passage const& passage, std::string_view word) {
    return (word == "t" || word == "T") && passage.tokens.size() > 2 &&
           passage.tokens[passage.tokens.size() - 2] == TokenNature::Apostrophe;
}

Passages::Passages(std::vector<std::string_view> const& texts) {
    for (std::string_view const text : texts) {
        Passage& passage = passages_.emplace_back();
        passage.end = text.size();
        add(passage, text);
    }
}

// Marks of footnotes are none of its words.
void Passages::add(Passage& passage, std::string_view text) {
    std::size_t footnote_end = 0;
    for (Token const& token : tokens_of(text, Stars::Plain)) {
        if (token.text == "[")
            footnote_end = std::max(footnote_end, end_of_footnote(text, token.range.begin));
        if (token.range.end <= footnote_end)
            continue;
        std::string const small = small_letters(token.text);
        std::uint32_t const number = number_of(token.text);
        passage.words.push_back(number);
        passage.small.push_back(small == token.text ? number : number_of(small));
        std::size_t const before = passage.ranges.empty() ? 0 : passage.ranges.back().end;
        std::string_view const gap = text.substr(before, token.range.begin - before);
        passage.begins_line.push_back(gap.find('\n') != std::string_view::npos);
        passage.ranges.push_back(token.range);
        passage.tokens.push_back(nature_of(token));
        passage.negates.push_back(is_negation(small) || ends_in_not(passage, token.text));
    }
}

std::size_t Passages::size() const {
    std::size_t size = 0;
    for (Passage const& passage : passages_)
        size += passage.words.size();
    return size;
}

namespace {

// What may stand close before words that are taken out: «(» but not the 2 of 2.5, nor the can of can’t.
bool parts_from_what_follows(TokenNature nature) {
    return nature == TokenNature::Enclosing || nature == TokenNature::Pause || nature == TokenNature::Break;
}

// And close after them.
bool parts_from_what_precedes(TokenNature nature) {
    return parts_from_what_follows(nature) || nature == TokenNature::Point;
}

} // namespace

bool Passages::may_stand(Passage const& passage, std::size_t begin, std::size_t end) {
    auto const& tokens = passage.tokens;
    auto const glued = [&](std::size_t at) { // to the token before it
        return at > 0 && at < tokens.size() && passage.ranges[at - 1].end == passage.ranges[at].begin;
    };
    auto const is = [&](std::size_t at, TokenNature nature) {
        return at < tokens.size() && tokens[at] == nature;
    };
    using enum TokenNature;
    bool const number_first = is(begin, Number);
    bool const number_last = is(end - 1, Number);
    // Before. Close to it: what parts words, or the l’ of a word that begins with a vowel.
    if (glued(begin)) {
        bool const elided =
            is(begin - 1, Apostrophe) && begin > 1 && is(begin - 2, Elision) && glued(begin - 1);
        bool const colon_in_word =
            (is(begin - 1, Pause) || is(begin - 1, Break)) && glued(begin - 1) && begin > 1 &&
            (is(begin - 2, Number) || (is(begin - 2, Word) && is(begin - 1, Pause))) && number_first;
        if (colon_in_word || !(elided || parts_from_what_follows(tokens[begin - 1])))
            return false;
    }
    // The other part of a number, and its sign, with a thin space between.
    if (number_first && begin > 0 && !passage.begins_line[begin] &&
        (is(begin - 1, Number) || is(begin - 1, Minus) || is(begin - 1, Sign)))
        return false;
    // After: the same, and the mark that makes a question of it.
    if (glued(end)) {
        bool const goes_on =
            glued(end + 1) && (is(end + 1, Word) || is(end + 1, Number) || is(end + 1, Elision));
        bool const parts = parts_from_what_precedes(tokens[end]) || is(end, Question);
        bool const numbers = number_last && is(end + 1, Number);
        if (!parts || (goes_on && !is(end, Enclosing) && (numbers || !is(end, Break))))
            return false;
    }
    if (number_last && end < tokens.size() && !passage.begins_line[end] && (is(end, Number) || is(end, Sign)))
        return false;
    while (is(end, Enclosing) || is(end, Pause))
        ++end;
    return !is(end, Question);
}

namespace {

Agreement no_word() {
    Agreement agreement;
    agreement.wordless = true;
    return agreement;
}

} // namespace

TextRange Passages::first_negation(Passage const& passage, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
        if (passage.negates[i])
            return passage.ranges[i];
    return {};
}

// Whether the quote, whose words may stand there several times, can be read as one that leaves out no
// negation.
bool Passages::skips_no_negation(std::vector<Needle> const& segments, Passage const& passage) {
    std::vector<std::size_t> negations{0}; // before each word
    for (bool const negates : passage.negates)
        negations.push_back(negations.back() + (negates ? 1U : 0U));
    std::vector<std::size_t> before = ends_of(segments.front(), passage.words, stands_in(passage));
    for (std::size_t part = 1; part < segments.size(); ++part) {
        std::vector<std::size_t> here;
        auto next = before.begin(); // the first that ends too late
        for (std::size_t const end : ends_of(segments[part], passage.words, stands_in(passage))) {
            std::size_t const begin = end - segments[part].words->size();
            while (next != before.end() && *next <= begin)
                ++next;
            if (next != before.begin() && negations[begin] == negations[*std::prev(next)])
                here.push_back(end);
        }
        before = std::move(here);
    }
    return !before.empty();
}

Agreement Passages::compare(std::string_view quote, Stars stars) const {
    std::vector<Segment> segments;
    for (Tokens& tokens : segments_of_quote(quote, stars)) {
        Segment& segment = segments.emplace_back();
        for (Token const& token : tokens)
            segment.words.push_back(known_number(token.text));
        segment.tokens = std::move(tokens);
    }
    for (Segment const& segment : segments)
        if (std::none_of(segment.tokens.begin(), segment.tokens.end(),
                         [](Token const& token) { return token.kind == TokenKind::Word; }))
            return no_word(); // is quoted, so nothing agrees
    std::vector<Needle> words;
    for (Segment const& segment : segments)
        words.emplace_back(segment.words);
    for (std::size_t i = 0; i < passages_.size(); ++i)
        if (Trail const trail = follow(words, passages_[i].words, stands_in(passages_[i])); trail.whole) {
            Agreement agreement{
                .word_for_word = true, .quote_word = {}, .passage = i, .passage_word = {}, .begins = true};
            for (std::size_t part = 1; part < words.size() && agreement.skipped_negation.end == 0; ++part)
                agreement.skipped_negation =
                    first_negation(passages_[i], trail.matches[part - 1].end,
                                   trail.matches[part].end - words[part].words->size());
            if (agreement.skipped_negation.end > 0 && skips_no_negation(words, passages_[i]))
                agreement.skipped_negation = {};
            return agreement;
        }
    for (Segment& segment : segments)
        for (Token const& token : segment.tokens)
            segment.small.push_back(known_number(small_letters(token.text)));
    return nearest(segments);
}

// Where a quote that does not agree parts from the passage that comes nearest. Capitals are looked over,
// unless nothing else is wrong.
Agreement Passages::nearest(std::vector<Segment> const& segments) const {
    std::vector<Needle> small;
    for (Segment const& segment : segments)
        small.emplace_back(segment.small);
    Agreement agreement;
    agreement.quote_word = segments.front().tokens.front().range;
    std::size_t furthest = 0;
    for (std::size_t i = 0; i < passages_.size(); ++i) {
        Passage const& passage = passages_[i];
        Trail const trail = follow(small, passage.small, stands_in(passage));
        if (trail.followed <= furthest)
            continue;
        furthest = trail.followed;
        std::size_t part = trail.matches.size() - 1;
        std::size_t word = trail.matches.back().length;
        std::size_t there = word > 0 ? trail.matches.back().end : passage.words.size();
        bool const cut = trail.matches.back().cut;
        if (cut)
            there = --word < there ? there - 1 : there;
        if (trail.whole) {
            // Only capitals differ: the first word that has another.
            for (part = 0, word = 0; part < segments.size(); ++part, word = 0) {
                Numbers const& written = segments[part].words;
                std::size_t const begin = trail.matches[part].end - written.size();
                while (word < written.size() && written[word] == passage.words[begin + word])
                    ++word;
                there = begin + word;
                if (word < written.size())
                    break;
            }
        }
        bool const goes_on = there < passage.ranges.size();
        agreement = {.word_for_word = false,
                     .quote_word = segments[part].tokens[word].range,
                     .passage = i,
                     .passage_word = goes_on ? passage.ranges[there] : TextRange{passage.end, passage.end},
                     .begins = true,
                     .but_for_capitals = trail.whole,
                     .cut = cut};
        if (trail.whole)
            break;
    }
    return agreement;
}

} // namespace fresque
