// The check of balance: what was declared and never used, and topics on which a single voice is heard.
#pragma once

#include "base/findings.h"
#include "story/story.h"
#include "story/values.h"

namespace fresque {

void check_balance(Story const& story, Uses const& uses, Findings& findings);

} // namespace fresque
