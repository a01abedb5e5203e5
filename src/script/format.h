// The formatter: one way of writing what a scene file says. It lays out the tree that the parser read,
// and gives its text only after the parser has read the same in it.
//
// Two spaces a level; one space between the words of a head; at most one empty line in a row, and one
// before each chapter and scene. Words, their order and comments are kept; prose is never broken anew.
#pragma once

#include "base/diagnostic.h"
#include "script/vocabulary.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fresque {

// Whether a text that is indented with tabs is so throughout: then the formatter writes spaces for them, as
// no line can mean anything else by it.
bool can_format_tabs(std::string_view text);

// File number `file` of `sources`, formatted, in a time that grows with its length alone. Nothing where
// the text has errors, where a line or the whole would become longer than the limits, or where what was
// written would not say the same, which would be our mistake (formatter-fault): the diagnostics say why.
Checked<std::optional<std::string>> format(SourceText const& sources, std::uint32_t file,
                                           Vocabulary const& vocabulary);

} // namespace fresque
