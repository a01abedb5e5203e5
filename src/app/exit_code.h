// Exit codes: how the program ended, for scripts.
#pragma once

namespace fresque {

enum class ExitCode {
    Fine = 0,
    StoryHasErrors = 1,
    Usage = 2,
    Environment = 3,
    InputOutput = 4,
};

} // namespace fresque
