// Letters with their accents, in one spelling. «é» can be one character, or an e and an accent of its own
// (which some file systems and word processors write): the same to the eye, and not the same bytes.
#pragma once

#include <string>
#include <string_view>

namespace fresque {

// The text with each letter and the accent behind it made one character, for the letters of Latin-1 and
// Latin Extended-A.
std::string composed_letters(std::string_view text);

} // namespace fresque
