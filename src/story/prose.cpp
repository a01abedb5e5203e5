#include "story/prose.h"

#include "base/byte_set.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

namespace fresque {

namespace {

constexpr std::string_view item_mark = "- ";
constexpr std::size_t usual_pieces = 5; // of a paragraph with emphasis
constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

// A piece of a paragraph: words, or some stars in a row.
struct Piece {
    std::string text;
    Span span;
    std::size_t stars = 0; // 0: words
    bool can_open = false;
    bool can_close = false;
};

bool is_space_at(std::string_view text, std::size_t at) {
    return at >= text.size() || text[at] == ' ' || text[at] == '\t';
}

Emphasis emphasis_of(std::size_t stars) {
    return stars == 2 ? Emphasis::Strong : Emphasis::Emphasis;
}

void add_words(std::string_view words, Span span, std::vector<Piece>& pieces) {
    if (pieces.empty() || pieces.back().stars > 0)
        pieces.push_back({std::string(words), span});
    else
        pieces.back().text += words;
}

constexpr ByteSet signs("*\\\t"); // bytes that mean more than themselves

// Divides a line, of which the first `skipped` bytes are left out, and appends what it holds.
void divide(ProseLine const& line, std::size_t skipped, std::vector<Piece>& pieces) {
    std::string_view const text = line.text;
    if (!pieces.empty())
        add_words(" ", line.span, pieces);
    std::size_t at = skipped;
    while (at < text.size()) {
        std::size_t const end = signs.first_in(text, at);
        if (end > at)
            add_words(text.substr(at, end - at), line.span, pieces);
        at = end;
        if (at == text.size())
            break;
        if (text.substr(at).starts_with("\\*")) {
            add_words("*", line.span, pieces);
            at += 2;
        } else if (text[at] == '*') {
            std::size_t const after = std::min(text.find_first_not_of('*', at), text.size());
            bool const space_before = at == skipped || is_space_at(text, at - 1);
            bool const space_after = is_space_at(text, after);
            Span const span = part_of(line.span, text, at, after);
            pieces.push_back(
                {std::string(text.substr(at, after - at)), span, after - at, !space_after, !space_before});
            at = after;
        } else {
            add_words(text[at] == '\t' ? " " : text.substr(at, 1), line.span, pieces);
            ++at;
        }
    }
}

// For every piece, where the next stars stand that could close one or two stars opened there.
std::vector<std::size_t> closings(std::vector<Piece> const& pieces) {
    std::vector<std::size_t> result(pieces.size(), nowhere);
    std::size_t next[3] = {nowhere, nowhere, nowhere};
    for (std::size_t i = pieces.size(); i-- > 0;) {
        Piece const& piece = pieces[i];
        if (piece.stars != 1 && piece.stars != 2)
            continue;
        result[i] = next[piece.stars];
        if (piece.can_close)
            next[piece.stars] = i;
    }
    return result;
}

void append(std::vector<ProseRun>& runs, std::string text, Emphasis emphasis) {
    if (!runs.empty() && runs.back().emphasis == emphasis)
        runs.back().text += text;
    else
        runs.push_back({std::move(text), emphasis});
}

void report_stray(Piece const& stars, Findings& findings) {
    if (!stars.can_open && !stars.can_close)
        return;
    findings.warning("stray-star", "this star begins or ends no emphasis", stars.span,
                     "write *words*, **words**, or \\* for a star");
}

std::vector<ProseRun> runs_from(std::vector<Piece>& pieces, Findings& findings) {
    std::vector<ProseRun> runs;
    if (pieces.size() == 1 && pieces.front().stars == 0) {
        runs.push_back({std::move(pieces.front().text), Emphasis::None});
        return runs;
    }
    std::vector<std::size_t> const closing = closings(pieces);
    std::size_t close = nowhere;
    Emphasis emphasis = Emphasis::None;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        Piece& piece = pieces[i];
        if (piece.stars == 0) {
            append(runs, std::move(piece.text), emphasis);
        } else if (i == close) {
            close = nowhere;
            emphasis = Emphasis::None;
        } else if (close == nowhere && piece.can_open && closing[i] != nowhere) {
            close = closing[i];
            emphasis = emphasis_of(piece.stars);
        } else {
            report_stray(piece, findings);
            append(runs, std::move(piece.text), emphasis);
        }
    }
    return runs;
}

std::string joined(std::vector<ProseLine> const& lines) {
    std::size_t size = lines.size();
    for (ProseLine const& line : lines)
        size += line.text.size();
    std::string text;
    text.reserve(size);
    for (ProseLine const& line : lines)
        text.append(text.empty() ? "" : " ").append(line.text);
    return text;
}

} // namespace

// Also no tag, no link, and no mark of an item or a heading.
bool are_plain(std::vector<ProseLine> const& lines) {
    static constexpr ByteSet begins("-#>+1\xE2");
    static constexpr ByteSet all_signs("*\\\t<&_[!`=");
    return std::all_of(lines.begin(), lines.end(), [](ProseLine const& line) {
        return !line.text.empty() && !begins.has(line.text.front()) &&
               all_signs.first_in(line.text) == line.text.size();
    });
}

Prose plain_prose(std::vector<ProseLine> const& lines) {
    Prose prose;
    if (!lines.empty())
        prose.emplace_back().runs.push_back({joined(lines), Emphasis::None});
    return prose;
}

Prose prose_from(std::vector<ProseLine> const& lines, Findings& findings) {
    Prose prose;
    std::vector<Piece> pieces;
    pieces.reserve(usual_pieces);
    bool item = false;
    auto const finish = [&] {
        if (!pieces.empty())
            prose.push_back({item, runs_from(pieces, findings)});
        pieces.clear();
        item = false;
    };
    for (ProseLine const& line : lines) {
        bool const begins_item = line.text.starts_with(item_mark);
        if (line.text.empty() || begins_item)
            finish();
        if (begins_item)
            item = true;
        divide(line, begins_item ? item_mark.size() : 0, pieces);
    }
    finish();
    return prose;
}

} // namespace fresque
