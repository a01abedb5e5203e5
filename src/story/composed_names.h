// Names whose accents are characters of their own, as some keyboards and folders give them.
#pragma once

#include "script/syntax.h"

#include <vector>

namespace fresque {

// Whether some name of these lines has such accents.
bool has_own_accents(std::vector<SyntaxNode> const& nodes);

// Names are the same however their accents are spelled. Names of files are what the folder has.
void compose_names(std::vector<SyntaxNode>& nodes, Vocabulary const& vocabulary);

} // namespace fresque
