// The kinds of element, one function and one file each.
#pragma once

#include "stage/elements/element_kind.h"

namespace fresque {

ElementKind text_kind();
ElementKind quote_kind();
ElementKind image_kind();
ElementKind drawing_kind();
ElementKind counter_kind();
ElementKind bars_kind();
ElementKind relations_kind();
ElementKind span_kind();
ElementKind viewpoints_kind();
ElementKind choice_kind();

} // namespace fresque
