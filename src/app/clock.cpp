#include "app/clock.h"

#include <chrono>
#include <ctime>

namespace fresque {

Seconds clock_now() {
    using namespace std::chrono;
    return duration<double>(steady_clock::now().time_since_epoch()).count();
}

#if defined(CLOCK_BOOTTIME) && defined(CLOCK_MONOTONIC)
namespace {

Seconds read_clock(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

} // namespace

Seconds time_suspended() {
    return read_clock(CLOCK_BOOTTIME) - read_clock(CLOCK_MONOTONIC);
}
#else
Seconds time_suspended() {
    return 0;
}
#endif

} // namespace fresque
