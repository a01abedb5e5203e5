// Pace: how long a step stays when the story plays by itself. It is the time in which what the step brings is
// read: by the number of its words, with a breath behind them; or what the author says with hold=.
#pragma once

#include "base/seconds.h"
#include "story/moment.h"

#include <cstddef>
#include <string_view>

namespace fresque {

// Words between spaces. Marks that stand alone, as French sets them, are none; where words are not divided by
// spaces, three letters count as two.
std::size_t count_words(std::string_view text);

// What is new to be read when the step has come: of a scene's first step its title too, of a picture that
// goes on what is added. Labels (roles, kickers, sources, years) are taken in at a glance.
std::size_t words_to_read(Story const& story, Position position);

// How long the step stays once what leads to it stands there.
Seconds reading_time(Story const& story, Position position);

} // namespace fresque
