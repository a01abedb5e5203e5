// The projector card: by it one sees whether the whole picture is on the wall, whether greys and colours are
// told apart, and whether the smallest words of the stage are read in the last row.
#pragma once

#include "display/display_list.h"
#include "text/faces.h"

namespace fresque {

DisplayList projector_card(Size stage, Faces const& faces);

} // namespace fresque
