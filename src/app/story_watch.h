// A story watch: tells the event loop of a window that a file of the story was changed. A story is a folder
// or one file; beside one file, its folder is watched.
#pragma once

#include "app/file_watch.h"

#include <SDL_events.h>

#include <cstdint>
#include <filesystem>

namespace fresque {

class StoryWatch {
  public:
    // Needs SDL's events.
    explicit StoryWatch(std::filesystem::path const& story);

    // Whether this event says so.
    bool is(SDL_Event const& event) const { return event.type == event_; }

  private:
    std::uint32_t event_;
    FileWatch watch_;
};

} // namespace fresque
