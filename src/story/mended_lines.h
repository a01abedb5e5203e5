// Lines whose colon cannot be seen as one: «text:words» without the space, «role=words» below a keyword.
// Each is reported and then read as it was meant, so that it is one mistake and not three.
#pragma once

#include "base/findings.h"
#include "script/syntax.h"

#include <vector>

namespace fresque {

// The files; where such a line was met, `copies`, which holds them with these lines mended.
std::vector<Syntax> const& mended(std::vector<Syntax> const& files, Vocabulary const& vocabulary,
                                  Findings& findings, std::vector<Syntax>& copies);

} // namespace fresque
