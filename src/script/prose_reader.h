// The words of a line: what stands behind its colon, or the more-indented lines below it. A line that was
// indented too far becomes such words; where it begins as a line of its own this is told.
//
//     quote maire official via=gazette:
//       Nous fermons le pont.               ◁ words
//       step                                ◁ a line of its own, it seems
#pragma once

#include "base/findings.h"
#include "script/line_source.h"
#include "script/syntax.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

// The line whose words are read.
struct BlockHead {
    SyntaxNode* node;
    KeywordRow const* own;    // null: unknown, or a line that gives an attribute
    KeywordRow const* parent; // of the line that it stands under; null: at the margin
    std::size_t indent;
    std::size_t usual; // columns by which lines are indented that stand there
};

enum class BlockEnd {
    Outside, // at a line that is less indented
    TooDeep, // at a line that should be indented as the head is; it was told, and is the next one
};

class ProseReader {
  public:
    ProseReader(std::uint32_t file, LineSource& lines, Vocabulary const& vocabulary, Findings& findings) :
        file_(file), lines_(lines), vocabulary_(vocabulary), findings_(findings) {}

    void begin(std::string_view text, bool may_hold_unseen);

    void read_rest_of_line(SyntaxNode& node, std::size_t begin, std::size_t end) const;
    // The lines below the head; they continue what already stands on its line.
    BlockEnd read_block(BlockHead const& head);
    ProseLine prose_line(std::size_t begin, std::size_t end) const;

  private:
    Span span(std::size_t begin, std::size_t end) const {
        return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }
    std::string_view text_of(Line const& line) const {
        return text_.substr(line.begin, line.end - line.begin);
    }

    bool begins_beside(BlockHead const& head, Line const& line);
    bool begins_beside_in_place(BlockHead const& head, Line const& line) const;
    void report_margin(BlockHead const& head, Line const& line);
    void report_divided(BlockHead const& head, Line const& line);
    void report_too_deep(BlockHead const& head, Line const& line, std::string_view keyword);
    void look_for_line(BlockHead const& head, Line const& line);
    void look_for_keyword(BlockHead const& head);
    void note_attribute(BlockHead const& head, Line const& line, std::string_view name);
    void report_attributes(BlockHead const& head, Severity severity);
    void note_spaces_for_tab(BlockHead const& head, Line const& line);
    std::string less_indented(std::string_view keyword) const;

    std::string_view text_;
    std::uint32_t file_;
    LineSource& lines_;
    Vocabulary const& vocabulary_;
    Findings& findings_;
    std::vector<AttributeSyntax> attributes_; // that lines of the block seem to give
    bool divided_ = false;
    bool may_hold_unseen_ = false;
};

} // namespace fresque
