// Highlighting for editors, written from the vocabulary: what a keyword, an attribute and one of its choices
// are is never told twice.
#pragma once

#include "script/vocabulary.h"

#include <string>

namespace fresque {

// A TextMate grammar as JSON, for Visual Studio Code and others.
std::string textmate_grammar(Vocabulary const& vocabulary);

// A syntax file for Vim.
std::string vim_syntax(Vocabulary const& vocabulary);

} // namespace fresque
