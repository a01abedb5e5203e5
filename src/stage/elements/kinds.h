// The kinds of element, one function and one file each.
#pragma once

#include "stage/elements/element_kind.h"

namespace fresque {

ElementKind text_kind();
ElementKind quote_kind();
ElementKind image_kind();
ElementKind viewpoints_kind();

} // namespace fresque
