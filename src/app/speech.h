// Speech: what is said of a story that is played or told, and when: aloud by a voice, on standard output, or
// both. Each step says what it brings; who comes from elsewhere hears all that stands on the stage.
#pragma once

#include "app/command.h"
#include "app/notice.h"
#include "app/show.h"
#include "app/spoken.h"
#include "app/synthesizer.h"

#include <optional>
#include <string>

namespace fresque {

struct SpeechOptions {
    bool on_output = false;  // also on standard output, line by line
    bool begins_on = false;  // the voice
    std::optional<int> rate; // words a minute; none: as the desktop has it
};

class Speech {
  public:
    explicit Speech(SpeechOptions const& options) : options_(options) {}

    // To be called whenever the viewer may be somewhere else. What there is to tell them about the voice
    // comes back.
    std::optional<Notice> follow(Show const& show);
    // Nothing where the command is for somebody else.
    std::optional<Notice> obey(Command const& command, Show const& show);
    // Until `follow` has something to do.
    Seconds wait() const { return synthesizer_.wait(); }
    // On the clock: about when all is said. Long ago where no voice speaks.
    Seconds spoken_until() const { return on_ ? spoken_until_ : 0; }

  private:
    struct Place {
        Position position;
        std::string language;

        friend bool operator==(Place const&, Place const&) = default;
    };

    std::optional<Notice> toggle(Show const& show);
    Notice change_rate(int by, Show const& show);
    std::optional<Notice> say(std::string text, Show const& show);
    Notice fall_silent(Notice why);

    SpeechOptions options_;
    Synthesizer synthesizer_;
    bool on_ = false;
    std::optional<Place> place_; // of which it was spoken last
    std::string said_;
    Seconds spoken_until_ = 0;
};

} // namespace fresque
