#include "story/pasted_words.h"

#include "base/utf8.h"
#include "story/line_form.h"
#include "story/value_forms.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fresque {

namespace {

constexpr std::size_t longest_line = 160; // bytes of a line that a hint repeats
constexpr std::size_t nowhere = std::string_view::npos;

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

struct Part {
    std::size_t begin;
    std::size_t end;
};

} // namespace

// «[12]» follows a word without a space, «[1]» with one or without. Years and other numbers may be what the
// author adds.
std::size_t end_of_footnote(std::string_view text, std::size_t open) {
    std::size_t end = open + 1;
    while (end < text.size() && is_digit(text[end]))
        ++end;
    std::size_t const digits = end - open - 1;
    bool const follows = open > 0 && text[open - 1] != ' ' && text[open - 1] != '(';
    bool const is_short = digits > 0 && digits <= (follows ? 3U : 1U);
    bool const closes = is_short && end < text.size() && text[end] == ']';
    // Behind a space it is the mark only at the end, or before a point: «Nous fermons [3] ponts.»
    bool const ends = end + 1 >= text.size() || std::string_view(".,;:!?").find(text[end + 1]) != nowhere;
    return open > 0 && closes && (follows || ends) ? end + 1 : 0;
}

namespace {

std::optional<Part> footnote_in(std::string_view text, std::size_t from) {
    for (std::size_t open = text.find('[', from); open != nowhere; open = text.find('[', open + 1))
        if (std::size_t const end = end_of_footnote(text, open); end > 0)
            return Part{open, end};
    return std::nullopt;
}

std::string without_footnotes(std::string text) {
    for (auto mark = footnote_in(text, 0); mark; mark = footnote_in(text, mark->begin)) {
        std::size_t const begin = text[mark->begin - 1] == ' ' ? mark->begin - 1 : mark->begin;
        text.erase(begin, mark->end - begin);
    }
    return text;
}

} // namespace

void report_footnote(SyntaxNode const& quote, Findings& findings) {
    for (ProseLine const& line : quote.prose) {
        auto const mark = footnote_in(line.text, 0);
        if (!mark)
            continue;
        std::string const head = stands_beside(quote, line) ? written_head(quote) + ": " : "";
        std::string const whole = head + without_footnotes(line.text);
        findings.warning("foreign-markup",
                         quoted(line.text.substr(mark->begin, mark->end - mark->begin)) +
                             " is the mark of a footnote, and would be read as a word that was added",
                         part_of(line.span, line.text, mark->begin, mark->end),
                         whole.size() <= longest_line ? write_as(whole) : "remove it");
        return;
    }
}

namespace {

// Two or three letters that a printer sets as one.
constexpr std::array<std::string_view, 7> ligatures = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
constexpr std::string_view first_bytes = "\xEF\xAC"; // U+FB00 to U+FB3F
constexpr std::size_t ligature_bytes = 3;

std::string_view letters_at(std::string_view text, std::size_t at) {
    std::size_t const number =
        at + 2 < text.size() ? static_cast<unsigned char>(text[at + 2]) - 0x80U : ligatures.size();
    return number < ligatures.size() ? ligatures[number] : std::string_view{};
}

} // namespace

std::string without_ligatures(std::string_view word) {
    std::string plain;
    for (std::size_t at = 0; at < word.size();) {
        std::string_view const letters =
            word.substr(at).starts_with(first_bytes) ? letters_at(word, at) : std::string_view{};
        plain += letters.empty() ? word.substr(at, 1) : letters;
        at += letters.empty() ? 1 : ligature_bytes;
    }
    return plain;
}

namespace {

// The letters and digits around the byte.
Part word_around(std::string_view text, std::size_t at) {
    auto const is_letter = [](char32_t c) { return is_name_character(c) || (c >= 0xFB00 && c <= 0xFB06); };
    Part word{at, at};
    for (std::size_t before = at; before > 0 && is_letter(previous_character(text, before));)
        word.begin = before;
    for (std::size_t after = at; after < text.size() && is_letter(next_character(text, after));)
        word.end = after;
    return word;
}

bool report_ligature(ProseLine const& line, Findings& findings) {
    std::string_view const text = line.text;
    std::size_t at = text.find(first_bytes);
    while (at != nowhere && letters_at(text, at).empty())
        at = text.find(first_bytes, at + 1);
    if (at == nowhere)
        return false;
    Part const word = word_around(text, at);
    findings.warning("printed-letters",
                     quoted(text.substr(at, ligature_bytes)) + " is one character, as a printer sets it",
                     part_of(line.span, text, word.begin, word.end),
                     "write " + without_ligatures(text.substr(word.begin, word.end - word.begin)));
    return true;
}

// «pré- et postnatal»: the end of the one is that of the other.
bool may_follow_hyphen(std::string_view word) {
    constexpr std::array<std::string_view, 8> words = {"et", "ou", "and", "or", "à", "to", "und", "oder"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

// A word that the end of a line divides: what stands before the hyphen, and what on the next line.
struct DividedWord {
    std::size_t begin = 0;
    std::string_view before = {};
    std::string_view after = {};
};

std::optional<DividedWord> divided_word(std::string_view line, std::string_view next) {
    if (!line.ends_with('-') || next.empty())
        return std::nullopt;
    Part const begin = word_around(line, line.size() - 1);
    DividedWord word{begin.begin, line.substr(begin.begin, line.size() - 1 - begin.begin),
                     next.substr(0, word_around(next, 0).end)};
    std::size_t first = 0;
    bool const small = !word.after.empty() &&
                       ((next.front() >= 'a' && next.front() <= 'z') || next_character(next, first) >= 0xDF);
    bool const is_one = small && !word.before.empty() && !is_digit(word.before.back()) &&
                        word.before.back() != '-' && !may_follow_hyphen(word.after);
    return is_one ? std::optional(word) : std::nullopt;
}

bool report_divided_word(ProseLine const& line, ProseLine const& next, Findings& findings) {
    auto const word = divided_word(line.text, next.text);
    if (!word)
        return false;
    std::string const before(word->before);
    std::string const after(word->after);
    findings.warning("printed-letters",
                     "a word is divided over two lines: a space would stand behind its hyphen",
                     part_of(line.span, line.text, word->begin, line.text.size()),
                     "write it on one line: " + before + after + ", or " + before + "-" + after);
    return true;
}

} // namespace

std::string with_words_joined(std::string_view text) {
    std::string joined;
    std::size_t from = 0;
    for (std::size_t end = text.find("-\n"); end != nowhere; end = text.find("-\n", end + 1))
        if (divided_word(text.substr(0, end + 1), text.substr(end + 2))) {
            joined += text.substr(from, end - from);
            from = end + 2;
        }
    return joined.append(text.substr(from));
}

void report_printed_words(std::vector<ProseLine> const& lines, Findings& findings) {
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (report_ligature(lines[i], findings) ||
            (i + 1 < lines.size() && report_divided_word(lines[i], lines[i + 1], findings)))
            return;
}

} // namespace fresque
