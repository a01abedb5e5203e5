#include "app/talk/timer.h"

#include <algorithm>

namespace fresque {

Seconds Timer::since_last(Seconds now) const {
    return running_ ? std::clamp(now - last_, 0.0, most_at_once) : 0;
}

Seconds Timer::tick(Seconds now) {
    Seconds const talked = since_last(now);
    elapsed_ += talked;
    last_ = now;
    return talked;
}

void Timer::start(Seconds now) {
    tick(now);
    running_ = true;
}

void Timer::pause(Seconds now) {
    tick(now);
    running_ = false;
}

void Timer::reset(Seconds now) {
    set(0, now);
}

void Timer::set(Seconds elapsed, Seconds now) {
    elapsed_ = elapsed;
    last_ = now;
}

} // namespace fresque
