// Names that lines should have given: of «voice: Des nageurs», or of a second «voice maire: Des nageurs», the
// one that quotes use and nothing declares. So one mistake is one message, and its hint fits the rest of the
// story.
#pragma once

#include "script/syntax.h"
#include "story/names.h"

#include <string>
#include <string_view>
#include <vector>

namespace fresque {

// The names of this kind that lines use and `declared` does not have.
std::vector<std::string> missing_names(std::vector<Syntax> const& files, Vocabulary const& vocabulary,
                                       ValueKind kind, NameTable const& declared);

// The only one of the names that is made of words of the title; empty where there is none.
std::string name_within(std::string_view title, std::vector<std::string> const& names);

} // namespace fresque
