// A tween: when a change begins, how long it takes, and how it spends that time.
//
//     0 ──────── 0 ─╱‾‾ 1 ──────── 1
//     │  delay   │ duration │ settled
#pragma once

#include "base/seconds.h"
#include "motion/easing.h"

namespace fresque {

struct Tween {
    Seconds delay = 0;
    Seconds duration = 0;
    Easing easing = Easing::CubicInOut;

    Seconds end() const { return delay + duration; }

    // How much of the change has happened at `time`, [0, 1]; exactly 1 from end() on.
    double at(Seconds time) const {
        if (time >= end())
            return 1;
        if (time <= delay)
            return 0;
        return eased(easing, (time - delay) / duration);
    }
};

} // namespace fresque
