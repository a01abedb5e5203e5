// Matches: what a presenter looks for by typing. Places are found by their number, their name or their title,
// quotes by their words, who says them and where they come from; without regard to capitals and accents.
#pragma once

#include "story/moment.h"

#include <string>
#include <string_view>
#include <vector>

namespace fresque {

struct Match {
    Position position;
    std::string title; // what it is: the scene's title, or who speaks
    std::string words; // behind it: the chapter, or what is said
};

std::vector<Match> every_step(Story const& story);
// The scenes; all of them where nothing is typed.
std::vector<Match> matching_scenes(Story const& story, std::string_view typed);
// Quotes that hold every word that is typed, at the step where they are told first; none where nothing is
// typed.
std::vector<Match> matching_quotes(Story const& story, std::string_view typed);

} // namespace fresque
