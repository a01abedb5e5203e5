#include "story/cue_in_words.h"

#include "script/line_in_words.h"
#include "story/line_form.h"

#include <cstdint>
#include <string_view>

namespace fresque {

namespace {

// The keyword, where the line is one of a change and a name; else empty.
std::string_view cue_of(std::string_view line, Vocabulary const& vocabulary, NameTable const& elements) {
    if (!may_begin_line(line))
        return {};
    std::size_t const end = line.find(' ');
    if (end == std::string_view::npos || !elements.find(line.substr(end + 1)))
        return {};
    KeywordRow const* const row = vocabulary.find(line.substr(0, end));
    return row && row->group == KeywordGroup::Changes ? row->name : std::string_view{};
}

} // namespace

void report_cues_in_words(SyntaxNode const& node, Vocabulary const& vocabulary, NameTable const& elements,
                          Findings& findings) {
    if (!node.block_is_prose)
        return;
    for (ProseLine const& line : node.prose) {
        std::string_view const keyword = cue_of(line.text, vocabulary, elements);
        if (keyword.empty())
            continue;
        findings.warning("keyword-in-words",
                         "this line is read as words of " + quoted(node.keyword.text) + " above",
                         part_of(line.span, line.text, 0, keyword.size()),
                         "if " + quoted(keyword) + " begins a line of its own, indent it less");
    }
}

} // namespace fresque
