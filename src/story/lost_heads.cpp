#include "story/lost_heads.h"

#include "story/line_form.h"
#include "story/meant_names.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string_view>

namespace fresque {

namespace {

// The kinds of names that such a line gives.
std::optional<ValueKind> use_of(KeywordRow const& row) {
    if (row.name == "voice")
        return ValueKind::VoiceName;
    if (row.name == "source")
        return ValueKind::SourceName;
    return row.name == "topic" ? std::optional(ValueKind::TopicName) : std::nullopt;
}

} // namespace

bool LostHeads::belongs(SyntaxNode const& line, KeywordRow const& row) const {
    if (is_property(line.keyword.text, &row, vocabulary_))
        return line.colon && line.arguments.empty();
    KeywordRow const* const own = vocabulary_.find(line.keyword.text);
    return own && own->may_stand_under(row.name);
}

// The first line below it that is not its own, or gives again what was given; their number where none is.
std::size_t LostHeads::first_lost(SyntaxNode const& node, KeywordRow const& row) const {
    auto const& lines = node.children;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto const is_same = [&](SyntaxNode const& other) {
            return other.keyword.text == lines[i].keyword.text;
        };
        bool const again =
            is_property(lines[i].keyword.text, &row, vocabulary_) &&
            std::any_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(i), is_same);
        if (again || !belongs(lines[i], row))
            return i;
    }
    return lines.size();
}

bool LostHeads::any(SyntaxNode const& node, KeywordRow const* row) const {
    return row && row->group == KeywordGroup::Story && !node.children.empty() &&
           first_lost(node, *row) < node.children.size();
}

// The one that is used and not declared; empty where there is none, or several.
std::string LostHeads::missing_name(KeywordRow const& row) const {
    NameTable declared;
    for (Syntax const& file : files_)
        for (SyntaxNode const& node : file.nodes)
            if (node.keyword.text == row.name && !node.arguments.empty())
                declared.add(node.arguments.front().text, {row.name, node.keyword.span});
    auto const missing = missing_names(files_, vocabulary_, *use_of(row), declared);
    return missing.size() == 1 ? missing.front() : std::string();
}

LostHeads::Head LostHeads::head_meant(SyntaxNode const& node, std::size_t first) const {
    Head head;
    for (KeywordRow const& row : vocabulary_.rows()) {
        bool const fits =
            use_of(row) &&
            std::all_of(node.children.begin() + static_cast<std::ptrdiff_t>(first), node.children.end(),
                        [&](SyntaxNode const& line) { return belongs(line, row); });
        std::string name = fits ? missing_name(row) : std::string();
        bool const is_own = !node.arguments.empty() && node.arguments.front().text == name &&
                            node.keyword.text == row.name; // which was missing until now
        if (name.empty() || is_own)
            continue;
        if (head.row)
            return {};
        head = {&row, std::move(name)};
    }
    return head;
}

void LostHeads::mend(std::vector<SyntaxNode>& nodes, std::size_t at, Findings& findings) const {
    if (searches_left_ == 0)
        return;
    --searches_left_;
    SyntaxNode& node = nodes[at];
    std::size_t const first = first_lost(node, *vocabulary_.find(node.keyword.text));
    Head const head = head_meant(node, first);
    if (!head.row)
        return;
    SyntaxNode lost;
    Span const place = node.children[first].keyword.span;
    lost.keyword = {std::string(head.row->name), place, place};
    lost.arguments = {{head.name, place, place}};
    lost.colon = true;
    lost.prose = {{head.name, place}};
    lost.span = place;
    auto const begin = node.children.begin() + static_cast<std::ptrdiff_t>(first);
    lost.children.assign(std::make_move_iterator(begin), std::make_move_iterator(node.children.end()));
    node.children.erase(begin, node.children.end());
    std::string const line = lost.keyword.text + " " + head.name + ": …";
    findings.error("missing-keyword",
                   "the " + lost.keyword.text + " of this line is missing: nothing declares " +
                       quoted(head.name),
                   place, "write it above this line, at the margin: " + line);
    nodes.insert(nodes.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(lost));
}

} // namespace fresque
