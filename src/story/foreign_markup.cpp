#include "story/foreign_markup.h"

#include "story/line_form.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace fresque {

namespace {

constexpr std::array<std::string_view, 17> tags = {"p",      "b",    "i",   "u",          "a",  "em",
                                                   "strong", "br",   "div", "h1",         "h2", "h3",
                                                   "li",     "span", "sup", "blockquote", "ul"};
constexpr std::array<std::string_view, 8> entities = {"nbsp", "amp",   "quot",   "lt",
                                                      "gt",   "rsquo", "eacute", "mdash"};

bool is_small_letter(char byte) {
    return byte >= 'a' && byte <= 'z';
}

template<std::size_t n>
bool holds(std::array<std::string_view, n> const& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// The length of <b>, </b>, <a href="…"> at the beginning of the text, or 0.
std::size_t tag_length(std::string_view text) {
    std::size_t const begin = text.starts_with("</") ? 2 : 1;
    std::size_t end = begin;
    while (end < text.size() && (is_small_letter(text[end]) || (text[end] >= '1' && text[end] <= '3')))
        ++end;
    if (!holds(tags, text.substr(begin, end - begin)))
        return 0;
    std::size_t const close = text.find('>', end);
    bool const ends =
        close != std::string_view::npos && (close == end || text[end] == ' ' || text[end] == '/');
    return ends ? close + 1 : 0;
}

// The length of &nbsp; or &#8217; at the beginning of the text, or 0.
std::size_t entity_length(std::string_view text) {
    std::size_t const close = text.substr(0, 12).find(';');
    if (close == std::string_view::npos || close < 2)
        return 0;
    return text[1] == '#' || holds(entities, text.substr(1, close - 1)) ? close + 1 : 0;
}

// The length of __words__ at the beginning of the text, or 0.
std::size_t underscores_length(std::string_view text) {
    if (!text.starts_with("__") || text.size() < 5 || text[2] == '_' || text[2] == ' ')
        return 0;
    std::size_t const close = text.find("__", 2);
    return close == std::string_view::npos ? 0 : close + 2;
}

struct Foreign {
    std::size_t begin = 0;
    std::size_t length = 0;
};

std::optional<Foreign> first_foreign(std::string_view text) {
    for (std::size_t at = text.find_first_of("<&_"); at != std::string_view::npos;
         at = text.find_first_of("<&_", at + 1)) {
        std::string_view const rest = text.substr(at);
        bool const begins_word = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(';
        std::size_t const length = rest.front() == '<'   ? tag_length(rest)
                                   : rest.front() == '&' ? entity_length(rest)
                                   : begins_word         ? underscores_length(rest)
                                                         : 0;
        if (length > 0)
            return Foreign{at, length};
    }
    return std::nullopt;
}

} // namespace

void report_foreign_markup(std::vector<ProseLine> const& lines, Findings& findings) {
    for (ProseLine const& line : lines) {
        auto const found = first_foreign(line.text);
        if (!found)
            continue;
        std::string_view const what = std::string_view(line.text).substr(found->begin, found->length);
        findings.warning(
            "foreign-markup", quoted(what.substr(0, what.find(' '))) + " is shown as it is written",
            part_of(line.span, line.text, found->begin, found->begin + found->length),
            "remove it, and write *words* or **words** for emphasis, the letter itself for a sign");
        return;
    }
}

} // namespace fresque
