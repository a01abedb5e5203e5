#include "story/foreign_markup.h"

#include "base/byte_set.h"
#include "story/line_form.h"
#include "story/value_forms.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace fresque {

namespace {

constexpr std::array<std::string_view, 18> tags = {"p",      "b",    "i",   "u",          "a",  "em",
                                                   "strong", "br",   "div", "h1",         "h2", "h3",
                                                   "li",     "span", "sup", "blockquote", "ul", "img"};
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

// The length of _words_ or ==words== at the beginning of the text, or 0; no space stands at their ends.
std::size_t between(std::string_view mark, std::string_view text) {
    if (!text.starts_with(mark) || text.size() <= 2 * mark.size() || text[mark.size()] == ' ' ||
        text[mark.size()] == mark.front())
        return 0;
    std::size_t const close = text.find(mark, mark.size());
    if (close == std::string_view::npos || text[close - 1] == ' ')
        return 0;
    std::size_t const end = close + mark.size();
    bool const ends_word = end == text.size() || !is_name_character(static_cast<unsigned char>(text[end]));
    return ends_word ? end : 0;
}

// The length of ** at the beginning of the text, where spaces keep it from being emphasis; or 0.
std::size_t loose_stars(std::string_view text) {
    return text.starts_with("** ") && text.find(" **", 2) != std::string_view::npos ? 2 : 0;
}

// The length of [words](address) or ![words](file) at the beginning of the text, or 0.
std::size_t link_length(std::string_view text) {
    std::size_t const middle = text.find("](");
    std::size_t const close = middle == std::string_view::npos ? middle : text.find(')', middle);
    return close == std::string_view::npos || text.substr(1, middle - 1).find('[', 1) < middle ? 0
                                                                                               : close + 1;
}

// The length of `words` at the beginning of the text, or 0.
std::size_t code_length(std::string_view text) {
    std::size_t const close = text.find('`', 1);
    return close == std::string_view::npos || close < 2 ? 0 : close + 1;
}

// The length of what begins a line in Markdown, or 0: # of a heading, > of a quotation, * and 1. of a list.
std::size_t line_mark_length(std::string_view line) {
    std::size_t const heading = std::min(line.find_first_not_of('#'), line.size());
    if (heading > 0 && heading <= 6 && line.substr(heading).starts_with(' '))
        return heading;
    bool const marked =
        line.starts_with("> ") || line.starts_with("* ") || line.starts_with("+ ") || line.starts_with("• ");
    bool const is_figure =
        line.size() > 2 && (std::string_view("0123456789$-").find(line[2]) != std::string_view::npos ||
                            static_cast<unsigned char>(line[2]) == 0xE2);
    if (marked && !is_figure)
        return line.find(' ');
    return line.starts_with("1. ") || line.starts_with("1) ") ? 2 : 0;
}

struct Foreign {
    std::size_t begin = 0;
    std::size_t length = 0;
};

std::size_t length_at(std::string_view text, bool begins_word) {
    switch (text.front()) {
    case '<':
        return tag_length(text);
    case '&':
        return entity_length(text);
    case '[':
        return link_length(text);
    case '!':
        return text.starts_with("![") ? link_length(text.substr(1)) : 0;
    case '`':
        return code_length(text);
    case '*':
        return begins_word ? loose_stars(text) : 0;
    case '=':
        return begins_word ? between("==", text) : 0;
    default:
        return begins_word ? std::max(underscores_length(text), between("_", text)) : 0;
    }
}

// What to write in its place.
std::string advice_on(std::string_view mark) {
    if (std::string const image = image_line(mark); !image.empty())
        return "an image has a line of its own: " + image;
    if (mark.starts_with("<img"))
        return "remove it: an image has a line of its own, such as image FILE";
    if (mark == "*" || mark == "+" || mark == "•" || mark == "-" || mark.starts_with('1'))
        return "items of a list begin with - and a space";
    if (mark.starts_with('#'))
        return "what nobody is to read stands above these words, on a line of its own; the title of a scene, "
               "behind its name: scene ID: title";
    if (mark.starts_with('>'))
        return "words of others are a quote: quote VOICE KIND: words";
    if (mark.starts_with('[') || mark.starts_with('!'))
        return "write the words alone; an image has a line of its own, and a source its url";
    return "remove it, and write *words* or **words** for emphasis, the letter itself for a sign";
}

constexpr ByteSet signs("<&_[!`*="); // with which something could begin

std::optional<Foreign> first_foreign(std::string_view text) {
    if (std::size_t const length = line_mark_length(text); length > 0)
        return Foreign{0, length};
    for (std::size_t at = signs.first_in(text); at < text.size(); at = signs.first_in(text, at + 1)) {
        std::string_view const rest = text.substr(at);
        bool const begins_word = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(';
        std::size_t const length = length_at(rest, begins_word);
        if (length > 0)
            return Foreign{at, length};
    }
    return std::nullopt;
}

// «-Quarante étals»: one alone is a dash.
bool is_tight_item(std::string_view line) {
    return line.size() > 1 && line.front() == '-' && line[1] != ' ' && line[1] != '-' &&
           !(line[1] >= '0' && line[1] <= '9');
}

} // namespace

std::string image_line(std::string_view markdown) {
    std::size_t const middle = markdown.find("](");
    if (!markdown.starts_with("![") || !markdown.ends_with(')') || middle == std::string_view::npos)
        return {};
    std::string_view const alt = markdown.substr(2, middle - 2);
    std::string_view const file = markdown.substr(middle + 2, markdown.size() - middle - 3);
    if (file.empty() || file.find_first_of("\":()") != std::string_view::npos ||
        alt.find('"') != std::string_view::npos)
        return {};
    return "image " + in_head(file) + " alt=\"" + std::string(alt) + "\"";
}

std::string image_of_page(SyntaxNode const& node) {
    if (node.keyword.text != "<img")
        return {};
    auto const value = [&node](std::string_view name) {
        auto const found =
            std::find_if(node.attributes.begin(), node.attributes.end(),
                         [name](AttributeSyntax const& given) { return given.name.text == name; });
        return found == node.attributes.end() ? std::string() : found->value.text;
    };
    std::string const file = value("src");
    std::string const alt = value("alt");
    if (file.empty() || file.find_first_of("\":()") != std::string::npos ||
        alt.find('"') != std::string::npos)
        return {};
    return "image " + in_head(file) + " alt=\"" + (alt.empty() ? "…" : alt) + "\"";
}

void report_foreign_markup(std::vector<ProseLine> const& lines, Findings& findings) {
    bool const has_items = std::count_if(lines.begin(), lines.end(),
                                         [](ProseLine const& line) { return is_tight_item(line.text); }) > 1;
    for (ProseLine const& line : lines) {
        auto const found =
            has_items && is_tight_item(line.text) ? std::optional(Foreign{0, 1}) : first_foreign(line.text);
        if (!found)
            continue;
        std::string_view const what = std::string_view(line.text).substr(found->begin, found->length);
        findings.warning(
            "foreign-markup", quoted(what.substr(0, what.find(' '))) + " is shown as it is written",
            part_of(line.span, line.text, found->begin, found->begin + found->length), advice_on(what));
        return;
    }
}

void report_emphasis(ProseLine const& line, Findings& findings) {
    constexpr ByteSet marks("*_");
    std::string const& text = line.text;
    std::size_t const begin = marks.first_in(text);
    if (begin == text.size())
        return;
    std::size_t const words = std::min(text.find_first_not_of("*_", begin), text.size());
    std::size_t const end = text.find_last_of("*_");
    bool const opens = words < text.size() && text[words] != ' ' && (begin == 0 || text[begin - 1] == ' ');
    bool const closes = opens && end != std::string::npos && end > words && text[end] == text[begin] &&
                        (end + 1 == text.size() || text[end + 1] == ' ');
    bool const is_all = begin == 0 && end + 1 == text.size();
    if (closes && (is_all || words - begin > 1)) // a star alone may be meant
        findings.warning(
            "foreign-markup", quoted(text.substr(begin, words - begin)) + " is shown as it is written",
            part_of(line.span, text, begin, end + 1), "there is no emphasis in these words: remove it");
}

} // namespace fresque
