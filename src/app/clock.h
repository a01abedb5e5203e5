// The clocks of the machine. The rim alone reads them; below it time is an argument.
#pragma once

#include "base/seconds.h"

namespace fresque {

// Grows steadily, from some beginning; stands still while the machine is suspended.
Seconds clock_now();

// How long the machine was suspended, since it was started. Where the system does not tell: 0.
Seconds time_suspended();

} // namespace fresque
