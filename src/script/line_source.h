// The lines of a file, one after another, as long as they keep to the limits. Tabs before them are counted
// and told once: they are one habit.
#pragma once

#include "base/findings.h"
#include "script/line.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace fresque {

class LineSource {
  public:
    LineSource(std::string_view text, std::uint32_t file, Findings& findings) :
        text_(text), file_(file), findings_(findings) {}

    // False where it cannot be read at all. Of a file that is too large, the lines within the limit are read.
    bool begin();
    std::string_view text() const { return text_; }

    // Empty lines too; nothing at the end.
    std::optional<Line> next();
    // Gives a line that was read again as the next one.
    void put_back(std::optional<Line> const& line) { waiting_ = line; }

    // The spaces that should stand where this line has a tab.
    void note_spaces(Line const& line, std::size_t count);
    void report_tabs();
    // Whether all that was indented so far is indented with tabs alone, so that nobody need guess how deep.
    bool only_tabs() const { return only_tabs_; }

  private:
    Span span(std::size_t begin, std::size_t end) const {
        return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }
    void refuse_rest(Line const& first);
    void report_misread();
    std::size_t within_limit(std::size_t begin, std::size_t end);

    std::string_view text_;
    std::uint32_t file_;
    Findings& findings_;
    std::optional<Line> waiting_;
    std::size_t at_ = 0;
    std::size_t lines_ = 0; // that are not empty
    std::size_t first_tab_ = 0;
    std::size_t spaces_ = 0; // in place of it, and of what stands beside it; 0: not known
    std::size_t lines_with_tabs_ = 0;
    bool only_tabs_ = true;
};

} // namespace fresque
