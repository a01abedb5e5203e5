// The talk's timer: time that was talked, whatever the clock did meanwhile. A machine that slept, or a
// program that was stopped, adds no more than a few seconds.
#pragma once

#include "base/seconds.h"

namespace fresque {

class Timer {
  public:
    static constexpr Seconds most_at_once = 3;

    bool running() const { return running_; }
    Seconds elapsed(Seconds now) const { return elapsed_ + since_last(now); }

    void start(Seconds now);
    void pause(Seconds now);
    // To nothing; it goes on running where it ran.
    void reset(Seconds now);
    void set(Seconds elapsed, Seconds now);
    // To be told the time at least each second; gives how much was talked since the last time.
    Seconds tick(Seconds now);

  private:
    Seconds since_last(Seconds now) const;

    bool running_ = false;
    Seconds elapsed_ = 0;
    Seconds last_ = 0;
};

} // namespace fresque
