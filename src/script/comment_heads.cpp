#include "script/comment_heads.h"

#include "base/utf8.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace fresque {

namespace {

std::string_view first_word(std::string_view words) {
    return words.substr(0, words.find_first_of(" :"));
}

// «## Le pont», not a rule made of signs, nor «## Deux ##».
bool is_heading(std::string_view comment, std::string_view words) {
    std::size_t const marks = std::min(comment.find_first_not_of('#'), comment.size());
    return marks > 1 && marks < comment.size() && comment[marks] == ' ' && comment.back() != '#' &&
           !words.empty() && std::string_view("-=*_~.").find(words.front()) == std::string_view::npos;
}

// A name for the scene with such a heading: le-pont.
std::string name_of_heading(std::string_view words) {
    constexpr std::size_t longest_name = 30;
    std::string name;
    bool gap = false;
    for (std::size_t at = 0; at < words.size() && name.size() < longest_name;) {
        char32_t const c = next_character(words, at);
        bool const capital = c >= U'A' && c <= U'Z';
        bool const plain = capital || (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
        if (!plain && (c < 0xC0 || c >= 0x2000)) { // no letter that a name may have
            gap = !name.empty();
            continue;
        }
        name += std::exchange(gap, false) ? "-" : "";
        append_utf8(name, capital ? c + (U'a' - U'A') : c);
    }
    return name.empty() ? "NAME" : name;
}

} // namespace

void report_hidden(HiddenIn const& hidden, std::uint32_t file, Findings& findings) {
    Line const& line = hidden.head.line;
    std::string_view const words = hidden.text.substr(line.begin, line.end - line.begin);
    std::string message = "this line is a comment, so what is below it belongs to ";
    message += hidden.section.empty() ? "no scene" : "“" + hidden.section + "”";
    if (hidden.head.kind == HiddenHead::Kind::Words)
        message = "this line is a comment, so the words below it belong to nothing";
    auto const place = [&](std::size_t length) {
        auto const begin = static_cast<std::uint32_t>(line.begin);
        return Span{file, begin, begin + static_cast<std::uint32_t>(length)};
    };
    if (hidden.head.kind == HiddenHead::Kind::Heading)
        findings.error("head-in-comment", message, place(words.size()),
                       "write it as: scene " + name_of_heading(words) + ": " + std::string(words));
    else
        findings.error("head-in-comment", message, place(words.find_first_of(" :")),
                       "remove the # before it, or put one before the lines below it too");
}

void CommentHeads::look_into(std::string_view text, Line const& comment, KeywordRow const* parent) {
    if (auto const head = head_in(text, comment, parent))
        hidden_ = head;
    else if (text.substr(comment.begin, comment.end - comment.begin).starts_with("#  ") ||
             (hidden_ && hidden_->kind == HiddenHead::Kind::Words))
        hidden_.reset(); // its own lines are set aside with it
}

std::optional<HiddenHead> CommentHeads::above(Line const& line) {
    auto const hidden = std::exchange(hidden_, std::nullopt);
    return hidden && line.indent > hidden->line.indent ? hidden : std::nullopt;
}

namespace {

Line without_mark(std::string_view text, Line const& comment) {
    Line line = comment;
    line.begin = std::min(text.find_first_not_of("# ", comment.begin), comment.end);
    return line;
}

} // namespace

std::optional<HiddenHead> CommentHeads::words_in(std::string_view text, Line const& comment,
                                                 KeywordRow const* parent) const {
    Line const line = without_mark(text, comment);
    bool const is_head = is_head_of_words(text.substr(line.begin, line.end - line.begin), parent);
    return is_head ? std::optional(HiddenHead{HiddenHead::Kind::Words, line}) : std::nullopt;
}

std::optional<HiddenHead> CommentHeads::head_in(std::string_view text, Line const& comment,
                                                KeywordRow const* parent) const {
    if (comment.indent > 0)
        return words_in(text, comment, parent);
    Line const line = without_mark(text, comment);
    std::string_view const words = text.substr(line.begin, line.end - line.begin);
    if (is_section(words))
        return HiddenHead{HiddenHead::Kind::Section, line};
    if (is_heading(text.substr(comment.begin, comment.end - comment.begin), words))
        return HiddenHead{HiddenHead::Kind::Heading, line};
    return std::nullopt;
}

// «scene pont: Le pont»
bool CommentHeads::is_section(std::string_view words) const {
    std::string_view const word = first_word(words);
    KeywordRow const* const row = vocabulary_.find(word);
    std::size_t const colon = words.find(": ");
    bool const named = !row || row->arguments.empty() || colon > word.size();
    return row && row->may_stand_under("") && named && colon != std::string_view::npos;
}

// «quote maire official:»
bool CommentHeads::is_head_of_words(std::string_view words, KeywordRow const* parent) const {
    KeywordRow const* const row = vocabulary_.find(first_word(words));
    return row && row->body == Body::Prose && words.ends_with(':') && parent && may_stand(*row, parent);
}

} // namespace fresque
