// The ledger: every quote of a story with who says it, how we know, from where, when, and how far its
// words could be verified.
#pragma once

#include "story/story.h"

#include <string>

namespace fresque {

// For people: a paragraph a quote, then how many there are of each state.
std::string ledger_text(Story const& story);
// A table with a head row. Source: RFC 4180.
std::string ledger_csv(Story const& story);
// {"version":1,"quotes":[{"place":…,"voice":…,"kind":…,"via":…,"date":…,"state":…,"words":…}]}
std::string ledger_json(Story const& story);

} // namespace fresque
