#include "script/rows.h"

#include "script/head_text.h"
#include "script/line.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace fresque {

namespace {

constexpr std::array<std::string_view, 2> sections{"chapter", "scene"};
constexpr std::string_view item_mark = "- ";
constexpr std::size_t anywhere = std::numeric_limits<std::size_t>::max();

// The rows that the tree tells of, in the order of the text.
class TreeRows {
  public:
    explicit TreeRows(std::string_view text) : text_(text) {}

    void add(std::vector<SyntaxNode> const& nodes, std::size_t depth) {
        for (SyntaxNode const& node : nodes) {
            add_node(node, depth);
            add(node.children, depth + 1); // the parser keeps trees shallow
        }
    }
    std::vector<Row> take() { return std::move(rows_); }

  private:
    void add_node(SyntaxNode const& node, std::size_t depth) {
        Row head{RowKind::Head, node.span.begin, 0, depth, head_text(node, text_)};
        head.section =
            depth == 0 && std::find(sections.begin(), sections.end(), node.keyword.text) != sections.end();
        head.block_is_prose = node.block_is_prose;
        auto line = node.prose.begin();
        if (line != node.prose.end() && on_one_line(node.span.end, line->span.begin)) {
            head.text += " " + written(*line);
            ++line;
        }
        rows_.push_back(std::move(head));
        add_block(line, node.prose.end(), depth + 1);
    }

    bool on_one_line(std::size_t begin, std::size_t end) const {
        return text_.substr(begin, end - begin).find_first_of("\r\n") == std::string_view::npos;
    }

    // The further lines of an item stand under its words.
    void add_block(std::vector<ProseLine>::const_iterator line, std::vector<ProseLine>::const_iterator end,
                   std::size_t depth) {
        bool opens = true;
        bool in_item = false;
        for (; line != end; ++line) {
            if (line->text.empty()) {
                in_item = false;
                continue;
            }
            bool const item = line->text.starts_with(item_mark);
            Row row{RowKind::Prose, line->span.begin, 0, in_item && !item ? depth + 1 : depth,
                    written(*line)};
            row.opens_prose = std::exchange(opens, false);
            rows_.push_back(std::move(row));
            in_item = in_item || item;
        }
    }

    std::string written(ProseLine const& line) const {
        return std::string(text_.substr(line.span.begin, line.span.end - line.span.begin));
    }

    std::string_view text_;
    std::vector<Row> rows_;
};

// Every line of the text, of empty ones the first in a row; those that the tree does not tell of are empty or
// comments.
std::optional<std::vector<Row>> all_rows(std::string_view text, std::vector<Row> told) {
    std::vector<Row> rows;
    auto next = told.begin();
    for (std::size_t at = 0; at < text.size();) {
        TextLine const whole = line_from(text, at);
        at = whole.next;
        Line const line = measured_line(text, whole.begin, whole.end);
        Row row{RowKind::Blank, line.begin, 0, 0, {}};
        if (next != told.end() && next->begin == line.begin)
            row = std::move(*next++);
        else if (!line.blank() && text[line.begin] == '#')
            row = {RowKind::Comment, line.begin, 0, 0,
                   std::string(text.substr(line.begin, line.end - line.begin))};
        else if (!line.blank())
            return std::nullopt;
        row.indent = line.indent;
        bool const empty_again = row.kind == RowKind::Blank && !rows.empty() && rows.back().kind == row.kind;
        if (!empty_again)
            rows.push_back(std::move(row));
    }
    if (next != told.end())
        return std::nullopt;
    return rows;
}

// A head whose block goes on.
struct Open {
    std::size_t indent;
    std::size_t deepest_comment; // one deeper would be prose
};

// For every row, the head that follows it, or null.
std::vector<Row const*> following_heads(std::vector<Row> const& rows) {
    std::vector<Row const*> following(rows.size());
    Row const* head = nullptr;
    for (std::size_t i = rows.size(); i-- > 0;) {
        following[i] = head;
        if (rows[i].kind == RowKind::Head)
            head = &rows[i];
    }
    return following;
}

std::size_t comment_depth(Row const& comment, Row const* following, std::vector<Open> const& open) {
    std::size_t const deepest = open.empty() ? anywhere : open.back().deepest_comment;
    if (following != nullptr && comment.indent <= following->indent)
        return std::min(following->depth, deepest);
    auto const levels = std::count_if(open.begin(), open.end(),
                                      [&comment](Open const& head) { return head.indent < comment.indent; });
    return std::min(static_cast<std::size_t>(levels), deepest);
}

void open_block(Row const& head, std::vector<Open>& open) {
    while (!open.empty() && head.indent <= open.back().indent)
        open.pop_back();
    std::size_t const deepest = open.empty() ? anywhere : open.back().deepest_comment;
    open.push_back({head.indent, head.block_is_prose ? std::min(deepest, head.depth) : deepest});
}

void place_comments(std::vector<Row>& rows) {
    std::vector<Row const*> const following = following_heads(rows);
    std::vector<Open> open;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].kind == RowKind::Head)
            open_block(rows[i], open);
        else if (rows[i].kind == RowKind::Comment)
            rows[i].depth = comment_depth(rows[i], following[i], open);
    }
}

} // namespace

std::optional<std::vector<Row>> rows_of(std::string_view text, Syntax const& syntax) {
    TreeRows told(text);
    told.add(syntax.nodes, 0);
    auto rows = all_rows(text, told.take());
    if (rows)
        place_comments(*rows);
    return rows;
}

} // namespace fresque
