#include "story/agreement.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace fresque {

namespace {

enum class TokenKind {
    Word, // letters and digits
    Mark, // any other character, one by one
    Skip, // […]
};

struct Token {
    TokenKind kind = TokenKind::Word;
    std::string text; // folded
    TextRange range;
};

using Tokens = std::vector<Token>;

bool is_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0x00A0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x02B9 || c == 0x2032 ||
           c == 0x201B || c == 0x00B4 || c == U'`';
}

bool is_quotation_mark(char32_t c) {
    return c == U'"' || c == 0x00AB || c == 0x00BB || (c >= 0x201C && c <= 0x201F) || c == 0x2039 ||
           c == 0x203A || c == 0x2033;
}

bool is_dash(char32_t c) {
    return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

bool is_word_character(char32_t c) {
    if (c < 0x80)
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') || c == U'_';
    if (c < 0x00C0)
        return c == 0x00AA || c == 0x00B5 || c == 0x00BA;
    return c != 0x00D7 && c != 0x00F7 && !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x303F);
}

// What one character is compared by.
std::string folded(char32_t c) {
    if (is_apostrophe(c))
        return "'";
    if (is_quotation_mark(c))
        return "\"";
    if (is_dash(c))
        return "-";
    if (c == 0x2026)
        return "...";
    std::string text;
    append_utf8(text, c);
    return text;
}

class Reader {
  public:
    Reader(std::string_view text, Stars stars) : text_(text), stars_(stars) {}

    Tokens tokens() {
        Tokens tokens;
        while (at_ < text_.size())
            read(tokens);
        return tokens;
    }

  private:
    void read(Tokens& tokens) {
        std::size_t const begin = at_;
        char32_t const c = next_character(text_, at_);
        if (is_space(c) || is_emphasis(c))
            return;
        if (!is_word_character(c)) {
            read_mark(tokens, c, begin);
            return;
        }
        while (at_ < text_.size()) {
            std::size_t after = at_;
            char32_t const next = next_character(text_, after);
            if (is_emphasis(next)) {
                at_ = after; // emphasis may begin within a word
                continue;
            }
            if (!is_word_character(next))
                break;
            at_ = after;
        }
        Token word{TokenKind::Word, {}, {begin, at_}};
        for (char const byte : text_.substr(begin, at_ - begin))
            if (stars_ == Stars::Plain || byte != '*')
                word.text += byte;
        tokens.push_back(std::move(word));
    }

    bool is_emphasis(char32_t c) const { return stars_ == Stars::Emphasis && (c == U'*' || c == U'\\'); }

    // Three dots are one ellipsis.
    void read_mark(Tokens& tokens, char32_t c, std::size_t begin) {
        if (c == U'.' && text_.substr(begin).starts_with("...")) {
            at_ = begin + 3;
            tokens.push_back({TokenKind::Mark, "...", {begin, at_}});
            return;
        }
        tokens.push_back({TokenKind::Mark, folded(c), {begin, at_}});
    }

    std::string_view text_;
    Stars stars_;
    std::size_t at_ = 0;
};

bool is_mark(Token const& token, std::string_view text) {
    return token.kind == TokenKind::Mark && token.text == text;
}

// «[…]» becomes a skip, «[words]» goes, and so do the quotation marks around the whole.
Tokens without_insertions(Tokens const& tokens) {
    Tokens kept;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!is_mark(tokens[i], "[")) {
            kept.push_back(tokens[i]);
            continue;
        }
        std::size_t close = i + 1;
        while (close < tokens.size() && !is_mark(tokens[close], "]") && !is_mark(tokens[close], "["))
            ++close;
        if (close == tokens.size() || is_mark(tokens[close], "[")) {
            kept.push_back(tokens[i]); // never closed: a character like others
            continue;
        }
        if (close == i + 2 && is_mark(tokens[i + 1], "..."))
            kept.push_back({TokenKind::Skip, {}, {tokens[i].range.begin, tokens[close].range.end}});
        i = close;
    }
    return kept;
}

Tokens without_outer_marks(Tokens tokens) {
    bool const both = tokens.size() > 2 && is_mark(tokens.front(), "\"") && is_mark(tokens.back(), "\"");
    bool const only_these = std::count_if(tokens.begin(), tokens.end(),
                                          [](Token const& token) { return is_mark(token, "\""); }) == 2;
    if (both && only_these)
        return {tokens.begin() + 1, tokens.end() - 1};
    return tokens;
}

std::vector<Tokens> segments_of(Tokens const& tokens) {
    std::vector<Tokens> segments(1);
    for (Token const& token : tokens) {
        if (token.kind != TokenKind::Skip)
            segments.back().push_back(token);
        else if (!segments.back().empty())
            segments.emplace_back();
    }
    if (segments.size() > 1 && segments.back().empty())
        segments.pop_back();
    return segments;
}

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

template<typename MayStand>
Match longest_match(Numbers const& segment, Numbers const& passage, std::size_t from, MayStand may_stand) {
    std::vector<std::size_t> const border = borders(segment);
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

// How far the whole quote could be followed in one passage.
struct Trail {
    std::size_t followed = 0; // words
    bool whole = false;
    std::vector<Match> matches; // one for each segment, up to the first that does not stand there
};

template<typename MayStand>
Trail follow(std::vector<Numbers const*> const& segments, Numbers const& passage, MayStand may_stand) {
    Trail trail;
    std::size_t from = 0;
    for (Numbers const* const segment : segments) {
        Match const match = longest_match(*segment, passage, from, may_stand);
        trail.matches.push_back(match);
        trail.followed += match.length;
        from = match.end;
        if (match.cut || match.length < segment->size())
            return trail;
    }
    trail.whole = true;
    return trail;
}

TokenNature nature_of(Token const& token) {
    if (token.kind == TokenKind::Word)
        return token.text.front() >= '0' && token.text.front() <= '9' ? TokenNature::Number
                                                                      : TokenNature::Word;
    if (token.text == "-")
        return TokenNature::Dash;
    if (token.text == "." || token.text == ",")
        return TokenNature::Point;
    if (token.text == "?")
        return TokenNature::Question;
    constexpr std::array<std::string_view, 7> signs = {"$", "€", "£", "%", "°", "+", "±"};
    bool const sign = std::find(signs.begin(), signs.end(), token.text) != signs.end();
    return sign ? TokenNature::Sign : TokenNature::Mark;
}

// Letters as far as Latin-1; of other scripts capitals stay what they are.
std::string small_letters(std::string_view word) {
    std::string small;
    for (std::size_t at = 0; at < word.size();) {
        char32_t c = next_character(word, at);
        bool const ascii = c >= U'A' && c <= U'Z';
        bool const latin = c >= 0xC0 && c <= 0xDE && c != 0xD7;
        append_utf8(small, ascii || latin ? c + 0x20 : c);
    }
    return small;
}

} // namespace

// A part of a quote between two skips, by the numbers of its words.
struct Segment {
    Tokens tokens;
    std::vector<std::uint32_t> words;
    std::vector<std::uint32_t> small;
};

std::uint32_t Passages::number_of(std::string const& word) {
    return words_.emplace(word, static_cast<std::uint32_t>(words_.size())).first->second;
}

std::uint32_t Passages::known_number(std::string const& word) const {
    auto const found = words_.find(word);
    return found == words_.end() ? in_no_passage : found->second;
}

Passages::Passages(std::vector<std::string_view> const& texts) {
    for (std::string_view const text : texts) {
        Passage passage;
        passage.end = text.size();
        for (Token const& token : Reader(text, Stars::Plain).tokens()) {
            passage.words.push_back(number_of(token.text));
            passage.small.push_back(number_of(small_letters(token.text)));
            passage.ranges.push_back(token.range);
            passage.tokens.push_back(nature_of(token));
        }
        passages_.push_back(std::move(passage));
    }
}

std::size_t Passages::size() const {
    std::size_t size = 0;
    for (Passage const& passage : passages_)
        size += passage.words.size();
    return size;
}

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
    // Before: a dash or a sign that belongs to the word, the other part of a number.
    if (glued(begin) && (is(begin - 1, Dash) || is(begin - 1, Sign)))
        return false;
    if (number_first && begin > 0 && is(begin - 1, Number))
        return false;
    if (number_first && glued(begin) && begin > 1 && is(begin - 1, Point) && is(begin - 2, Number))
        return false;
    // After: the same, and the mark that makes a question of it.
    if (is(end, Question) || (glued(end) && is(end, Dash)))
        return false;
    if (number_last && (is(end, Number) || is(end, Sign)))
        return false;
    return !(number_last && glued(end) && is(end, Point) && is(end + 1, Number));
}

Agreement Passages::compare(std::string_view quote, Stars stars) const {
    std::vector<Segment> segments;
    for (Tokens& tokens :
         segments_of(without_outer_marks(without_insertions(Reader(quote, stars).tokens())))) {
        Segment& segment = segments.emplace_back();
        for (Token const& token : tokens) {
            segment.words.push_back(known_number(token.text));
            segment.small.push_back(known_number(small_letters(token.text)));
        }
        segment.tokens = std::move(tokens);
    }
    for (Segment const& segment : segments)
        if (std::none_of(segment.tokens.begin(), segment.tokens.end(),
                         [](Token const& token) { return token.kind == TokenKind::Word; }))
            return {}; // no word is quoted, so nothing agrees
    std::vector<Numbers const*> words;
    for (Segment const& segment : segments)
        words.push_back(&segment.words);
    for (std::size_t i = 0; i < passages_.size(); ++i)
        if (follow(words, passages_[i].words, stands_in(passages_[i])).whole)
            return {
                .word_for_word = true, .quote_word = {}, .passage = i, .passage_word = {}, .begins = true};
    return nearest(segments);
}

// Where a quote that does not agree parts from the passage that comes nearest. Capitals are looked over,
// unless nothing else is wrong.
Agreement Passages::nearest(std::vector<Segment> const& segments) const {
    std::vector<Numbers const*> small;
    for (Segment const& segment : segments)
        small.push_back(&segment.small);
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
