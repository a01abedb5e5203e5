// The parser reads line after line and keeps the chain of lines that are still open; each new line closes
// those that are not less indented than itself. Nothing recurses.
#include "base/findings.h"
#include "script/characters.h"
#include "script/comment_heads.h"
#include "script/head.h"
#include "script/joined_head.h"
#include "script/limits.h"
#include "script/line_in_words.h"
#include "script/line_source.h"
#include "script/prose_reader.h"
#include "script/row_finder.h"
#include "script/syntax.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace fresque {

namespace {

constexpr std::size_t longest_line = 120; // bytes of a line that a hint repeats
constexpr std::size_t usual_lines = 4;    // below one that has any

// A line whose children may follow.
struct Open {
    SyntaxNode* node;
    KeywordRow const* row; // null: unknown
    std::size_t indent;
    std::optional<std::size_t> below = std::nullopt; // the columns of the first line below it
};

class Parser {
  public:
    Parser(std::string_view text, std::uint32_t file, Vocabulary const& vocabulary) :
        file_(file),
        vocabulary_(vocabulary),
        lines_(text, file, findings_),
        comments_(vocabulary),
        words_(file, lines_, vocabulary, findings_),
        rows_(vocabulary) {}

    Checked<Syntax> parse() {
        if (lines_.begin()) {
            text_ = lines_.text();
            may_hold_unseen_ = may_hold_unseen(text_);
            words_.begin(text_, may_hold_unseen_);
            syntax_.holds_accents = may_hold_accents(text_);
            while (auto const line = lines_.next())
                look_at(*line);
            lines_.report_tabs();
        }
        syntax_.sound = findings_.errors() == 0;
        return {std::move(syntax_), findings_.take()};
    }

  private:
    Span span(std::size_t begin, std::size_t end) const {
        return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    // --- comments ------------------------------------------------------------------------------

    void look_at(Line const& line) {
        if (line.blank())
            return;
        if (text_[line.begin] == '#') {
            report_unseen_in(line.begin, line.end, Role::Words);
            comments_.look_into(text_, line, row_above(line.indent));
            comment_ = line;
            return;
        }
        auto const comment = std::exchange(comment_, std::nullopt);
        if (comment && comment->indent == 0 && line.indent > 0)
            syntax_.comments.push_back(span(comment->begin, comment->end));
        if (auto const hidden = hidden_above(line, comment)) {
            lines_.put_back(line);
            read_hidden(*hidden);
        } else {
            place(line);
        }
    }

    // The head that a comment above the line hides. Below words a comment stands as far in as their head,
    // wherever the author set it: the formatter does so.
    std::optional<HiddenHead> hidden_above(Line const& line, std::optional<Line> const& comment) {
        auto const hidden = comments_.above(line);
        bool const is_section = hidden && hidden->kind != HiddenHead::Kind::Words;
        if (hidden && !(is_section && open_words_at_margin()))
            return hidden;
        auto const above = above_of(line.indent);
        if (!comment || above == open_.rend() || !above->node->block_is_prose)
            return std::nullopt;
        auto words = comments_.words_in(text_, *comment, row_above(above->indent));
        if (words)
            words->line.indent = above->indent;
        return words;
    }

    bool open_words_at_margin() const { return !open_.empty() && open_.front().node->block_is_prose; }

    // The innermost open line that is less indented.
    std::vector<Open>::const_reverse_iterator above_of(std::size_t indent) const {
        return std::find_if(open_.rbegin(), open_.rend(),
                            [&](Open const& open) { return open.indent < indent; });
    }

    KeywordRow const* row_above(std::size_t indent) const {
        auto const above = above_of(indent);
        return above == open_.rend() ? nullptr : above->row;
    }

    // Told, and then read as the head that it is meant to be.
    void read_hidden(HiddenHead const& hidden) {
        report_hidden({text_, hidden, open_.empty() ? "" : name_of_section()}, file_, findings_);
        if (hidden.kind == HiddenHead::Kind::Heading)
            read_heading(hidden.line);
        else
            place(hidden.line);
    }

    // «scene pont», of the line at the margin that is open.
    std::string name_of_section() const {
        SyntaxNode const& above = *open_.front().node;
        return above.keyword.text +
               (above.arguments.empty() ? std::string() : " " + above.arguments.front().text);
    }

    void read_heading(Line const& line) {
        open_.clear();
        SyntaxNode& node = syntax_.nodes.emplace_back();
        node.keyword = {"scene", span(line.begin, line.end), span(line.begin, line.end)};
        node.span = node.keyword.span;
        node.colon = true;
        node.is_heading = true;
        node.prose.push_back(words_.prose_line(line.begin, line.end));
        open_.push_back({&node, vocabulary_.find("scene"), 0});
    }

    // --- structure -----------------------------------------------------------------------------

    void place(Line const& line) {
        while (!open_.empty() && line.indent <= open_.back().indent) {
            open_.pop_back();
            too_deep_ = false;
        }
        if (open_.size() >= limits::nesting)
            refuse_depth(line);
        else
            read(line);
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
        leave_lines_without_any_below(line);
        KeywordRow const* const parent = open_.empty() ? nullptr : open_.back().row;
        std::size_t const usual = usual_indent(line);
        if (line.tab)
            lines_.note_spaces(line, usual);
        auto& siblings = open_.empty() ? syntax_.nodes : open_.back().node->children;
        if (siblings.empty())
            siblings.reserve(usual_lines);
        SyntaxNode& node = siblings.emplace_back();
        read_line(line, node);
        Reading const reading = rows_.reading_of(node, parent);
        node.block_is_prose = reading.block_is_prose;
        auto const beside = std::exchange(beside_, std::nullopt);
        std::size_t const indent =
            beside && waits_for_words(node, reading) && are_words_next(line, parent) ? *beside : line.indent;
        bool const ends_at_sibling =
            reading.block_is_prose &&
            words_.read_block({&node, reading.row, parent, indent, usual}) == BlockEnd::TooDeep;
        if (ends_at_sibling) // which is more indented, and no child
            beside_ = indent;
        else
            open_.push_back({&node, reading.row, indent});
    }

    static bool waits_for_words(SyntaxNode const& node, Reading const& reading) {
        return reading.block_is_prose && node.prose.empty();
    }

    // Of a line that is too far in: whether what stands beside it are its words.
    bool are_words_next(Line const& line, KeywordRow const* parent) {
        auto const below = lines_.next();
        lines_.put_back(below);
        return below && !below->blank() && below->indent == line.indent &&
               keyword_of_line(text_of(*below), Before::Sentence, parent, vocabulary_).empty();
    }

    // How far the lines are indented that stand beside this one.
    std::size_t usual_indent(Line const& line) {
        constexpr std::size_t usual_step = 2;
        if (open_.empty())
            return 0;
        Open& above = open_.back();
        std::size_t const usual = above.below.value_or(above.indent + usual_step);
        if (!above.below && !line.tab)
            above.below = line.indent;
        return usual;
    }

    // «step» that is indented under an image stands in the scene.
    void leave_lines_without_any_below(Line const& line) {
        if (open_.size() < 2)
            return;
        KeywordRow const* const above = open_.back().row;
        KeywordRow const* const beyond = open_[open_.size() - 2].row;
        if (!above || !beyond || above->body == Body::Prose)
            return;
        std::string_view const word = text_of(line).substr(0, text_of(line).find_first_of(" :"));
        KeywordRow const* const row = vocabulary_.find(word);
        bool const stands_here = row && (may_stand(*row, above) || above->attribute(word));
        bool const tab = line.tab && !lines_.only_tabs(); // it may mean any depth, and is told
        if (!row || stands_here || !may_stand(*row, beyond) || (rows_.takes_children(*above) && !tab))
            return;
        Open const& left = open_.back();
        if (!tab)
            findings_.error(
                "wrong-place",
                "“" + std::string(word) + "” cannot stand under “" + left.node->keyword.text + "”",
                span(line.begin, line.begin + word.size()),
                "indent it by " + std::to_string(left.indent) + (left.indent == 1 ? " space" : " spaces") +
                    ", as “" + left.node->keyword.text + "” above");
        open_.pop_back();
    }

    // --- a line --------------------------------------------------------------------------------

    void read_line(Line const& line, SyntaxNode& node) {
        LinePart const part{text_, file_, line.begin, line.end, may_hold_unseen_};
        std::size_t const kept = findings_.kept();
        std::size_t after = read_head(part, node, findings_);
        std::size_t end = line.end;
        if (auto const cut = cut_head(node, {part, line, line.indent, least_indent()})) {
            findings_.take_back(kept);
            node = {};
            after = read_joined_head(*cut, node);
            end = cut->second.end;
            report_cut(*cut);
        }
        node.span = span(line.begin, after);
        report_unseen_in(line.begin, after, Role::Head);
        words_.read_rest_of_line(node, after, end);
    }

    // With which a line stands beside those below the one that is open.
    std::size_t least_indent() const { return open_.empty() ? 0 : open_.back().indent + 1; }

    // With the line below it, where the head goes on there.
    std::optional<CutHead> cut_head(SyntaxNode const& node, CutHead cut) {
        KeywordRow const* const row = node.colon ? nullptr : vocabulary_.find(node.keyword.text);
        auto const below = row ? lines_.next() : std::nullopt;
        cut.second = below.value_or(Line{});
        if (below && goes_on_below(node, row, cut))
            return cut;
        if (row)
            lines_.put_back(below);
        return std::nullopt;
    }

    void report_cut(CutHead const& cut) {
        std::string const whole = joined_text(cut);
        findings_.error("divided-line", "this line goes on from the line above",
                        span(cut.second.begin, cut.second.end),
                        whole.size() <= longest_line ? "join the two: " + whole : "join the two");
    }

    std::string_view text_of(Line const& line) const {
        return text_.substr(line.begin, line.end - line.begin);
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
    CommentHeads comments_;
    ProseReader words_;
    Syntax syntax_;
    std::vector<Open> open_;
    RowFinder rows_;
    std::optional<std::size_t> beside_; // how far the next line should be indented, which is too far in
    std::optional<Line> comment_;       // directly above
    bool may_hold_unseen_ = false;
    bool too_deep_ = false;
};

} // namespace

Checked<Syntax> parse(SourceText const& sources, std::uint32_t file, Vocabulary const& vocabulary) {
    return Parser(sources.file(file).text, file, vocabulary).parse();
}

} // namespace fresque
