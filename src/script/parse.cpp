// The parser reads line after line and keeps the chain of lines that are still open; each new line closes
// those that are not less indented than itself. Nothing recurses.
#include "base/findings.h"
#include "script/characters.h"
#include "script/head.h"
#include "script/limits.h"
#include "script/line_in_words.h"
#include "script/line_source.h"
#include "script/syntax.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace fresque {

namespace {

constexpr int most_guesses = 200; // misspelt keywords to look for, before a text is taken for no script

// A line whose children may follow.
struct Open {
    SyntaxNode* node;
    KeywordRow const* row; // null: unknown
    std::size_t indent;
};

// What a line turned out to be, and so how the block below it is to be read.
struct Reading {
    KeywordRow const* row = nullptr;
    bool block_is_prose = false;
};

// Of a line with a block of words, and of the line that it stands under.
struct Rows {
    KeywordRow const* parent;
    KeywordRow const* own;
};

class Parser {
  public:
    Parser(std::string_view text, std::uint32_t file, Vocabulary const& vocabulary) :
        file_(file), vocabulary_(vocabulary), lines_(text, file, findings_) {}

    Checked<Syntax> parse() {
        if (lines_.begin()) {
            text_ = lines_.text();
            may_hold_unseen_ = may_hold_unseen(text_);
            while (auto const line = lines_.next())
                place(*line);
            lines_.report_tabs();
        }
        syntax_.sound = findings_.errors() == 0;
        return {std::move(syntax_), findings_.take()};
    }

  private:
    Span span(std::size_t begin, std::size_t end) const {
        return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    // --- structure -----------------------------------------------------------------------------

    void place(Line const& line) {
        if (line.blank())
            return;
        if (text_[line.begin] == '#') {
            report_unseen_in(line.begin, line.end, Role::Words);
            look_into_comment(line);
            return;
        }
        if (auto const head = std::exchange(hidden_head_, std::nullopt); head && line.indent > 0)
            report_hidden_head(*head);
        else if (hidden_heading_ && line.indent > 0)
            note_hidden_heading(*hidden_heading_);
        hidden_heading_.reset();
        while (!open_.empty() && line.indent <= open_.back().indent) {
            open_.pop_back();
            too_deep_ = false;
        }
        if (open_.size() >= limits::nesting)
            refuse_depth(line);
        else
            read(line);
    }

    void look_into_comment(Line const& line) {
        bool const at_margin = line.indent == 0;
        if (auto const head = at_margin ? head_in_comment(line) : std::nullopt)
            hidden_head_ = head;
        else if (auto const heading = at_margin ? heading_in_comment(line) : std::nullopt)
            hidden_heading_ = heading;
        else if (text_.substr(line.begin, line.end - line.begin).starts_with("#  ")) {
            hidden_head_.reset(); // its own lines are set aside with it
            hidden_heading_.reset();
        }
    }

    // «# scene pont: Le pont», at the margin: the word scene. A heading of Markdown, or a line set aside.
    std::optional<Span> head_in_comment(Line const& line) const {
        std::size_t const begin = std::min(text_.find_first_not_of("# ", line.begin), line.end);
        std::string_view const rest = text_.substr(begin, line.end - begin);
        std::string_view const word = rest.substr(0, rest.find_first_of(" :"));
        KeywordRow const* const row = vocabulary_.find(word);
        std::size_t const colon = rest.find(": ");
        bool const named = !row || row->arguments.empty() || colon > word.size();
        bool const is_head = row && row->may_stand_under("") && named && colon != std::string_view::npos;
        return is_head ? std::optional(span(begin, begin + word.size())) : std::nullopt;
    }

    void report_hidden_head(Span head) {
        if (open_.empty())
            return;
        findings_.warning("head-in-comment",
                          "this line is a comment, so what is below it belongs to “" + name_of_section() +
                              "”",
                          head, "remove the # before it, or put one before the lines below it too");
    }

    // «scene pont», of the line at the margin that is open.
    std::string name_of_section() const {
        SyntaxNode const& above = *open_.front().node;
        return above.keyword.text +
               (above.arguments.empty() ? std::string() : " " + above.arguments.front().text);
    }

    // «## Le pont», at the margin: Le pont. A rule made of signs is none.
    std::optional<Span> heading_in_comment(Line const& line) const {
        std::size_t const marks = text_.find_first_not_of('#', line.begin);
        std::size_t const begin = std::min(text_.find_first_not_of(" #", line.begin), line.end);
        bool const is_heading = marks < line.end && marks - line.begin > 1 && text_[marks] == ' ' &&
                                text_[line.end - 1] != '#' && begin < line.end &&
                                std::string_view("-=*_~.").find(text_[begin]) == std::string_view::npos;
        return is_heading ? std::optional(span(begin, line.end)) : std::nullopt;
    }

    void note_hidden_heading(Span title) {
        std::string words(text_.substr(title.begin, title.end - title.begin));
        syntax_.headings.push_back({{std::move(words), title}, open_.empty() ? "" : name_of_section()});
    }

    void refuse_depth(Line const& line) {
        if (std::exchange(too_deep_, true))
            return;
        findings_.error("too-deep",
                        "this line is nested " + std::to_string(open_.size() + 1) + " deep, where " +
                            std::to_string(limits::nesting) + " is the most",
                        span(line.begin, line.end), "indent it less");
    }

    void read(Line const& line) {
        KeywordRow const* const parent = open_.empty() ? nullptr : open_.back().row;
        auto& siblings = open_.empty() ? syntax_.nodes : open_.back().node->children;
        SyntaxNode& node = siblings.emplace_back();
        std::size_t const after =
            read_head({text_, file_, line.begin, line.end, may_hold_unseen_}, node, findings_);
        node.span = span(line.begin, after);
        report_unseen_in(line.begin, after, Role::Head);
        read_rest_of_line(node, after, line.end);
        Reading const reading = reading_of(node, parent);
        node.block_is_prose = reading.block_is_prose;
        if (reading.block_is_prose)
            read_block(node, line.indent, {parent, reading.row});
        open_.push_back({&node, reading.row, line.indent});
    }

    Reading reading_of(SyntaxNode const& node, KeywordRow const* parent) {
        std::string_view const keyword = node.keyword.text;
        if (is_property(keyword, parent, vocabulary_))
            return {nullptr, node.colon};
        KeywordRow const* row = vocabulary_.find(keyword);
        if (!row && guesses_left_ > 0) {
            --guesses_left_;
            row = vocabulary_.find_meant(keyword);
        }
        if (!row)
            return {nullptr, node.colon && node.prose.empty()};
        return {row, row->body == Body::Prose && (node.colon || !takes_children(*row))};
    }

    bool takes_children(KeywordRow const& parent) const {
        auto const& rows = vocabulary_.rows();
        return std::any_of(rows.begin(), rows.end(),
                           [&](KeywordRow const& row) { return row.may_stand_under(parent.name); });
    }

    // --- prose ---------------------------------------------------------------------------------

    void read_rest_of_line(SyntaxNode& node, std::size_t begin, std::size_t end) {
        while (begin < end && space_length(text_, begin) > 0)
            begin += space_length(text_, begin);
        if (begin < end)
            node.prose.push_back(prose_line(begin, end));
    }

    // The more-indented lines below the head; they continue what already stands on its line.
    void read_block(SyntaxNode& node, std::size_t indent, Rows const& rows) {
        std::size_t const words_on_line = node.prose.size();
        std::size_t empty_lines = 0;
        bool divided = false;
        std::optional<Line> line;
        for (line = lines_.next(); line && (line->blank() || line->indent > indent); line = lines_.next()) {
            if (line->blank()) {
                ++empty_lines;
                continue;
            }
            if (!node.prose.empty() && empty_lines > 0)
                node.prose.push_back({"", span(line->begin, line->begin)});
            empty_lines = 0;
            node.prose.push_back(prose_line(line->begin, line->end));
            if (words_on_line == 0 && !line->tab) // a tab is a mistake of its own
                look_for_keyword(node, rows);
            else if (words_on_line > 0 && (!line->tab || lines_.only_tabs()) && !std::exchange(divided, true))
                report_divided(node, node.prose.back(), rows);
        }
        lines_.put_back(line);
    }

    void report_divided(SyntaxNode const& node, ProseLine const& line, Rows const& rows) {
        if (gives_attribute_with_colon(node, rows.own))
            return; // its words begin elsewhere, which is told of that line
        if (std::string_view const attribute = attribute_of_line(line.text, rows.own); !attribute.empty())
            return report_attribute(node, line, attribute, Severity::Error);
        std::string_view const keyword =
            keyword_of_line(line.text, Before::Sentence, rows.parent, vocabulary_);
        findings_.error("divided-words", "this text begins beside its keyword and goes on below", line.span,
                        keyword.empty() ? "put all of it below the colon, indented" : less_indented(keyword));
    }

    // «quote maire official via: gazette»
    static bool gives_attribute_with_colon(SyntaxNode const& node, KeywordRow const* row) {
        return row && node.colon && !node.arguments.empty() && row->attribute(node.arguments.back().text) &&
               node.arguments.back().span.end + 1 == node.span.end;
    }

    // A line that is indented too far becomes words of the one above, and the audience would read it.
    void look_for_keyword(SyntaxNode& node, Rows const& rows) {
        ProseLine const& line = node.prose.back();
        if (!may_begin_line(line.text))
            return;
        if (std::string_view const attribute = attribute_of_line(line.text, rows.own); !attribute.empty())
            return report_attribute(node, line, attribute, Severity::Warning);
        bool const begins = node.prose.size() == 1 || node.holds_line;
        Before const before = begins ? Before::Sentence : before_next((&line - 1)->text);
        std::string_view const keyword = keyword_of_line(line.text, before, rows.parent, vocabulary_);
        if (keyword.empty())
            return;
        node.holds_line = true;
        findings_.warning("keyword-in-words",
                          "this line is read as words of “" + node.keyword.text + "” above",
                          part_of(line.span, line.text, 0, keyword.size()), less_indented(keyword));
    }

    std::string less_indented(std::string_view keyword) const {
        KeywordRow const* const row = vocabulary_.find(keyword);
        return "if “" + std::string(keyword) + "” begins a line of its own, " +
               (row && row->may_stand_under("") ? "write it at the margin, without spaces before it"
                                                : "indent it less");
    }

    void report_attribute(SyntaxNode const& node, ProseLine const& line, std::string_view attribute,
                          Severity severity) {
        Span const place = part_of(line.span, line.text, 0, attribute.size());
        std::string const keyword = node.keyword.text;
        std::string const hint = "if it is not for the audience, write it before the colon of “" + keyword +
                                 "”: " + std::string(attribute) + "=…";
        std::string const message = "this line is read as words of “" + keyword + "” above";
        if (severity == Severity::Error)
            findings_.error("divided-words", message, place, hint);
        else
            findings_.warning("keyword-in-words", message, place, hint);
    }

    ProseLine prose_line(std::size_t begin, std::size_t end) {
        report_unseen_in(begin, end, Role::Words);
        std::string_view const text = text_.substr(begin, end - begin);
        return {may_hold_unseen_ ? without_unseen(text, Role::Words) : std::string(text), span(begin, end)};
    }

    void report_unseen_in(std::size_t begin, std::size_t end, Role role) {
        if (may_hold_unseen_)
            report_unseen(text_, begin, end, file_, role, findings_);
    }

    std::string_view text_; // of which lines are read
    std::uint32_t file_;
    Vocabulary const& vocabulary_;
    Findings findings_;
    LineSource lines_;
    Syntax syntax_;
    std::vector<Open> open_;
    int guesses_left_ = most_guesses;
    std::optional<Span> hidden_head_;    // of the comment above
    std::optional<Span> hidden_heading_; // of the comment above
    bool may_hold_unseen_ = false;
    bool too_deep_ = false;
};

} // namespace

Checked<Syntax> parse(SourceText const& sources, std::uint32_t file, Vocabulary const& vocabulary) {
    return Parser(sources.file(file).text, file, vocabulary).parse();
}

} // namespace fresque
