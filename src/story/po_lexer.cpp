#include "story/po_lexer.h"

#include <algorithm>
#include <optional>

namespace fresque {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr char context_separator = '\x04'; // gettext's own, between context and words

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

bool begins_keyword(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool continues_keyword(char c) {
    return begins_keyword(c) || is_digit(c) || c == '$';
}

std::optional<unsigned> hexadecimal_value(char c) {
    if (is_digit(c))
        return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f')
        return static_cast<unsigned>(c - 'a') + 10;
    if (c >= 'A' && c <= 'F')
        return static_cast<unsigned>(c - 'A') + 10;
    return std::nullopt;
}

bool is_octal(char c) {
    return c >= '0' && c <= '7';
}

// What one of \n, \t … stands for.
std::optional<char> named_escape(char c) {
    constexpr std::string_view names = "ntbrfva\\\"";
    constexpr std::string_view values = "\n\t\b\r\f\v\a\\\"";
    std::size_t const found = names.find(c);
    if (found == std::string_view::npos)
        return std::nullopt;
    return values[found];
}

// The byte of \ooo or \xhh, whose digits begin at `at`; `at` moves behind them.
std::optional<char> numbered_escape(std::string_view text, std::size_t& at) {
    unsigned value = 0;
    std::size_t const begin = at;
    if (at < text.size() && text[at] == 'x') {
        for (++at; at < text.size() && hexadecimal_value(text[at]); ++at)
            value = (value * 16 + *hexadecimal_value(text[at])) & 0xFF;
        if (at == begin + 1)
            return std::nullopt;
        return static_cast<char>(value);
    }
    for (; at < text.size() && at < begin + 3 && is_octal(text[at]); ++at)
        value = value * 8 + static_cast<unsigned>(text[at] - '0');
    if (at == begin)
        return std::nullopt;
    return static_cast<char>(value & 0xFF);
}

// What a backslash begins, or what may not stand in a string.
struct Escape {
    std::size_t length = 1;
    std::optional<char> byte; // none: nothing, or no escape at all
    bool sound = false;
};

constexpr std::string_view special = "\\\x04"; // what does not stand for itself

Escape escape_at(std::string_view raw, std::size_t begin) {
    std::size_t at = begin + 1;
    if (raw[begin] != '\\' || at == raw.size())
        return {};
    if (raw[at] == '\n') // the line is joined to the next
        return {2, std::nullopt, true};
    if (auto const named = named_escape(raw[at]))
        return {2, named, true};
    auto const numbered = numbered_escape(raw, at);
    bool const sound = numbered && *numbered != context_separator;
    return {std::max<std::size_t>(at - begin, 2), numbered, sound};
}

} // namespace

PoLexer::PoLexer(std::string_view text, std::uint32_t file, Findings& findings) :
    text_(text), file_(file), findings_(findings) {
    if (text_.starts_with(byte_order_mark))
        at_ = byte_order_mark.size();
}

PoToken PoLexer::token(PoToken::Kind kind, std::size_t begin, std::size_t text_begin,
                       std::size_t text_end) const {
    return {.kind = kind,
            .text = text_.substr(text_begin, text_end - text_begin),
            .span = {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)},
            .obsolete = obsolete_,
            .previous = previous_};
}

// Moves past #~, #~| or #|, whose words count; false where another comment stands here.
bool PoLexer::skip_mark() {
    std::string_view const rest = text_.substr(at_);
    bool const gone = rest.starts_with("#~");
    bool const before = rest.starts_with("#|") || rest.starts_with("#~|");
    obsolete_ = obsolete_ || gone;
    previous_ = previous_ || before;
    at_ += (gone || before ? 2U : 0U) + (gone && before ? 1U : 0U);
    return gone || before;
}

PoToken PoLexer::next() {
    while (at_ < text_.size()) {
        char const c = text_[at_];
        if (c == '\n') {
            obsolete_ = false;
            previous_ = false;
            ++at_;
        } else if (is_space(c)) {
            ++at_;
        } else if (c == '#') {
            if (!skip_mark())
                return comment();
        } else if (c == '"') {
            return string();
        } else if (c == '[') {
            return index();
        } else if (begins_keyword(c)) {
            return keyword();
        } else {
            ++at_;
            return token(PoToken::Kind::Junk, at_ - 1, at_ - 1, at_);
        }
    }
    return token(PoToken::Kind::End, at_, at_, at_);
}

PoToken PoLexer::comment() {
    std::size_t const begin = at_;
    at_ = std::min(text_.find('\n', at_), text_.size());
    return token(PoToken::Kind::Comment, begin, begin + 1, at_);
}

PoToken PoLexer::keyword() {
    std::size_t const begin = at_;
    while (at_ < text_.size() && continues_keyword(text_[at_]))
        ++at_;
    return token(PoToken::Kind::Keyword, begin, begin, at_);
}

// The number of a plural form: [0]
PoToken PoLexer::index() {
    std::size_t const begin = at_++;
    while (at_ < text_.size() && is_digit(text_[at_]))
        ++at_;
    bool const closed = at_ < text_.size() && text_[at_] == ']' && at_ > begin + 1;
    if (closed)
        ++at_;
    return token(closed ? PoToken::Kind::Index : PoToken::Kind::Junk, begin, begin, at_);
}

// Up to the closing quotation mark or the end of the line. A backslash before that end joins the next.
PoToken PoLexer::string() {
    std::size_t const begin = at_++;
    while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\n')
        at_ += text_[at_] == '\\' ? 2U : 1U;
    at_ = std::min(at_, text_.size());
    std::size_t const end = at_;
    bool const closed = at_ < text_.size() && text_[at_] == '"';
    if (closed)
        ++at_;
    PoToken string = token(PoToken::Kind::String, begin, begin + 1, end);
    string.sound = closed;
    if (!closed)
        findings_.error("po-syntax", "this string has no closing quotation mark", string.span,
                        "end it with \" on the same line, and write \\\" for a quotation mark in it");
    return string;
}

bool decode(PoToken const& string, std::string& text, std::vector<TextPlace>* places, Findings& findings) {
    std::string_view const raw = string.text;
    bool sound = string.sound;
    auto const byte_of = [&](std::size_t at) {
        return string.span.begin + 1 + static_cast<std::uint32_t>(at);
    };
    auto const note_place = [&](std::size_t at) {
        if (places)
            places->push_back({static_cast<std::uint32_t>(text.size()), byte_of(at)});
    };
    auto const refuse = [&](std::size_t begin, std::size_t end) {
        findings.error("po-escape", "this is no character of a PO file",
                       {string.span.file, byte_of(begin), byte_of(end)}, "write \\\\ for a backslash");
        sound = false;
    };
    note_place(0);
    for (std::size_t at = 0; sound && at < raw.size();) {
        std::size_t const end = std::min(raw.find_first_of(special, at), raw.size());
        text += raw.substr(at, end - at);
        if (end == raw.size()) {
            note_place(end);
            break;
        }
        Escape const escape = escape_at(raw, end);
        at = end + escape.length;
        if (!escape.sound)
            refuse(end, at);
        if (escape.byte)
            text += *escape.byte;
        note_place(at);
    }
    return sound;
}

} // namespace fresque
