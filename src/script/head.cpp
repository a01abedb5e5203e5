#include "script/head.h"

#include "base/byte_set.h"
#include "script/characters.h"

#include <algorithm>
#include <array>
#include <optional>

namespace fresque {

namespace {

constexpr std::string_view straight = "\"";
constexpr std::size_t longest_words = 60; // bytes of words that a hint repeats
constexpr std::size_t usual_count = 2;    // arguments, and attributes, of a line
constexpr std::array<Quotation, 3> quotations = {{{"\"", "\""}, {"“", "”"}, {"«", "»"}}};

constexpr ByteSet first_bytes_of_quotations("\"\xE2\xC2");

// The last byte begins a wide colon, and other signs.
constexpr ByteSet signs(":;,=\xEF");

// Of which no word ends, and nothing else begins.
bool is_plain(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

bool is_name_byte(char byte) {
    return is_plain(byte) || byte == '-' || byte == '_';
}

class HeadReader {
  public:
    HeadReader(LinePart const& line, Findings& findings) :
        text_(line.text.substr(0, line.end)),
        file_(line.file),
        at_(line.begin),
        may_hold_unseen_(line.may_hold_unseen),
        findings_(findings) {}

    std::size_t read(SyntaxNode& node) {
        node.holds_signs = false;
        read_bare_word(node, node.keyword);
        for (skip_spaces(); !at_end(); skip_spaces()) {
            if (ends_head(at_)) {
                node.colon = true;
                ++at_;
                break;
            }
            read_part(node);
        }
        return at_;
    }

  private:
    bool at_end() const { return at_ >= text_.size(); }
    bool sees(std::string_view what) const { return text_.substr(at_).starts_with(what); }
    bool ends_word(std::size_t at) const {
        return at >= text_.size() || space_length(text_, at) > 0 || ends_head(at);
    }
    bool ends_head(std::size_t at) const {
        return text_[at] == ':' && (at + 1 >= text_.size() || space_length(text_, at + 1) > 0);
    }

    void pass_plain() {
        while (at_ < text_.size() && is_plain(text_[at_]))
            ++at_;
    }

    void skip_spaces() {
        while (std::size_t const length = space_length(text_, at_))
            at_ += length;
    }

    // What stands at [begin, end), into the place where it is kept: a word is not moved about.
    void put(Word& word, std::size_t begin, std::size_t end) const {
        put(word, text_.substr(begin, end - begin), begin, end);
    }

    // The words that stand, with their quotation marks, at [from, to).
    void put(Word& word, std::string_view text, std::size_t from, std::size_t to) const {
        auto const inside = static_cast<std::size_t>(text.data() - text_.data());
        if (may_hold_unseen_ && may_hold_unseen(text))
            word.text = without_unseen(text, Role::Head);
        else
            word.text.assign(text);
        word.span = span(from, to);
        word.inside = span(inside, inside + text.size());
    }

    Span span(std::size_t from, std::size_t to) const {
        return {file_, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
    }

    void read_bare_word(SyntaxNode& node, Word& word) {
        std::size_t const begin = at_;
        for (pass_plain(); !ends_word(at_); pass_plain())
            pass_other(node);
        put(word, begin, at_);
    }

    void pass_other(SyntaxNode& node) {
        node.holds_signs = node.holds_signs || signs.has(text_[at_]);
        ++at_;
    }

    // An argument or an attribute.
    void read_part(SyntaxNode& node) {
        if (node.arguments.empty())
            node.arguments.reserve(usual_count);
        if (sees("->")) {
            at_ += 2;
            put(node.arguments.emplace_back(), at_ - 2, at_);
        } else if (Quotation const* const quotation = quotation_here()) {
            read_quoted(node.arguments.emplace_back(), *quotation);
        } else {
            read_bare_part(node);
        }
    }

    void read_bare_part(SyntaxNode& node) {
        std::size_t const begin = at_;
        bool name = true;
        for (pass_plain(); !ends_word(at_) && !sees("->"); pass_plain()) {
            if (text_[at_] == '=' && name && at_ > begin) {
                read_attribute(node, begin);
                return;
            }
            name = name && is_name_byte(text_[at_]);
            pass_other(node);
        }
        put(node.arguments.emplace_back(), begin, at_);
    }

    void read_attribute(SyntaxNode& node, std::size_t begin) {
        if (node.attributes.empty())
            node.attributes.reserve(usual_count);
        AttributeSyntax& attribute = node.attributes.emplace_back();
        put(attribute.name, begin, at_);
        ++at_; // the =
        if (Quotation const* const quotation = quotation_here())
            read_quoted(attribute.value, *quotation);
        else
            read_bare_word(node, attribute.value);
        node.holds_signs = node.holds_signs || attribute.value.text.empty();
    }

    Quotation const* quotation_here() const {
        bool const may_open = !at_end() && first_bytes_of_quotations.has(text_[at_]);
        return may_open ? opening_quotation(text_.substr(at_)) : nullptr;
    }

    void read_quoted(Word& word, Quotation const& quotation) {
        std::size_t const from = at_;
        std::size_t const begin = at_ + quotation.open.size();
        std::size_t end = text_.find(quotation.close, begin);
        if (end == std::string_view::npos || closes_no_words(begin, end))
            return read_unclosed(word, begin, quotation);
        bool const goes_on = quotation.close == straight && !ends_word(end + 1);
        std::size_t const outer = goes_on ? end_of_outer(end) : end;
        if (outer != end)
            report_inner(from, begin, end = outer);
        at_ = end + quotation.close.size();
        put(word, trimmed(text_.substr(begin, end - begin)), from, at_);
    }

    // «short="une "excuse""»: of straight marks inside others, which one closes the outer ones; `first` where
    // they do not stand in pairs.
    std::size_t end_of_outer(std::size_t first) const {
        std::size_t open = 0;
        for (std::size_t at = first; at != std::string_view::npos; at = text_.find(straight, at + 1)) {
            if (text_[at - 1] == '=')
                return first;
            bool const opens = text_[at - 1] == ' ' && !ends_word(at + 1);
            if (!opens && open == 0)
                return at > first && ends_word(at + 1) ? at : first;
            open = opens ? open + 1 : open - 1;
        }
        return first;
    }

    void report_inner(std::size_t from, std::size_t begin, std::size_t end) {
        std::string words;
        for (std::size_t at = begin; at < end; ++at)
            if (text_[at] != straight.front())
                words += text_[at];
            else
                words += at == begin || text_[at - 1] == ' ' ? "“" : "”";
        findings_.error("quotes-in-quotes", "straight quotation marks stand inside straight ones",
                        span(from, end + 1), "write the inner ones as “…” or « … »: \"" + words + "\"");
    }

    // «"p.png alt="»: the mark that was found opens the value of the next attribute.
    bool closes_no_words(std::size_t begin, std::size_t end) const {
        if (end == begin || text_[end - 1] != '=')
            return false;
        std::size_t at = begin;
        while (at < end && !begins_attribute(at))
            ++at;
        return at < end && text_.find('=', at) + 1 == end && !ends_word(end + 1);
    }

    // Whether a space and «name=» stand there.
    bool begins_attribute(std::size_t at) const {
        if (text_[at] != ' ')
            return false;
        std::size_t end = at + 1;
        while (end < text_.size() && is_name_byte(text_[end]))
            ++end;
        return end > at + 1 && end < text_.size() && text_[end] == '=';
    }

    // Everything up to the next attribute, or what would end the head.
    void read_unclosed(Word& word, std::size_t begin, Quotation const& quotation) {
        std::size_t const from = at_;
        at_ = begin;
        while (!at_end() && !ends_head(at_) && !begins_attribute(at_))
            ++at_;
        std::string_view const text = trimmed(text_.substr(begin, at_ - begin));
        std::size_t const end =
            text.empty() ? begin : static_cast<std::size_t>(text.data() - text_.data()) + text.size();
        put(word, text, from, end);
        report_unclosed(text, word.span, quotation);
    }

    // The mark of other quotation marks with which the text ends; empty where it does not.
    static std::string_view other_close(std::string_view text, Quotation const& quotation) {
        for (Quotation const& other : quotations)
            if (other.close != quotation.close && text.ends_with(other.close))
                return other.close;
        for (std::string_view const single : {"’", "‘", "'", "›"})
            if (text.size() > single.size() && text.ends_with(single))
                return single;
        return {};
    }

    void report_unclosed(std::string_view text, Span place, Quotation const& quotation) {
        std::string const open(quotation.open);
        std::string const close(quotation.close);
        if (std::string const other(other_close(text, quotation)); !other.empty()) {
            text = trimmed(text.substr(0, text.size() - other.size()));
            findings_.error("unclosed-quotes",
                            "these words are opened with " + open + " and closed with " + other, place,
                            "write " + open + std::string(text) + close);
            return;
        }
        bool const is_one_word = text.find_first_of(" :=") == std::string_view::npos;
        findings_.error("unclosed-quotes", "these quotation marks are never closed", place,
                        text.empty() || text.size() > longest_words ? "close them with " + close
                        : is_one_word                               ? "write " + std::string(text)
                                      : "write " + open + std::string(text) + close);
    }

    std::string_view text_; // up to the end of the line
    std::uint32_t file_;
    std::size_t at_;
    bool may_hold_unseen_;
    Findings& findings_;
};

} // namespace

Quotation const* opening_quotation(std::string_view text) {
    auto const found = std::find_if(quotations.begin(), quotations.end(), [text](Quotation const& quotation) {
        return text.starts_with(quotation.open);
    });
    return found == quotations.end() ? nullptr : &*found;
}

std::size_t read_head(LinePart const& line, SyntaxNode& node, Findings& findings) {
    return HeadReader(line, findings).read(node);
}

} // namespace fresque
