#include "story/quotation_marks.h"

#include "story/line_form.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

namespace fresque {

namespace {

struct Marks {
    std::string_view open;
    std::string_view close;
};

constexpr std::array<Marks, 6> all_marks = {
    {{"«", "»"}, {"“", "”"}, {"\"", "\""}, {"„", "“"}, {"‘", "’"}, {"'", "'"}}};
constexpr std::ptrdiff_t first_single = 4; // of those, which may be apostrophes
constexpr std::size_t longest_line = 160;  // bytes of a line that a hint repeats
constexpr std::size_t nowhere = std::string_view::npos;

// Spaces at the ends, also those that French sets inside its marks.
std::string_view trimmed(std::string_view text) {
    for (std::string_view const space : {" ", "\u00A0", "\u202F", " "}) {
        while (text.starts_with(space))
            text.remove_prefix(space.size());
        while (text.ends_with(space))
            text.remove_suffix(space.size());
    }
    return text;
}

// Where the mark that closes begins, with nothing but a point behind it; nowhere where it does not.
std::size_t closing_of(std::string_view line, std::string_view close) {
    std::size_t const at = line.rfind(close);
    if (at == nowhere)
        return nowhere;
    std::string_view const behind = line.substr(at + close.size());
    return behind.find_first_not_of(" .,;!?") == nowhere ? at : nowhere;
}

bool holds_mark(std::string_view text, Marks const& marks) {
    return text.find(marks.open) != nowhere || text.find(marks.close) != nowhere;
}

// The lines without the marks around all of them; none where there are no such marks.
std::vector<std::string> without_marks_around(std::vector<ProseLine> const& lines, Marks const& marks) {
    std::string_view const last = lines.back().text;
    std::size_t const close = closing_of(last, marks.close);
    bool const is_one_line = lines.size() == 1;
    if (close == nowhere || (is_one_line && close < marks.open.size()))
        return {};
    std::vector<std::string> inside;
    for (ProseLine const& line : lines)
        inside.push_back(line.text);
    inside.back() =
        std::string(trimmed(last.substr(0, close))) + inside.back().substr(close + marks.close.size());
    inside.front() = trimmed(std::string_view(inside.front()).substr(marks.open.size()));
    bool const are_only_ones = std::none_of(inside.begin(), inside.end(),
                                            [&](std::string const& line) { return holds_mark(line, marks); });
    bool const has_words = !inside.front().empty() && !inside.back().empty();
    return are_only_ones && has_words ? inside : std::vector<std::string>();
}

bool may_be_apostrophes(Marks const& marks) {
    return &marks - all_marks.data() >= first_single;
}

// Those with which the words begin; null where they begin with none.
Marks const* marks_opening(std::string_view words) {
    auto const marks = std::find_if(all_marks.begin(), all_marks.end(),
                                    [words](Marks const& m) { return words.starts_with(m.open); });
    return marks == all_marks.end() ? nullptr : &*marks;
}

std::string hint_for(SyntaxNode const& quote, std::vector<std::string> const& inside) {
    std::string const head = stands_beside(quote, quote.prose.front()) ? written_head(quote) + ": " : "";
    std::string const line = head + inside.front();
    return inside.size() == 1 && line.size() <= longest_line ? write_as(line) : "remove the two marks";
}

} // namespace

void report_marks_around(SyntaxNode const& quote, Findings& findings) {
    Marks const* const marks = quote.prose.empty() ? nullptr : marks_opening(quote.prose.front().text);
    auto const inside = marks && !may_be_apostrophes(*marks) ? without_marks_around(quote.prose, *marks)
                                                             : std::vector<std::string>();
    ProseLine const* const first = inside.empty() ? nullptr : &quote.prose.front();
    if (first)
        findings.warning("doubled-quotes",
                         "a direct quote has quotation marks of its own: these would be seen too",
                         part_of(first->span, first->text, 0, marks->open.size()), hint_for(quote, inside));
}

void report_marks_around(AttributeSyntax const& few, Findings& findings) {
    std::string const& words = few.value.text;
    Marks const* const marks = words.empty() ? nullptr : marks_opening(words);
    auto const inside = marks && !may_be_apostrophes(*marks)
                            ? without_marks_around({{words, few.value.inside}}, *marks)
                            : std::vector<std::string>();
    if (!inside.empty())
        findings.warning("doubled-quotes",
                         "the few words of a direct quote get quotation marks: these would be seen too",
                         part_of(few.value.inside, words, 0, marks->open.size()),
                         "write " + few.name.text + "=" + in_head(inside.front()));
}

namespace {

// Marks that may be apostrophes, around all of the words: «‘Nous fermons.’». Null where there are none.
Marks const* single_marks_around(std::string_view words) {
    Marks const* const marks = words.empty() ? nullptr : marks_opening(words);
    bool const are_single = marks && may_be_apostrophes(*marks);
    std::size_t const close = are_single ? closing_of(words, marks->close) : nowhere;
    return close != nowhere && close >= marks->open.size() ? marks : nullptr;
}

// The bytes of the mark that stands there; 0 where none does.
std::size_t double_mark_at(std::string_view words, std::size_t at) {
    for (std::string_view const mark : {"«", "»", "“", "”", "\"", "„"})
        if (words.substr(at).starts_with(mark))
            return mark.size();
    return 0;
}

} // namespace

TextRange first_quotation_mark(std::string_view words) {
    if (Marks const* const single = single_marks_around(words))
        return {0, single->open.size()};
    std::size_t at = 0;
    while (at < words.size() && double_mark_at(words, at) == 0)
        ++at;
    return {at, at < words.size() ? at + double_mark_at(words, at) : at};
}

std::string without_quotation_marks(std::string_view words) {
    std::string whole(words);
    if (Marks const* const single = single_marks_around(words)) {
        whole.erase(closing_of(words, single->close), single->close.size());
        whole.erase(0, single->open.size());
    }
    std::string plain;
    for (std::size_t at = 0; at < whole.size();) {
        std::size_t const mark = double_mark_at(whole, at);
        if (mark == 0)
            plain += whole[at];
        at += std::max(mark, std::size_t{1});
    }
    return plain;
}

// Where a paragraph begins, a mark may be set again that is open already.
void OpenMarks::add(ProseLine const& line, std::size_t pair, std::vector<Open>& open) {
    Marks const& marks = all_marks[pair];
    std::string_view const text = line.text;
    std::size_t begin = text.find(marks.open);
    std::size_t end = text.find(marks.close);
    while (begin != nowhere || end != nowhere) {
        bool const opens = begin < end;
        std::size_t const at = opens ? begin + marks.open.size() : end + marks.close.size();
        bool const again = begin == 0 && (!open.empty() || is_open(marks.close));
        if (opens && !again)
            open.push_back({marks.close, part_of(line.span, text, begin, at)});
        else if (!opens && open.empty())
            closes_ = true;
        else if (!opens)
            open.pop_back();
        (opens ? begin : end) = text.find(opens ? marks.open : marks.close, at); // the other is still to come
    }
}

bool OpenMarks::is_open(std::string_view closing) const {
    return std::any_of(open_.begin(), open_.end(), [&](Open const& open) { return open.closing == closing; });
}

// Most lines hold no byte with which such a mark ends.
void OpenMarks::add(SyntaxNode const& node) {
    constexpr std::size_t pairs = 2; // « and “; the others are no two signs of their own
    for (std::size_t pair = 0; pair < pairs; ++pair) {
        Marks const& marks = all_marks[pair];
        std::vector<Open> open;
        for (ProseLine const& line : node.prose) {
            bool const may_hold =
                line.text.find(marks.open.back()) != nowhere || line.text.find(marks.close.back()) != nowhere;
            if (may_hold)
                add(line, pair, open);
        }
        if (marks.open == "“") // which closes „ in other languages
            holds_low_ = holds_low_ ||
                         std::any_of(node.prose.begin(), node.prose.end(),
                                     [](ProseLine const& line) { return line.text.find("„") != nowhere; });
        if (marks.open != "“" || !holds_low_)
            open_.insert(open_.end(), open.begin(), open.end());
    }
}

void OpenMarks::report(Findings& findings) {
    for (Open const& open : std::exchange(open_, {}))
        if (!closes_)
            findings.warning("unclosed-marks", "a quotation begins here and never ends", open.place,
                             "write " + std::string(open.closing) + " where it ends, or remove this mark");
    closes_ = false;
    holds_low_ = false;
}

} // namespace fresque
