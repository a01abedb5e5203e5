// The stories that come with the program, and folders that go away.
#pragma once

#include "app/loading.h"
#include "app/resources.h"
#include "stage/storyboard.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace fresque::test {

inline std::vector<std::filesystem::path> shipped_stories() {
    std::vector<std::filesystem::path> stories;
    for (auto const& entry : std::filesystem::directory_iterator(FRESQUE_SOURCE_DIRECTORY "/scenes"))
        stories.push_back(entry.path());
    return stories;
}

inline Faces staged_faces() {
    auto faces = open_faces(FRESQUE_BINARY_DIRECTORY "/share/fresque/fonts");
    REQUIRE(faces);
    return std::move(*faces);
}

inline LoadedStory loaded(std::filesystem::path const& path) {
    auto story = load_story(path);
    REQUIRE(story);
    return std::move(*story);
}

inline std::vector<Position> positions(Story const& story) {
    std::vector<Position> all;
    for (std::optional<Position> at = first(story); at; at = next(story, *at))
        all.push_back(*at);
    return all;
}

class TemporaryFolder {
  public:
    TemporaryFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "fresque-test-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;

    std::filesystem::path const& path() const { return path_; }
    std::filesystem::path write(std::string const& name, std::string const& bytes) const {
        std::ofstream(path_ / name, std::ios::binary) << bytes;
        return path_ / name;
    }

  private:
    std::filesystem::path path_;
};

} // namespace fresque::test
