// The talk file: where the place and the timer of a talk are kept while it goes on, so that a crash, a kill
// or a power cut costs a second at most. It is removed when the talk ends by itself.
#pragma once

#include "app/talk/rehearsal.h"
#include "app/talk/saved_talk.h"
#include "base/result.h"

#include <filesystem>
#include <optional>
#include <string>

namespace fresque {

class TalkFile {
  public:
    // In the folder for state of the desktop, one for each story: $XDG_STATE_HOME/fresque/talks.
    static TalkFile of(std::filesystem::path const& story);
    explicit TalkFile(std::filesystem::path path) : path_(std::move(path)) {}

    std::filesystem::path const& path() const { return path_; }
    // Nothing where no talk was broken off.
    std::optional<SavedTalk> read() const;
    // Writes where something has changed. A disk that is full stops no talk: the failure is given once.
    std::optional<Failure> keep(SavedTalk const& talk);
    void remove();

    // How long each step took when the story was told the last time; empty where it never was.
    Rehearsal last_time() const;
    void keep_times(Rehearsal const& rehearsal) const;

  private:
    std::filesystem::path times_path() const;

    std::filesystem::path path_;
    std::string written_;
    bool failed_ = false;
};

} // namespace fresque
