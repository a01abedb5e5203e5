// The numbers with which the files of chapters begin: 10-fondation.scene, 20-transformateurs.scene.
#pragma once

#include "base/result.h"

#include <string>
#include <vector>

namespace fresque {

// The number for a file that is to come after all of these: the next ten after the highest, with as many
// digits as that has, two at least; the next one where there is no ten left. Fails where there is none.
Result<std::string> next_chapter_number(std::vector<std::string> const& files);

} // namespace fresque
