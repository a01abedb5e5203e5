#include "app/remote/wake_pipe.h"

#include <array>

#include <fcntl.h>
#include <unistd.h>

namespace fresque {

Result<Done> WakePipe::open() {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        return Failure{FailureKind::Environment, "the remote has no pipe to be woken by"};
    read_ = Descriptor(ends[0]);
    write_ = Descriptor(ends[1]);
    for (int const end : ends) {
        fcntl(end, F_SETFL, O_NONBLOCK);
        fcntl(end, F_SETFD, FD_CLOEXEC);
    }
    return Done{};
}

void WakePipe::wake() {
    char const anything = 0;
    // A pipe that is full wakes, too.
    [[maybe_unused]] auto const written = write(write_.number(), &anything, 1);
}

void WakePipe::drain() {
    std::array<char, 64> drained{};
    while (read(read_.number(), drained.data(), drained.size()) > 0) {
    }
}

} // namespace fresque
