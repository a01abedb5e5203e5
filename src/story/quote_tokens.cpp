#include "story/quote_tokens.h"

#include "base/utf8.h"
#include "script/characters.h"
#include "story/composed_letters.h"
#include "story/pasted_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fresque {

namespace {

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
        if (is_space(c) || is_emphasis(c) || is_unseen(c))
            return;
        if (!is_word_character(c)) {
            read_mark(tokens, c, begin);
            return;
        }
        bool all_seen = true;
        while (at_ < text_.size()) {
            std::size_t after = at_;
            char32_t const next = next_character(text_, after);
            if (is_emphasis(next) || is_unseen(next)) {
                at_ = after; // emphasis may begin within a word, and a line may be divided there
                all_seen = false;
                continue;
            }
            if (!is_word_character(next) && !is_point_in_number(at_))
                break;
            at_ = after;
        }
        Token word{TokenKind::Word, {}, {begin, at_}};
        std::string_view const letters = text_.substr(begin, at_ - begin);
        word.text = all_seen ? std::string(letters) : seen(letters);
        if (may_hold_accents(word.text))
            word.text = composed_letters(word.text);
        if (word.text.find('\xEF') != std::string::npos)
            word.text = without_ligatures(word.text);
        tokens.push_back(std::move(word));
    }

    Mark mark_of(char32_t c, std::size_t begin) const {
        bool const behind = begin > 0 && !is_space_before(begin);
        if (is_dash(c) && !behind && (c == 0x2212 || is_digit(at_)))
            return Mark::Minus;
        if (c >= 0x2013 && c <= 0x2015)
            return Mark::Break;
        if (!is_apostrophe(c))
            return Mark::Plain;
        std::size_t after = at_;
        bool const before = at_ < text_.size() && is_word_character(next_character(text_, after));
        return behind && before ? Mark::Plain : Mark::Quotes;
    }

    // Or a mark: whatever is no part of a word.
    bool is_space_before(std::size_t begin) const {
        std::size_t at = begin - 1;
        while (at > 0 && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80U)
            --at;
        return !is_word_character(next_character(text_, at));
    }

    // The point of 1.5, which is one word.
    bool is_point_in_number(std::size_t at) const {
        return at > 0 && (text_[at] == '.' || text_[at] == ',') && is_digit(at - 1) && is_digit(at + 1);
    }

    bool is_digit(std::size_t at) const { return at < text_.size() && text_[at] >= '0' && text_[at] <= '9'; }

    // Where words may be divided, and joined: nothing that can be seen.
    static bool is_unseen(char32_t c) {
        return c == 0x00AD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
    }

    std::string seen(std::string_view word) const {
        std::string letters;
        for (std::size_t at = 0; at < word.size();) {
            std::size_t const begin = at;
            char32_t const c = next_character(word, at);
            if (!is_unseen(c) && !(stars_ == Stars::Emphasis && c == U'*'))
                letters += word.substr(begin, at - begin);
        }
        return letters;
    }

    bool is_emphasis(char32_t c) const { return stars_ == Stars::Emphasis && (c == U'*' || c == U'\\'); }

    // Three dots are one ellipsis.
    void read_mark(Tokens& tokens, char32_t c, std::size_t begin) {
        if (c == U'.' && text_.substr(begin).starts_with("...")) {
            at_ = begin + 3;
            tokens.push_back({TokenKind::Mark, "...", {begin, at_}});
            return;
        }
        Mark const mark = mark_of(c, begin);
        // Dashes are one as long as none of them is the sign of a number: «– 5 %» and «−5 %» say two things.
        tokens.push_back({TokenKind::Mark, mark == Mark::Minus ? "−" : folded(c), {begin, at_}, mark});
    }

    std::string_view text_;
    Stars stars_;
    std::size_t at_ = 0;
};

bool is_mark(Token const& token, std::string_view text) {
    return token.kind == TokenKind::Mark && token.text == text;
}

// «[T]he»
bool is_one_letter(Tokens const& tokens, std::size_t open, std::size_t close) {
    if (close != open + 2 || close + 1 >= tokens.size())
        return false;
    Token const& letter = tokens[open + 1];
    Token const& rest = tokens[close + 1];
    return letter.kind == TokenKind::Word && rest.kind == TokenKind::Word &&
           count_characters(letter.text) == 1 && tokens[close].range.end == rest.range.begin;
}

std::string other_case(std::string const& letter) {
    std::string const small = small_letters(letter);
    if (small != letter)
        return small;
    std::size_t at = 0;
    char32_t const c = next_character(letter, at);
    bool const has_capital = (c >= U'a' && c <= U'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7);
    std::string capital;
    append_utf8(capital, has_capital ? c - 0x20 : c);
    return capital;
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
        if (is_one_letter(tokens, i, close)) { // for the capital or small one of the passage
            Token word = tokens[close + 1];
            word.text = other_case(tokens[i + 1].text) + word.text;
            word.range.begin = tokens[i].range.begin;
            kept.push_back(std::move(word));
            i = close + 1;
            continue;
        }
        if (close == i + 2 && is_mark(tokens[i + 1], "..."))
            kept.push_back({TokenKind::Skip, {}, {tokens[i].range.begin, tokens[close].range.end}});
        i = close;
    }
    return kept;
}

Tokens without_outer_marks(Tokens tokens) {
    if (tokens.size() <= 2 || !is_mark(tokens.front(), "\""))
        return tokens;
    bool const both = is_mark(tokens.front(), "\"") && is_mark(tokens.back(), "\"");
    bool const only_these = std::count_if(tokens.begin(), tokens.end(),
                                          [](Token const& token) { return is_mark(token, "\""); }) == 2;
    if (both && only_these)
        return {tokens.begin() + 1, tokens.end() - 1};
    return tokens;
}

std::vector<Tokens> segments_of(Tokens tokens) {
    std::vector<Tokens> segments(1);
    bool const is_one = std::none_of(tokens.begin(), tokens.end(),
                                     [](Token const& token) { return token.kind == TokenKind::Skip; });
    if (is_one) {
        segments.front() = std::move(tokens);
        return segments;
    }
    for (Token& token : tokens) {
        if (token.kind != TokenKind::Skip)
            segments.back().push_back(std::move(token));
        else if (!segments.back().empty())
            segments.emplace_back();
    }
    if (segments.size() > 1 && segments.back().empty())
        segments.pop_back();
    return segments;
}

} // namespace

Tokens tokens_of(std::string_view text, Stars stars) {
    return Reader(text, stars).tokens();
}

std::vector<Tokens> segments_of_quote(std::string_view quote, Stars stars) {
    Tokens tokens = tokens_of(quote, stars);
    if (quote.find('[') != std::string_view::npos)
        tokens = without_insertions(tokens);
    return segments_of(without_outer_marks(std::move(tokens)));
}

namespace {

// Words of French that lose their last letter before a vowel.
constexpr std::array<std::string_view, 15> elisions = {
    "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "entr"};

template<std::size_t n>
bool holds(std::array<std::string_view, n> const& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

TokenNature nature_of(Token const& token) {
    if (token.kind == TokenKind::Word && token.text.front() >= '0' && token.text.front() <= '9')
        return TokenNature::Number;
    if (token.kind == TokenKind::Word)
        return token.text.size() <= 7 && holds(elisions, small_letters(token.text)) ? TokenNature::Elision
                                                                                    : TokenNature::Word;
    if (token.mark == Mark::Minus)
        return TokenNature::Minus;
    if (token.text == "-")
        return token.mark == Mark::Break ? TokenNature::Break : TokenNature::Dash;
    if (token.text == "'")
        return token.mark == Mark::Quotes ? TokenNature::Enclosing : TokenNature::Apostrophe;
    if (token.text == "." || token.text == ",")
        return TokenNature::Point;
    constexpr std::array<std::string_view, 6> questions = {"?", "⁇", "⁈", "⁉", "‽", "؟"};
    if (holds(questions, token.text))
        return TokenNature::Question;
    constexpr std::array<std::string_view, 15> signs = {"$", "€", "£", "¥", "¢", "%", "‰", "°",
                                                        "+", "±", "~", "≈", "<", ">", "§"};
    if (holds(signs, token.text))
        return TokenNature::Sign;
    constexpr std::array<std::string_view, 5> enclosing = {"\"", "(", ")", "[", "]"};
    if (holds(enclosing, token.text))
        return TokenNature::Enclosing;
    constexpr std::array<std::string_view, 5> pauses = {";", ":", "!", "...", "¡"};
    return holds(pauses, token.text) ? TokenNature::Pause : TokenNature::Other;
}

std::string small_letters(std::string_view word) {
    std::string small;
    small.reserve(word.size());
    for (std::size_t at = 0; at < word.size();) {
        char32_t c = next_character(word, at);
        bool const ascii = c >= U'A' && c <= U'Z';
        bool const latin = c >= 0xC0 && c <= 0xDE && c != 0xD7;
        append_utf8(small, ascii || latin ? c + 0x20 : c);
    }
    return small;
}

} // namespace fresque
