// A synthesizer: reads a text aloud by a program of the desktop, which is a process of its own and gets the
// text on its standard input, never as an option. Nothing here waits for it, however long it takes or hangs.
//
//     say ──▶ spd-say (speech-dispatcher)      or, where that is not installed or fails,
//         ──▶ espeak-ng
#pragma once

#include "base/seconds.h"

#include <cstddef>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace fresque {

namespace speech_rate { // words a minute
inline constexpr int slowest = 80;
inline constexpr int usual = 170;
inline constexpr int fastest = 450;
inline constexpr int step = 20;
} // namespace speech_rate

struct Utterance {
    std::string text;                    // a line for each thing
    std::string language;                // fr, pt-BR
    std::optional<int> words_per_minute; // none: as the desktop has it
};

class Synthesizer {
  public:
    Synthesizer() = default;
    ~Synthesizer(); // silence, and no process is left behind
    Synthesizer(Synthesizer const&) = delete;
    Synthesizer& operator=(Synthesizer const&) = delete;

    // Interrupts what is being said. False where no program that speaks is installed.
    bool say(Utterance utterance);
    void hush();

    // To be called after each `wait`: hands on what is not yet handed over, and buries the dead. False where
    // what was to be said could not be, by any program.
    bool tend();
    Seconds wait() const;

  private:
    struct Speaker {
        pid_t process = 0;
        int input = -1;
        std::size_t program = 0;
        std::string rest; // of the text, not yet handed over
        Seconds begun = 0;
    };
    struct Leaving {
        pid_t process = 0;
        Seconds killed_at = 0;
    };

    bool start(std::size_t program);
    void feed();
    bool bury_speaker();
    void bury_leaving();

    Utterance utterance_;
    std::optional<Speaker> speaker_;
    std::vector<Leaving> leaving_;
    std::size_t first_ = 0; // the program that is tried first
};

} // namespace fresque
