#include "app/story_watch.h"

#include "app/event_loop.h"

namespace fresque {

namespace {

bool is_folder(std::filesystem::path const& story) {
    std::error_code ignored;
    return std::filesystem::is_directory(story, ignored);
}

std::filesystem::path watched_folder(std::filesystem::path const& story) {
    if (is_folder(story))
        return story;
    return story.has_parent_path() ? story.parent_path() : std::filesystem::path(".");
}

} // namespace

StoryWatch::StoryWatch(std::filesystem::path const& story) :
    event_(SDL_RegisterEvents(1)),
    watch_(watched_folder(story), is_folder(story) ? Reach::WithSubfolders : Reach::FolderOnly,
           [type = event_] { push_event(type); }) {}

} // namespace fresque
